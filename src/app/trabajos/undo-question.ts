import { formatCount } from '../domain/text/format-count';
import { RunView } from '../runs/run-records';
import { Confirmation } from '../ui/dialog/confirmation';
import { undoLabel } from './run-texts';

/**
 * What taking a run back means.
 * @param verb what that is called
 * @param count how many of its changes can be taken back
 * @param closed how many of them are active again then, and have no password that anybody knows
 */
export function undoQuestion(
  { field }: RunView,
  verb: string,
  count: number,
  closed = 0,
): Confirmation {
  if (field !== 'registro') {
    return {
      title: titleOf(verb, count),
      message: `${closed ? closedSentence(count, closed) : 'Todo vuelve a como estaba antes.'} Lo que alguien cambió desde entonces no se toca: se nombra, y decides tú.`,
      confirm: verb,
    };
  }
  return {
    title: `¿Desactivar ${count === 1 ? 'la cuenta que se creó' : `las ${formatCount(count)} cuentas que se crearon`}?`,
    message:
      'Nada se puede borrar: las personas y sus cuentas siguen registradas, pero inactivas. Quienes ya estaban antes no se tocan.',
    confirm: 'Desactivar',
  };
}

function titleOf(verb: string, count: number): string {
  if (verb !== 'Deshacer') return `¿${undoLabel(verb, count, 0)}?`;
  return `¿Deshacer ${count === 1 ? 'el cambio' : `los ${formatCount(count)} cambios`}?`;
}

/** Their accounts are as before, and their passwords are gone. */
function closedSentence(count: number, closed: number): string {
  const accounts =
    count === 1
      ? 'La cuenta vuelve a estar activa'
      : `Las ${formatCount(count)} cuentas vuelven a estar activas`;
  const people =
    closed === 1
      ? 'una persona no podrá ingresar todavía: al desactivar su cuenta se cerró su acceso, y su contraseña de antes no vuelve. Aquí mismo puedes restablecerla después.'
      : `${formatCount(closed)} personas no podrán ingresar todavía: al desactivar sus cuentas se cerró su acceso, y sus contraseñas de antes no vuelven. Aquí mismo puedes restablecerlas después.`;
  return `${accounts}, pero ${people}`;
}
