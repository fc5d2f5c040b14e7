import { EARLIEST_BIRTH_DATE, isCalendarDate, isWholeDate, today } from '../calendar-date';
import { clean, countCharacters, sameText } from '../text/clean-text';
import { cleanDetails, PersonaDetails } from './persona-details';
import { fullName } from './persona-name';

/** What is wrong with a detail, as a sentence. */
export type PersonaProblems = Partial<Record<keyof PersonaDetails, string>>;

/** How many characters the display name holds that backends make of the names (contract, C). */
const MAX_NAMES = 100;

/** Why these details cannot be put on record; none when they can. */
export function personaProblems(details: PersonaDetails, lastDay = today()): PersonaProblems {
  const texts = cleanDetails(details);
  const problems: Record<keyof PersonaDetails, string | null> = {
    nombres: !texts.nombres
      ? 'Escribe los nombres.'
      : (tooLong(texts.nombres, 100) ?? whyTooLongTogether(texts)),
    p_apellido: !texts.p_apellido ? 'Escribe el primer apellido.' : tooLong(texts.p_apellido, 50),
    s_apellido: tooLong(texts.s_apellido, 50),
    fecha_nacimiento: whyNotBirthDate(texts.fecha_nacimiento, lastDay),
    genero: !texts.genero || tooLong(texts.genero, 10) ? 'Elige el género.' : null,
  };
  return Object.fromEntries(Object.entries(problems).filter(([, problem]) => problem !== null));
}

type Details = readonly (keyof PersonaDetails)[];
const NAMES: Details = ['nombres', 'p_apellido', 's_apellido'];

/** Why what was typed over this record cannot be saved: what was not touched keeps nobody from it. */
export function editProblems(recorded: PersonaDetails, typed: PersonaDetails): PersonaProblems {
  const isTyped = (field: keyof PersonaDetails) => !sameText(recorded[field], typed[field]);
  const long = NAMES.some(isTyped) && whyTooLongTogether(typed);
  const problems = Object.entries(personaProblems(typed)) as [keyof PersonaDetails, string][];
  const found = problems.filter(([field]) => isTyped(field));
  return { ...(long && { nombres: long }), ...Object.fromEntries(found) };
}

/** What is to be mended of what is on record and was not touched, as a sentence. */
export function recordedProblems(recorded: PersonaDetails, typed: PersonaDetails): PersonaProblems {
  const problems = Object.entries(personaProblems(recorded)) as [keyof PersonaDetails, string][];
  const left = problems.filter(([field]) => sameText(recorded[field], typed[field]));
  return Object.fromEntries(
    left.map(([field, problem]) => {
      const isUnread = field === 'fecha_nacimiento' && !isWholeDate(clean(recorded[field]));
      return [field, isUnread && recorded[field] ? UNREAD_DATE : problem];
    }),
  );
}

/** Day and month, or month and day: nobody but a person knows. */
const UNREAD_DATE = 'En el registro está escrita así: escríbela de nuevo para confirmarla.';

/** Why nobody can be born on this day, as a sentence; null when somebody can. */
export function whyNotBirthDate(date: string, lastDay = today()): string | null {
  if (!isWholeDate(date)) return unfinishedDate(date);
  if (!isCalendarDate(date)) return 'Esa fecha no existe en el calendario.';
  if (date > lastDay) return 'La fecha de nacimiento no puede estar en el futuro.';
  if (date < EARLIEST_BIRTH_DATE) return 'La fecha de nacimiento no puede ser anterior a 1900.';
  return null;
}

const YOUNGEST = 14;
const OLDEST = 100;

/** Whether nobody of this age, in years, is likely to be on record: more often it is a slip. */
export function isUnlikelyAge(age: number): boolean {
  return age < YOUNGEST || age > OLDEST;
}

/** Whether something is there to read, and it is no name that people have: '.', '-' or an emoji. */
export function hasNoLetter(name: string): boolean {
  const text = clean(name);
  return text !== '' && !/\p{L}/u.test(text);
}

/** '05/03/90', and the same without its signs. */
const SHORT_YEAR = /^(?:\d{1,2}[/. -]\d{1,2}[/. -]\d{2}|\d{6})$/;

function unfinishedDate(typed: string): string {
  if (SHORT_YEAR.test(typed)) return 'Escribe el año con cuatro cifras.';
  if (/\p{L}/u.test(typed)) return 'Escribe la fecha con números, como 31/12/1990.';
  return 'Escribe la fecha de nacimiento completa.';
}

function tooLong(text: string, max: number): string | null {
  return countCharacters(clean(text)) > max ? `Escribe ${max} caracteres como máximo.` : null;
}

/** Why backends cannot make a display name of these names, as a sentence; null when they can. */
export function whyTooLongTogether(
  names: Pick<PersonaDetails, 'nombres' | 'p_apellido' | 's_apellido'>,
): string | null {
  const length = countCharacters(fullName(names));
  return length > MAX_NAMES
    ? `Nombres y apellidos suman ${length} caracteres: acórtalos a ${MAX_NAMES} como máximo.`
    : null;
}
