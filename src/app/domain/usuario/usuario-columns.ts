import { formatInstant } from '../calendar-date';
import { fullName, surnameFirst } from '../persona/persona-name';
import { RecordColumn } from '../record-column';
import { seenText } from '../text/shown-text';
import { Usuario } from './usuario';
import { roleName, stateLabel } from './usuario-labels';

export type UsuarioColumnName =
  'nombre' | 'mostrar' | 'correo' | 'rol' | 'estado' | 'actualizado' | 'creado';

/** The columns of "Usuarios", in the order in which they stand at first. */
export const USUARIO_COLUMNS: readonly RecordColumn<Usuario, UsuarioColumnName>[] = [
  {
    name: 'nombre',
    label: 'Nombre completo',
    text: ({ persona }) => fullName(persona),
    orderedBy: ({ persona }) => surnameFirst(persona),
    width: 'minmax(248px, 33fr)',
    shown: 'always',
    exported: { kind: 'text' },
  },
  {
    name: 'mostrar',
    label: 'Nombre para mostrar',
    text: ({ name }) => name,
    orderedBy: ({ name }) => seenText(name),
    width: 'minmax(144px, 16fr)',
    shown: 'wide',
    exported: { kind: 'text' },
  },
  {
    name: 'correo',
    label: 'Correo electrónico',
    text: ({ email }) => email,
    orderedBy: ({ email }) => seenText(email),
    width: 'minmax(200px, 27fr)',
    shown: 'at-first',
    narrow: 'second-line',
    exported: { kind: 'text' },
  },
  {
    name: 'rol',
    label: 'Rol',
    text: roleName,
    width: '144px',
    shown: 'at-first',
    narrow: 'bottom-right',
    exported: { kind: 'text' },
  },
  {
    name: 'estado',
    label: 'Estado',
    text: stateLabel,
    width: '116px',
    shown: 'at-first',
    narrow: 'top-right',
    exported: { kind: 'text' },
  },
  {
    name: 'actualizado',
    label: 'Actualizado',
    text: ({ updated_at }) => formatInstant(updated_at),
    orderedBy: ({ updated_at }) => updated_at,
    inCodeOrder: true,
    width: '128px',
    shown: 'at-first',
    exported: { kind: 'instant', value: ({ updated_at }) => updated_at },
  },
  {
    name: 'creado',
    label: 'Creado',
    text: ({ created_at }) => formatInstant(created_at),
    orderedBy: ({ created_at }) => created_at,
    inCodeOrder: true,
    width: '128px',
    shown: 'on-request',
    exported: { kind: 'instant', value: ({ created_at }) => created_at },
  },
];
