import { addShortcuts } from '../../ui/shortcuts';
import { RowKeys } from './row-keys';

/** What the keys of a table act on. */
export interface TableActions {
  readonly keys: () => RowKeys;
  /** Whether every row that matches is there. */
  readonly isComplete: () => boolean;
  readonly choose: (place: number) => void;
  readonly chooseAll: () => void;
}

/** The keys of the focused row. To be called in an injection context. */
export function addTableShortcuts({ keys, isComplete, choose, chooseAll }: TableActions): void {
  addShortcuts(
    { keys: 'j', label: 'Fila siguiente', run: () => keys().step(1) },
    { keys: 'k', label: 'Fila anterior', run: () => keys().step(-1) },
    {
      keys: 'e',
      label: 'Abrir la fila',
      when: () => keys().isWithin(),
      run: () => keys().open(),
    },
    {
      keys: 'x',
      label: 'Elegir la fila',
      when: () => keys().isWithin(),
      run: () => choose(keys().placeWithin()),
    },
    {
      keys: 'Control+a',
      label: 'Elegir todas las filas',
      when: () => isComplete() && keys().isWithin(),
      run: chooseAll,
    },
  );
}
