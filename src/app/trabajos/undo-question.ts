import { countItems, itemsToDeactivate } from '../runs/run';
import { RunView } from '../runs/run-records';
import { Confirmation } from '../ui/confirmation';

/** What taking a run back means. */
export function undoQuestion({ field, items }: RunView): Confirmation {
  if (field !== 'registro') {
    const { done } = countItems(items);
    return {
      title: `¿Deshacer ${done === 1 ? 'el cambio' : `los ${done} cambios`}?`,
      message:
        'Todo vuelve a como estaba antes. Lo que alguien cambió desde entonces no se toca: se nombra, y decides tú.',
      confirm: 'Deshacer',
    };
  }
  const { length } = itemsToDeactivate(items);
  return {
    title: `¿Desactivar ${length === 1 ? 'la cuenta que se creó' : `las ${length} cuentas que se crearon`}?`,
    message:
      'Nada se puede borrar: las personas y sus cuentas siguen registradas, pero inactivas. Quienes ya estaban antes no se tocan.',
    confirm: 'Desactivar',
  };
}
