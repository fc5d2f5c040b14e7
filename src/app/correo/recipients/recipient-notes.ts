import { formatCount } from '../../domain/text/format-count';

/** Who types what nobody is called learns it before the field is left. */
export function nobodyNote(typed: string): string {
  return `Nadie coincide con «${typed}». Si no tiene cuenta, escribe su correo completo.`;
}

/** Of recipients who are inactive; '' where nobody is. */
export function inactiveNote(inactive: number, all: number): string {
  if (inactive === 0) return '';
  if (all === 1) return 'Su cuenta está inactiva: igual lo recibe.';
  return inactive === 1
    ? '1 está inactiva: igual lo recibe.'
    : `${formatCount(inactive)} están inactivas: igual lo reciben.`;
}
