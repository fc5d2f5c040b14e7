import { formatCount } from '../../domain/text/format-count';
import { Usuario } from '../../domain/usuario/usuario';
import { markedLabel, stateLabel } from '../../domain/usuario/usuario-labels';
import type { Confirmation } from '../../ui/dialog/confirmation';
import { Wording } from './plan-question';

const CLOSED_ACCESS =
  'Su contraseña se cambia por una que nadie conoce: no podrá ingresar hasta que la restablezcas. Esto no se puede deshacer.';

/** How one is asked before the accounts of many are changed. */
export const DEACTIVATING: Wording = {
  verb: 'Desactivar',
  confirm: 'Desactivar',
  before: stateLabel,
  after: 'Inactivo',
  consequence: [
    'La cuenta queda inactiva. Sus datos y su historial se conservan, y puedes activarla de nuevo cuando quieras.',
    'Las cuentas quedan inactivas. Sus datos y su historial se conservan, y puedes activarlas de nuevo cuando quieras.',
  ],
  danger: true,
};

const ACTIVATING: Wording = {
  verb: 'Activar',
  confirm: 'Activar',
  before: stateLabel,
  after: 'Activo',
  consequence: [
    'Podrá ingresar al sistema otra vez, con el mismo correo y la misma contraseña.',
    'Podrán ingresar al sistema otra vez, con el mismo correo y la misma contraseña.',
  ],
};

/** @param closed of how many of them the access is closed: nobody knows their password */
export function activatingOf(count: number, closed: number): Wording {
  if (closed === 0) return ACTIVATING;
  const reset = 'otra contraseña, que puedes restablecer al terminar.';
  const some = closed === 1 ? 'una persona' : `${formatCount(closed)} personas`;
  const [one, many] =
    closed === count
      ? [
          `Su acceso está cerrado: necesita ${reset}`,
          `Sus accesos están cerrados: necesitan ${reset}`,
        ]
      : [
          `Podrá ingresar al sistema otra vez. Si su acceso está cerrado, necesita ${reset}`,
          `Podrán ingresar al sistema otra vez, menos ${some} con el acceso cerrado: ${closed === 1 ? 'necesita' : 'necesitan'} ${reset}`,
        ];
  return { ...ACTIVATING, consequence: [one!, many!] };
}

export const CLOSING_ACCESS: Wording = {
  verb: 'Cerrar el acceso de',
  confirm: 'Cerrar el acceso de',
  before: () => 'Abierto',
  after: 'Cerrado',
  consequence: [
    CLOSED_ACCESS,
    'La contraseña de cada una se cambia por una que nadie conoce: no podrán ingresar hasta que la restablezcas. Esto no se puede deshacer.',
  ],
  danger: true,
};

/** The same of one account. */
export function closingOneAccess(usuario: Usuario): Confirmation {
  return {
    title: `¿Cerrar el acceso de ${markedLabel(usuario)}?`,
    message: CLOSED_ACCESS,
    confirm: 'Cerrar el acceso',
    danger: true,
  };
}
