import { formatCount } from '../../domain/text/format-count';
import { shownText } from '../../domain/text/shown-text';
import { Usuario } from '../../domain/usuario/usuario';
import { usuarioLabel } from '../../domain/usuario/usuario-labels';

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

/** What follows the names of those whom no mail reaches. */
export function whyUnreachable([one, ...others]: readonly Usuario[]): string {
  if (others.length) return 'no reciben el correo: sus direcciones no son válidas.';
  const email = shownText(one?.email ?? '');
  return email
    ? `no recibe el correo: su dirección «${email}» no es válida.`
    : 'no recibe el correo: no tiene dirección.';
}

/** Whom a mail reaches since their record was corrected. */
export function mendedNote([one, ...others]: readonly Usuario[]): string {
  return others.length
    ? `${formatCount(others.length + 1)} personas ya tienen una dirección válida.`
    : `${one ? usuarioLabel(one) : ''} ya tiene una dirección válida.`;
}
