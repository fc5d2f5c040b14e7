import { TestBed } from '@angular/core/testing';
import { aSession, aUsuario } from '../testing/factories';
import { provideTestWire, signIn, wire } from '../testing/testbed';
import { waitingItem } from './run';
import type { RunRecords, RunView } from './run-records';
import { RunWorkers } from './run-workers';

describe('RunWorkers', () => {
  let run: RunView;
  let shown: Partial<RunView>[];
  let workers: RunWorkers;

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: provideTestWire() });
    signIn(aSession());
    const header = { id: 'pressed-twice', owner: 1, title: '', begunAt: 0, undoes: null };
    const items = [waitingItem(7, true, false)];
    run = { ...header, field: 'estado', state: 'running', reason: '', items };
    shown = [];
    const records: Partial<RunRecords> = {
      find: () => run,
      show: (_, changes) => void shown.push(changes),
      keepRun: async (_, changes) => void (run = { ...run, ...changes }),
      keepItem: async (_, item) => {
        const items = run.items.map((one) => (one.id === item.id ? item : one));
        run = { ...run, items };
      },
      tell: () => undefined,
    };
    workers = TestBed.runInInjectionContext(() => new RunWorkers(records as RunRecords));
  });
  afterEach(() => wire().verify());

  it('begins once what is pressed twice, and blames no other tab', async () => {
    const first = workers.carryOut(run.id);
    await workers.carryOut(run.id);
    expect(shown).toEqual([]);
    run = { ...run, state: 'paused' };
    await first;
  });

  it('sends nothing of a run that was paused or stopped while its code was on the way', async () => {
    for (const state of ['paused', 'stopped'] as const) {
      run = { ...run, state: 'running' };
      const working = workers.carryOut(run.id);
      run = { ...run, state };
      await working;
      expect(run.state).toBe(state);
    }
    wire().expectNone(() => true);
  });

  for (const [count, state] of [
    [5, 'finished'],
    [20, 'paused'],
  ] as const) {
    it(`is ${state} where all fail alike of ${count}: it rests for what is left alone`, async () => {
      const items = Array.from({ length: count }, (_, at) => waitingItem(at + 1, true, false));
      run = { ...run, items };
      const working = workers.carryOut(run.id);
      while (run.state === 'running') {
        await new Promise((resolve) => setTimeout(resolve));
        for (const call of wire().match(() => true)) {
          const id = Number(call.request.url.split('/').at(-1));
          if (call.request.method === 'GET') call.flush({ data: aUsuario({ id }) });
          else call.flush({}, { status: 403, statusText: 'Forbidden' });
        }
      }
      await working;
      expect(run.state).toBe(state);
      expect(run.reason !== '').toBe(state === 'paused');
      expect(run.items.some((item) => item.state === 'waiting')).toBe(state === 'paused');
    });
  }
});
