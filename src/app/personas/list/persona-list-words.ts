import { PersonaColumnName } from '../../domain/persona/persona-columns';
import { RecordOrder } from '../../lists/index/order/record-order';
import { NothingFoundWords } from '../../lists/nothing-found';
import { OrderChoice } from '../../lists/view/order-choice';
import { ACCOUNT_FILTERS, PersonaFilter } from './persona-rows';

export const NO_PERSONAS: NothingFoundWords = {
  unmatched: 'Ninguna persona coincide con lo que buscas.',
  searched: 'Buscamos en nombre y correo, sin acentos ni mayúsculas.',
  unread: 'Ninguna persona se pudo leer.',
  why: 'Hay personas en el servidor, pero sus datos no se entienden. En «Detalles» está por qué.',
};

/** The orders that "Vista" offers by name. */
export const PERSONA_ORDERS: readonly OrderChoice[] = [
  { order: { column: 'nombre', descending: false }, label: 'Apellido, de la A a la Z' },
  { order: { column: 'actualizado', descending: true }, label: 'Actualizado, lo último primero' },
  { order: { column: 'nacimiento', descending: false }, label: 'Fecha de nacimiento' },
];

const BY: Readonly<Record<PersonaColumnName, string>> = {
  nombre: 'por apellido',
  nacimiento: 'por fecha de nacimiento',
  genero: 'por género',
  cuenta: 'por cuenta',
  actualizado: 'por último cambio',
};

/** What a list shows, for whoever walks through it: '«quispe», Sin cuenta, por apellido'. */
export function walkWords(
  search: string,
  { cuenta }: PersonaFilter,
  { column }: RecordOrder<PersonaColumnName>,
): string {
  const filter = ACCOUNT_FILTERS.find(({ value }) => value === cuenta)?.label ?? '';
  const filters = [search && `«${search}»`, filter].filter(Boolean);
  return [...(filters.length ? filters : ['Todas']), BY[column]].join(', ');
}
