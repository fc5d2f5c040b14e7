import { GRACE_MS, graceOf, isUnsentMail } from './grace';
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

  it('begins anew where the run goes on before anything was sent, and only then', () => {
    const later = { ...run('correo', 2), goneOnAt: BEGUN + 60_000 };
    expect(graceOf(later, BEGUN + 60_000)).toEqual({ until: BEGUN + 66_000, why: 'grace' });
    expect(graceOf(later, BEGUN + 66_000)).toBeNull();
    const items = [{ ...later.items[0]!, state: 'sent' as const }, later.items[1]!];
    expect(graceOf({ ...later, items }, BEGUN + 60_000)).toBeNull();
  });

  it('is over, at rest too, where one may have gone out', () => {
    const unsent = run('correo', 2, 'paused');
    expect(isUnsentMail(unsent)).toBeTrue();
    expect(isUnsentMail(run('estado', 2, 'paused'))).toBeFalse();
    for (const state of ['sent', 'doubtful', 'done'] as const) {
      const items = [{ ...unsent.items[0]!, state }, unsent.items[1]!];
      expect(isUnsentMail({ ...unsent, items })).toBeFalse();
    }
    const again = [{ ...unsent.items[0]!, before: null }, unsent.items[1]!];
    expect(isUnsentMail({ ...unsent, items: again })).toBeFalse();
  });

  it('is not made longer by a clock that is set back', () => {
    expect(graceOf(run('correo', 2), BEGUN - 60_000)).toBeNull();
  });
});
