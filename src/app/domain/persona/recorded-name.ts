import type { Persona } from './persona';

/** More than is shown of any text. */
const ENOUGH = 256;

/**
 * The full name as it was recorded: for what shows it as such. Each text is cut first: every row in view is
 * asked for its name with each key of a search, and somebody may have given themselves a very long one.
 */
export function recordedName({
  nombres,
  p_apellido,
  s_apellido,
}: Pick<Persona, 'nombres' | 'p_apellido' | 's_apellido'>): string {
  return [nombres, p_apellido, s_apellido ?? '']
    .filter(Boolean)
    .map((text) => text.slice(0, ENOUGH))
    .join(' ');
}
