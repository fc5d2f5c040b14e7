import { countItems, ItemState, RunItem } from '../runs/run';
import { RunView } from '../runs/run-records';
import { filterWords } from './run-texts';

export type RunFilter = 'all' | 'done' | 'undone' | 'failed' | 'undecided' | 'unknown' | 'waiting';

export interface Choice {
  readonly value: RunFilter;
  readonly label: string;
  readonly count: number;
}

/** Which states a filter shows; what went wrong stands on top of all. */
const SHOWN: Readonly<Record<RunFilter, readonly ItemState[]>> = {
  all: ['failed', 'changed', 'doubtful', 'unknown', 'sent', 'done', 'waiting', 'left'],
  done: ['done'],
  undone: ['done'],
  failed: ['failed'],
  undecided: ['changed', 'doubtful'],
  unknown: ['unknown'],
  waiting: ['sent', 'waiting', 'left'],
};

/** What can be looked at by itself, and how many are there. @param takenBack ids of what was */
export function runFilters(run: RunView, takenBack: ReadonlySet<number>): readonly Choice[] {
  const { done, failed, changed, doubtful, waiting, sent, left, unknown } = countItems(run.items);
  const words = filterWords(run.field);
  const choices: readonly Choice[] = [
    { value: 'all', label: words.all, count: run.items.length },
    { value: 'done', label: words.done, count: done - takenBack.size },
    { value: 'undone', label: 'Deshechas', count: takenBack.size },
    { value: 'failed', label: words.failed, count: failed },
    { value: 'undecided', label: 'Por decidir', count: changed + doubtful },
    { value: 'unknown', label: 'Sin saber', count: unknown },
    {
      value: 'waiting',
      label: run.state === 'stopped' ? words.left : 'En espera',
      count: waiting + sent + left,
    },
  ];
  const isSeldom = ({ value }: Choice) =>
    value === 'undone' || value === 'undecided' || value === 'unknown';
  return choices.filter((choice) => choice.count > 0 || !isSeldom(choice));
}

/** The items that a filter shows, in their order. */
export function itemsShown(
  filter: RunFilter,
  { items }: Pick<RunView, 'items'>,
  takenBack: ReadonlySet<number>,
): readonly RunItem[] {
  const inStates = SHOWN[filter].flatMap((state) => items.filter((item) => item.state === state));
  if (filter !== 'done' && filter !== 'undone') return inStates;
  return inStates.filter(({ id }) => takenBack.has(id) === (filter === 'undone'));
}
