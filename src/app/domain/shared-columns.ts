import { formatInstant } from './calendar-date';
import { Persona } from './persona/persona';
import { fullName, surnameFirst } from './persona/persona-name';
import { RecordColumn } from './record-column';

/** The column that every list of people begins with. */
export function nameColumn<T>(personaOf: (record: T) => Persona | null): RecordColumn<T, 'nombre'> {
  return {
    name: 'nombre',
    label: 'Nombre completo',
    text: (record) => fullName(personaOf(record)),
    orderedBy: (record) => surnameFirst(personaOf(record)),
    width: 'minmax(128px, 33fr)',
    shown: 'always',
    exported: { kind: 'text' },
  };
}

/** When something happened to a record. */
export function instantColumn<T, Name extends string>(
  heading: Pick<RecordColumn<T, Name>, 'name' | 'label' | 'about' | 'shown'>,
  instant: (record: T) => string,
): RecordColumn<T, Name> {
  return {
    ...heading,
    text: (record) => formatInstant(instant(record)),
    orderedBy: instant,
    inCodeOrder: true,
    width: '128px',
    exported: { kind: 'instant', value: instant },
  };
}
