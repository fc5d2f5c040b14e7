import { RecordColumn } from '../record-column';
import { instantColumn, nameColumn } from '../shared-columns';
import { seenText } from '../text/shown-text';
import { Usuario } from './usuario';
import { roleName, stateLabel } from './usuario-labels';
import { lastChange } from './usuario-versions';

export type UsuarioColumnName =
  'nombre' | 'mostrar' | 'correo' | 'rol' | 'estado' | 'actualizado' | 'creado';

/** The columns of "Usuarios", in the order in which they stand at first. */
export const USUARIO_COLUMNS: readonly RecordColumn<Usuario, UsuarioColumnName>[] = [
  nameColumn(({ persona }) => persona),
  {
    name: 'mostrar',
    label: 'Nombre para mostrar',
    text: ({ name }) => name,
    orderedBy: ({ name }) => seenText(name),
    width: 'minmax(64px, 16fr)',
    shown: 'wide',
    exported: { kind: 'text' },
  },
  {
    name: 'correo',
    label: 'Correo electrónico',
    text: ({ email }) => email,
    orderedBy: ({ email }) => seenText(email),
    width: 'minmax(104px, 27fr)',
    shown: 'at-first',
    narrow: 'second-line',
    exported: { kind: 'text' },
  },
  {
    name: 'rol',
    label: 'Rol',
    text: roleName,
    width: '144px',
    tight: '104px',
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
  instantColumn(
    {
      name: 'actualizado',
      label: 'Actualizado',
      shown: 'at-first',
      about: 'Último cambio de la cuenta o de los datos de la persona',
    },
    lastChange,
  ),
  instantColumn(
    { name: 'creado', label: 'Creado', shown: 'on-request' },
    ({ created_at }) => created_at,
  ),
];
