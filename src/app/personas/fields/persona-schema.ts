import { FieldTree, required, schema, validate } from '@angular/forms/signals';
import { EARLIEST_BIRTH_DATE, isCalendarDate, today } from '../../domain/calendar-date';
import { EMPTY_PERSONA_DETAILS, PersonaDetails } from '../../domain/persona-details';
import { readTexts } from '../../domain/wire';
import { NamedFields } from '../../forms/server-errors';
import { limit, requireText } from '../../forms/text-rules';

/** What the five personal details must be, wherever they are typed. */
export const personaDetailsSchema = schema<PersonaDetails>((path) => {
  requireText(path.nombres, 'Escribe los nombres.');
  limit(path.nombres, 100);
  requireText(path.p_apellido, 'Escribe el primer apellido.');
  limit(path.p_apellido, 50);
  limit(path.s_apellido, 50);
  required(path.fecha_nacimiento, { message: 'Escribe la fecha de nacimiento completa.' });
  validate(path.fecha_nacimiento, ({ value }) => {
    const message = value() ? whyNotBirthDate(value()) : null;
    return message ? { kind: 'birthDate', message } : undefined;
  });
  required(path.genero, { message: 'Elige el género.' });
  limit(path.genero, 10);
});

/** What a draft may keep. @throws UnexpectedAnswer */
export function personaDraft(value: unknown): PersonaDetails {
  return readTexts(EMPTY_PERSONA_DETAILS, value);
}

/** Why nobody can be born on this 'YYYY-MM-DD', as a sentence; null when somebody can. */
export function whyNotBirthDate(date: string, lastDay = today()): string | null {
  if (!isCalendarDate(date)) return 'Esa fecha no existe en el calendario.';
  if (date > lastDay) return 'La fecha de nacimiento no puede estar en el futuro.';
  if (date < EARLIEST_BIRTH_DATE) return 'La fecha de nacimiento no puede ser anterior a 1900.';
  return null;
}

/** The fields under the names that the backend gives them. */
export function personaFields(details: FieldTree<PersonaDetails>): NamedFields {
  const { nombres, p_apellido, s_apellido, fecha_nacimiento, genero } = details;
  return { nombres, p_apellido, s_apellido, fecha_nacimiento, genero };
}
