import { formatCalendarDate } from '../calendar-date';
import { RecordColumn } from '../record-column';
import { instantColumn, nameColumn } from '../shared-columns';
import { seenText } from '../text/shown-text';
import { Usuario } from '../usuario/usuario';
import { Persona } from './persona';
import { genderLabel } from './persona-details';

/** A persona and the account that it backs. */
export interface PersonaRow {
  readonly id: number;
  readonly persona: Persona;
  /** null = without an account, or not known because the accounts could not be read. */
  readonly account: Usuario | null;
}

export type PersonaColumnName = 'nombre' | 'nacimiento' | 'genero' | 'cuenta' | 'actualizado';

/** The columns of "Personas", in the order in which they stand at first. */
export const PERSONA_COLUMNS: readonly RecordColumn<PersonaRow, PersonaColumnName>[] = [
  nameColumn(({ persona }) => persona),
  {
    name: 'nacimiento',
    label: 'Fecha de nacimiento',
    text: ({ persona }) => formatCalendarDate(persona.fecha_nacimiento),
    // 'YYYY-MM-DD' in the order of its letters is in the order of time.
    orderedBy: ({ persona }) => persona.fecha_nacimiento,
    inCodeOrder: true,
    width: '160px',
    shown: 'at-first',
    narrow: 'bottom-right',
    exported: { kind: 'date', value: ({ persona }) => persona.fecha_nacimiento },
  },
  {
    name: 'genero',
    label: 'Género',
    text: ({ persona }) => genderLabel(persona.genero),
    width: '116px',
    shown: 'at-first',
    exported: { kind: 'text' },
  },
  {
    name: 'cuenta',
    label: 'Cuenta',
    text: ({ account }) => seenText(account?.email ?? ''),
    width: 'minmax(104px, 27fr)',
    shown: 'at-first',
    narrow: 'second-line',
    exported: { kind: 'text' },
  },
  instantColumn(
    { name: 'actualizado', label: 'Actualizado', shown: 'at-first' },
    ({ persona }) => persona.updated_at,
  ),
];
