import { RunItem } from './run';
import { RunView } from './run-records';
import { takenBackIds } from './taken-back';
import { itemsStillToUndo, undoingTitle } from './undoing';

const item = (id: number, change: Partial<RunItem> = {}): RunItem => ({
  ...{ id, before: true, after: false, version: 'v', state: 'done', reason: '' },
  ...change,
});
const run = (id: string, items: readonly RunItem[], change: Partial<RunView> = {}): RunView => ({
  ...{ id, owner: 1, title: id, field: 'estado', begunAt: 0, state: 'finished' },
  ...{ reason: '', undoes: null, items },
  ...change,
});
const back = (id: number, change: Partial<RunItem> = {}) =>
  item(id, { before: false, after: true, ...change });
const ids = (items: readonly RunItem[]) => items.map(({ id }) => id);

describe('itemsStillToUndo', () => {
  const first = run('first', [item(1), item(2), item(3, { state: 'failed' })]);

  it('is what was done, as long as nothing took it back', () => {
    expect(itemsStillToUndo(first, [first])).toEqual([
      back(1, { state: 'waiting' }),
      back(2, { state: 'waiting' }),
    ]);
    expect([...takenBackIds(first, [first])]).toEqual([]);
  });

  it('leaves out what was taken back, or is about to be', () => {
    const undo = run('undo', [back(1), back(2, { state: 'failed' })], { undoes: 'first' });
    expect(ids(itemsStillToUndo(first, [undo, first]))).toEqual([2]);
    expect([...takenBackIds(first, [undo, first])]).toEqual([1]);
    const begun = { ...undo, items: [back(1, { state: 'waiting' }), back(2, { state: 'sent' })] };
    expect(itemsStillToUndo(first, [begun, first])).toEqual([]);
    expect([...takenBackIds(first, [begun, first])]).toEqual([]);
  });

  it('has it again when the taking back was taken back', () => {
    const undo = run('undo', [back(1), back(2)], { undoes: 'first' });
    const redo = run('redo', [item(2)], { undoes: 'undo' });
    expect(ids(itemsStillToUndo(first, [redo, undo, first]))).toEqual([2]);
    expect(ids(itemsStillToUndo(undo, [redo, undo, first]))).toEqual([1]);
    expect([...takenBackIds(first, [redo, undo, first])]).toEqual([1]);
  });

  it('knows the accounts that rows of a sheet became', () => {
    const made = run('made', [item(1, { made: 41 }), item(2, { made: 42 })], { field: 'registro' });
    const undo = run('undo', [item(41, { after: false })], { undoes: 'made' });
    expect(ids(itemsStillToUndo(made, [undo, made]))).toEqual([42]);
    expect([...takenBackIds(made, [undo, made])]).toEqual([1]);
  });
});

describe('undoingTitle', () => {
  it('says once what is undone, and done anew', () => {
    const titles = ['Desactivar 2 cuentas'];
    for (let time = 1; time <= 3; time++) titles.push(undoingTitle({ title: titles.at(-1)! }));
    expect(titles.slice(1)).toEqual([
      'Deshacer: Desactivar 2 cuentas',
      'Rehacer: Desactivar 2 cuentas',
      'Deshacer: Desactivar 2 cuentas',
    ]);
  });
});
