import type { Persona } from './persona';

// It imports nothing: a part that the record loads later is made of it, and would cut shared ones in two.

type Names = Pick<Persona, 'nombres' | 'p_apellido' | 's_apellido'>;

/** As backends make a display name: the first name and the first surname. */
export function usualName({ nombres, p_apellido }: Names): string {
  return joined(firstWord(nombres), p_apellido);
}

/** The ways in which a display name is made of a person's names, the usual one first. */
const WAYS: readonly ((names: Names) => string)[] = [
  usualName,
  ({ nombres, p_apellido }) => joined(firstWord(nombres), headOf(p_apellido)),
  ({ nombres, p_apellido }) => joined(nombres, p_apellido),
  ({ nombres, p_apellido, s_apellido }) => joined(nombres, p_apellido, s_apellido ?? ''),
  ({ nombres }) => firstWord(nombres),
];

/**
 * What a display name made of the names before would be of the names now, to the letter; null where it
 * was made of something else, as 'Caja 1', or would be the same.
 */
export function renamed(name: string, before: Names, now: Names): string | null {
  if (!joined(now.nombres) || !joined(now.p_apellido)) return null;
  const way = WAYS.find((made) => isSame(made(before), joined(name)));
  const after = way?.(now) ?? '';
  return name && after && after !== name && after !== way?.(before) ? after : null;
}

/** Accents and capitals aside. */
function isSame(one: string, other: string): boolean {
  return one.localeCompare(other, 'es', { sensitivity: 'base' }) === 0;
}

function joined(...texts: readonly string[]): string {
  return texts.join(' ').trim().replace(/\s+/g, ' ');
}

function firstWord(text: string): string {
  return joined(text).split(' ')[0]!;
}

/** 'Alanoca' of 'Alanoca de Rojas', and all of 'de la Quintana'. */
function headOf(surname: string): string {
  const first = firstWord(surname);
  return /^\p{Ll}/u.test(first) ? surname : first;
}
