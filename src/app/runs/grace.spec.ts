import { GRACE_MS, graceOf } from './grace';
import { RunField, RunItem, RunState, waitingItem } from './run';

const BEGUN = Date.UTC(2026, 10, 27);
const items = (count: number): RunItem[] =>
  Array.from({ length: count }, (_, id) => waitingItem(id, false, true));
const run = (field: RunField, count: number, state: RunState = 'running') => ({
  field,
  state,
  begunAt: BEGUN,
  items: items(count),
});

describe('graceOf', () => {
  const grace = { until: BEGUN + GRACE_MS, why: 'grace' } as const;

  it('is for mails to two and more: all else can be taken back, or is asked about before', () => {
    expect(graceOf(run('correo', 2), BEGUN)).toEqual(grace);
    expect(graceOf(run('correo', 1), BEGUN)).toBeNull();
    expect(graceOf(run('estado', 200), BEGUN)).toBeNull();
  });

  it('lasts until the first mail may go out, while the run goes on', () => {
    expect(graceOf(run('correo', 2), BEGUN + GRACE_MS - 1)).toEqual(grace);
    expect(graceOf(run('correo', 2), BEGUN + GRACE_MS)).toBeNull();
    expect(graceOf(run('correo', 2, 'paused'), BEGUN)).toBeNull();
  });

  it('is not made longer by a clock that is set back', () => {
    expect(graceOf(run('correo', 2), BEGUN - 60_000)).toBeNull();
  });
});
