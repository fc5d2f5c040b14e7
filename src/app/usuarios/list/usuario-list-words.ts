import { UsuarioColumnName } from '../../domain/usuario/usuario-columns';
import { RecordOrder } from '../../lists/index/order/record-order';
import { NothingFoundWords } from '../../lists/nothing-found';
import { OrderChoice } from '../../lists/view/order-choice';
import { NO_ROLE, STATES, UsuarioFilter } from './usuario-filters';

export const NO_USUARIOS: NothingFoundWords = {
  unmatched: 'Ningún usuario coincide con lo que buscas.',
  searched: 'Buscamos en nombre, correo y rol, sin acentos ni mayúsculas.',
  unread: 'Ningún usuario se pudo leer.',
  why: 'Hay usuarios en el servidor, pero sus datos no se entienden. En «Detalles» está por qué.',
};

/** The orders that "Vista" offers by name. */
export const USUARIO_ORDERS: readonly OrderChoice[] = [
  { order: { column: 'nombre', descending: false }, label: 'Apellido, de la A a la Z' },
  { order: { column: 'actualizado', descending: true }, label: 'Actualizado, lo último primero' },
  { order: { column: 'rol', descending: false }, label: 'Rol y apellido' },
];

const BY: Readonly<Record<UsuarioColumnName, string>> = {
  nombre: 'por apellido',
  mostrar: 'por nombre para mostrar',
  correo: 'por correo',
  rol: 'por rol',
  estado: 'por estado',
  actualizado: 'por último cambio',
  creado: 'por fecha de creación',
};

/** What a list shows, for whoever walks through it: '«quispe», Cajero, inactivos, por apellido'. */
export function walkWords(
  search: string,
  { rol, estado }: UsuarioFilter,
  { column }: RecordOrder<UsuarioColumnName>,
): string {
  const role = rol === NO_ROLE ? 'Sin rol' : rol;
  const state = STATES.find(({ value }) => value === estado)?.label ?? '';
  const words = search && `«${search}»`;
  const filters = [words, role, words || role ? state.toLowerCase() : state].filter(Boolean);
  return [...(filters.length ? filters : ['Todos']), BY[column]].join(', ');
}
