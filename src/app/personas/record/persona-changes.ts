import { formatCalendarDate } from '../../domain/calendar-date';
import { sameText } from '../../domain/clean-text';
import { Persona } from '../../domain/persona';
import {
  cleanDetails,
  genderLabel,
  personaDetails,
  PersonaDetails,
} from '../../domain/persona-details';
import { ConflictRow } from '../../forms/conflict-dialog';

type Field = keyof PersonaDetails;

const LABELS: Record<Field, string> = {
  nombres: 'Nombres',
  p_apellido: 'Primer apellido',
  s_apellido: 'Segundo apellido',
  fecha_nacimiento: 'Fecha de nacimiento',
  genero: 'Género',
};
const FIELDS = Object.keys(LABELS) as Field[];

/** The details to send; null when what is typed is what is on record. */
export function changedDetails(recorded: Persona, typed: PersonaDetails): PersonaDetails | null {
  const sent = cleanDetails(typed);
  const before = personaDetails(recorded);
  return FIELDS.some((field) => !sameText(sent[field], before[field])) ? sent : null;
}

/**
 * What somebody else changed since the record was loaded and would be overwritten now.
 * @param current the record as it is on the server.
 */
export function personaConflicts(
  loaded: Persona,
  current: Persona,
  typed: PersonaDetails,
): readonly ConflictRow[] {
  const before = personaDetails(loaded);
  const theirs = personaDetails(current);
  const mine = cleanDetails(typed);
  return FIELDS.filter(
    (field) => !sameText(theirs[field], before[field]) && !sameText(theirs[field], mine[field]),
  ).map((field) => ({
    label: LABELS[field],
    theirs: shown(field, theirs[field]),
    mine: shown(field, mine[field]),
  }));
}

/** What is typed, with the version on the server wherever somebody else changed it. */
export function takeTheirs(
  loaded: Persona,
  current: Persona,
  typed: PersonaDetails,
): PersonaDetails {
  const before = personaDetails(loaded);
  const theirs = personaDetails(current);
  const taken = { ...typed };
  for (const field of FIELDS) {
    if (!sameText(theirs[field], before[field])) taken[field] = theirs[field];
  }
  return taken;
}

function shown(field: Field, value: string): string {
  if (!value) return 'sin dato';
  if (field === 'fecha_nacimiento') return formatCalendarDate(value);
  return field === 'genero' ? genderLabel(value) : value;
}
