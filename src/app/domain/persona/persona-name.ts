import { hidesSomething, isolated, seenText } from '../text/shown-text';
import { Persona } from './persona';

type Names = Pick<Persona, 'nombres' | 'p_apellido' | 's_apellido'>;

/** 'Nombres Primer Segundo', as it can be shown anywhere, without gaps for what is missing. */
export function fullName(persona: Names | null): string {
  if (!persona) return '';
  const { nombres, p_apellido, s_apellido } = persona;
  const surnames = joined(seenText(p_apellido), s_apellido ? seenText(s_apellido) : '');
  return isolated(joined(seenText(nombres), surnames));
}

/** Names and first surname. */
export function shortName({ nombres, p_apellido }: Names): string {
  return joined(seenText(nombres), seenText(p_apellido));
}

/** The first letters of the given name and of the first surname, wherever somebody is drawn by them. */
export function initials({ nombres, p_apellido }: Omit<Names, 's_apellido'>): string {
  return firstLetter(nombres) + firstLetter(p_apellido);
}

function firstLetter(text: string): string {
  const [letter = ''] = /\p{L}/u.exec(seenText(text)) ?? [];
  return letter.toLocaleUpperCase('es');
}

/** Without an array: it is asked for each of 100,000 rows. */
function joined(one: string, other: string): string {
  if (!other) return one;
  return one ? `${one} ${other}` : other;
}

/** Whether somebody gave themselves a name with something in it that nobody sees. */
export function hidesInName({ nombres, p_apellido, s_apellido }: Names): boolean {
  // Of a second surname that is all blanks nothing is hidden: some backends demand one (contract, C).
  const second = s_apellido?.trim() ? s_apellido : '';
  return [nombres, p_apellido, second].some(hidesSomething);
}

/**
 * What lists are ordered by: surnames, then names. A tab comes before every letter and blank, so
 * that 'Cruz' stands before 'Cruz Mamani', and who has no second surname before who has one.
 */
export function surnameFirst(persona: Names | null): string {
  if (!persona) return '';
  const names = seenText(persona.nombres);
  const first = seenText(persona.p_apellido);
  const second = seenText(persona.s_apellido ?? '');
  if (!first) return second ? `${second}\t${names}` : names;
  return `${first}\t${second}\t${names}`;
}
