import { formatCount } from '../domain/text/format-count';
import { RunView } from '../runs/run-records';
import { Confirmation } from '../ui/dialog/confirmation';

/** What taking a run back means. @param count how many of its changes can be taken back */
export function undoQuestion({ field }: RunView, count: number): Confirmation {
  if (field !== 'registro') {
    return {
      title: `¿Deshacer ${count === 1 ? 'el cambio' : `los ${formatCount(count)} cambios`}?`,
      message:
        'Todo vuelve a como estaba antes. Lo que alguien cambió desde entonces no se toca: se nombra, y decides tú.',
      confirm: 'Deshacer',
    };
  }
  return {
    title: `¿Desactivar ${count === 1 ? 'la cuenta que se creó' : `las ${formatCount(count)} cuentas que se crearon`}?`,
    message:
      'Nada se puede borrar: las personas y sus cuentas siguen registradas, pero inactivas. Quienes ya estaban antes no se tocan.',
    confirm: 'Desactivar',
  };
}
