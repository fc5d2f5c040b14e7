import { ApiError } from '../../api/api-error';
import { Deed } from '../deeds/deed';
import { MemoryLedger } from '../ledger/ledger';
import { itemsToUndo, Reading, Run, RunItem, RunValue } from '../run';
import { Wait } from '../waits';
import { RunEngine } from './run-engine';

const RUN: Run = {
  id: 'run',
  owner: 1,
  title: 'Desactivar 7 cuentas',
  field: 'estado',
  begunAt: 0,
  state: 'running',
  reason: '',
  undoes: null,
};
const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();
const never = () => new Promise<never>(() => undefined);
const lost = () => new ApiError('offline', 'No hay conexión.');

/** Accounts as a backend has them, with the faults of a bad day. */
class Backend implements Deed {
  doubt = '';
  isHarmlessTwice = false;
  atOnce = 3;
  readonly accounts = new Map<number, Reading>();
  /** How often each account was changed. */
  readonly changes = new Map<number, number>();
  readonly sent: number[] = [];
  /** What becomes of the next calls, by account: a fault each, until there are none left. */
  readonly readFaults = new Map<number, ApiError[]>();
  readonly writeFaults = new Map<number, { error: ApiError; applied: boolean }[]>();

  constructor(count: number) {
    for (let id = 1; id <= count; id++) this.accounts.set(id, { value: true, version: at(0) });
  }

  async read(id: number): Promise<Reading> {
    const fault = this.readFaults.get(id)?.shift();
    if (fault) throw fault;
    return this.accounts.get(id)!;
  }

  async write(id: number, after: RunValue): Promise<Reading> {
    this.sent.push(id);
    const fault = this.writeFaults.get(id)?.shift();
    if (!fault || fault.applied) {
      const changes = (this.changes.get(id) ?? 0) + 1;
      this.changes.set(id, changes);
      this.accounts.set(id, { value: after, version: at(changes) });
    }
    if (fault) throw fault.error;
    return this.accounts.get(id)!;
  }

  items(): RunItem[] {
    return [...this.accounts].map(([id, { value, version }]) => ({
      id,
      before: value,
      after: false,
      version,
      state: 'waiting',
      reason: '',
    }));
  }
}

async function begin(backend: Backend, items = backend.items()): Promise<MemoryLedger> {
  const ledger = new MemoryLedger();
  await ledger.begin(RUN, items);
  return ledger;
}

async function engineOn(
  ledger: MemoryLedger,
  backend: Backend,
  onlyLooks = false,
): Promise<RunEngine> {
  return new RunEngine(await ledger.itemsOf('run'), {
    deed: backend,
    onlyLooks,
    keep: (item) => ledger.keepItem('run', item),
    pause: () => Promise.resolve(),
  });
}

async function work(ledger: MemoryLedger, backend: Backend) {
  return (await engineOn(ledger, backend)).work();
}

async function statesOf(ledger: MemoryLedger): Promise<string[]> {
  return (await ledger.itemsOf('run')).map(({ state }) => state);
}

/** The same "random" numbers each time: mulberry32. */
function dice(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

describe('RunEngine', () => {
  it('changes each account once and keeps how it left it', async () => {
    const backend = new Backend(7);
    const ledger = await begin(backend);
    expect(await work(ledger, backend)).toEqual({ over: true });
    expect(backend.sent.sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
    const items = await ledger.itemsOf('run');
    expect(items.every(({ state, version }) => state === 'done' && version === at(1))).toBeTrue();
  });

  it('sends nothing for an account that is as wanted already', async () => {
    const backend = new Backend(2);
    const ledger = await begin(backend);
    backend.accounts.set(1, { value: false, version: at(9) });
    await work(ledger, backend);
    expect(backend.sent).toEqual([2]);
    expect(await statesOf(ledger)).toEqual(['done', 'done']);
  });

  it('asks about an account that somebody else changed since the list was read', async () => {
    const backend = new Backend(2);
    const ledger = await begin(backend);
    backend.accounts.set(1, { value: true, version: at(9) });
    expect(await work(ledger, backend)).toEqual({ over: true });
    expect(backend.sent).toEqual([2]);
    expect(await statesOf(ledger)).toEqual(['changed', 'done']);
  });

  it('finds out after a stop what had no answer, and sends nothing', async () => {
    const backend = new Backend(2);
    const items = backend.items().map((item) => ({ ...item, state: 'sent' as const }));
    const ledger = await begin(backend, items);
    backend.accounts.set(1, { value: false, version: at(1) });
    const engine = await engineOn(ledger, backend, true);
    expect(await engine.work()).toEqual({ over: true });
    expect(backend.sent).toEqual([]);
    expect(await statesOf(ledger)).toEqual(['done', 'left']);
  });

  it('reads an account whose answer was lost, and does not send again what was applied', async () => {
    const backend = new Backend(1);
    backend.writeFaults.set(1, [{ error: lost(), applied: true }]);
    const ledger = await begin(backend);
    await work(ledger, backend);
    expect(backend.sent).toEqual([1]);
    expect(await statesOf(ledger)).toEqual(['done']);
  });

  it('sends again what a look showed not to be applied', async () => {
    const backend = new Backend(1);
    backend.writeFaults.set(1, [{ error: lost(), applied: false }]);
    const ledger = await begin(backend);
    await work(ledger, backend);
    expect(backend.sent).toEqual([1, 1]);
    expect(backend.changes.get(1)).toBe(1);
    expect(await statesOf(ledger)).toEqual(['done']);
  });

  it('says why an account was refused, and goes on with the others', async () => {
    const backend = new Backend(2);
    const refused = new ApiError('invalid', 'El servidor no aceptó los datos.');
    backend.writeFaults.set(1, [{ error: refused, applied: false }]);
    const ledger = await begin(backend);
    await work(ledger, backend);
    const [first, second] = await ledger.itemsOf('run');
    expect(first).toEqual(
      jasmine.objectContaining({ state: 'failed', reason: 'El servidor no aceptó los datos.' }),
    );
    expect(second!.state).toBe('done');
  });

  it('waits as long as a server asks for, and counts it against nobody', async () => {
    const backend = new Backend(3);
    const throttled = new ApiError('throttled', 'Espera.', {}, '', 5);
    backend.writeFaults.set(2, [{ error: throttled, applied: false }]);
    const ledger = await begin(backend);
    expect(await work(ledger, backend)).toEqual({ over: true });
    expect(await statesOf(ledger)).toEqual(['done', 'done', 'done']);
  });

  it('rests when the session is over, and leaves nothing in doubt', async () => {
    const backend = new Backend(20);
    const expired = new ApiError('unauthorized', 'La sesión ya no es válida.');
    backend.writeFaults.set(3, [{ error: expired, applied: false }]);
    const ledger = await begin(backend);
    const rest = await work(ledger, backend);
    expect(rest).toEqual({ over: false, reason: jasmine.stringContaining('sesión') });
    const states = await statesOf(ledger);
    expect(states).toContain('waiting');
    expect(states).not.toContain('sent');
    expect(await work(ledger, backend)).toEqual({ over: true });
    expect(new Set(await statesOf(ledger))).toEqual(new Set(['done']));
  });

  it('stops by itself when five in a row fail for one reason', async () => {
    const backend = new Backend(50);
    for (let id = 1; id <= 50; id++) {
      const error = new ApiError('forbidden', 'Tu cuenta no tiene permiso para hacer esto.');
      backend.writeFaults.set(id, [{ error, applied: false }]);
    }
    const ledger = await begin(backend);
    const rest = await work(ledger, backend);
    expect(rest).toEqual({ over: false, reason: jasmine.stringContaining('no tiene permiso') });
    expect(rest).toEqual({ over: false, reason: jasmine.stringContaining('Avisa a quien') });
    expect(backend.sent.length).toBeLessThan(9);
  });

  it('rests at once where there is no connection, and what was not reached still waits', async () => {
    const backend = new Backend(20);
    let isDown = false;
    let isFirst = true;
    const reachable = async <T>(call: () => Promise<T>): Promise<T> => {
      if (isDown) throw lost();
      return call();
    };
    const deed: Deed = {
      read: (id) => reachable(() => backend.read(id)),
      write: (id, after) => reachable(() => backend.write(id, after)),
      what: 'la cuenta se registró',
    };
    const told: string[] = [];
    const ledger = await begin(backend);
    const go = async () =>
      new RunEngine(await ledger.itemsOf('run'), {
        deed,
        keep: async (item) => {
          await ledger.keepItem('run', item);
          told.push(item.reason);
          if (isFirst && item.state === 'sent' && item.id === 5) isDown = true;
        },
        pause: () => Promise.resolve(),
      }).work();
    const rest = (await go()) as { reason: string };
    expect(rest.reason).toContain('no hay conexión con el servidor');
    expect(rest.reason).not.toContain('en espera');
    const states = await statesOf(ledger);
    const unknown = states.filter((state) => state === 'unknown');
    expect(rest.reason).toContain(`Las ${unknown.length} que quedaron sin saber se comprueban`);
    expect(told).toContain('No se sabe si la cuenta se registró: el servidor no respondió.');
    expect(states).not.toContain('failed');
    expect(states.filter((state) => state === 'waiting').length).toBeGreaterThan(11);

    isDown = isFirst = false;
    expect(await go()).toEqual({ over: true });
    expect(new Set(await statesOf(ledger))).toEqual(new Set(['done']));
  });

  it('goes on where one account was not reached once', async () => {
    const backend = new Backend(7);
    backend.readFaults.set(2, [lost()]);
    const ledger = await begin(backend);
    expect(await work(ledger, backend)).toEqual({ over: true });
    expect(new Set(await statesOf(ledger))).toEqual(new Set(['done']));
  });

  it('asks about no more than three where there is no connection and nothing shows', async () => {
    const backend = new Backend(9);
    backend.doubt = 'No se sabe.';
    backend.atOnce = 1;
    for (let id = 1; id <= 9; id++) {
      backend.writeFaults.set(id, [{ error: lost(), applied: false }]);
    }
    const ledger = await begin(backend);
    expect(await work(ledger, backend)).toEqual({
      over: false,
      reason: jasmine.stringContaining('no hay conexión'),
    });
    const states = await statesOf(ledger);
    expect(states.filter((state) => state === 'doubtful')).toHaveSize(3);
    expect(states.filter((state) => state === 'waiting')).toHaveSize(6);
  });

  it('asks about what may have been done and nothing shows, and never does it again by itself', async () => {
    const backend = new Backend(3);
    backend.doubt = 'No se sabe.';
    backend.writeFaults.set(1, [{ error: lost(), applied: true }]);
    const items = backend.items();
    // A tab died while this one was being sent.
    const ledger = await begin(backend, [items[0]!, items[1]!, { ...items[2]!, state: 'sent' }]);
    expect(await work(ledger, backend)).toEqual({ over: true });
    expect(await statesOf(ledger)).toEqual(['doubtful', 'done', 'doubtful']);
    await work(ledger, backend);
    expect(backend.sent).toEqual([1, 2]);
  });

  it('does again what nothing shows and does no harm twice, and asks where it is to end', async () => {
    const backend = new Backend(2);
    backend.doubt = 'No se sabe.';
    backend.isHarmlessTwice = true;
    // Nothing of it is seen, before or after.
    const deed: Deed = {
      doubt: backend.doubt,
      isHarmlessTwice: true,
      read: async () => ({ value: null, version: '' }),
      write: (id, after) => backend.write(id, after),
    };
    backend.writeFaults.set(1, [{ error: lost(), applied: true }]);
    const ledger = await begin(backend);
    const engine = async (onlyLooks: boolean) =>
      new RunEngine(await ledger.itemsOf('run'), {
        deed,
        onlyLooks,
        keep: (item) => ledger.keepItem('run', item),
        pause: () => Promise.resolve(),
      });
    expect(await (await engine(false)).work()).toEqual({ over: true });
    expect(await statesOf(ledger)).toEqual(['done', 'done']);
    expect(backend.sent).toEqual([1, 2, 1]);

    await ledger.keepItem('run', { ...backend.items()[0]!, state: 'sent' });
    await (await engine(true)).work();
    const [asked] = await ledger.itemsOf('run');
    expect(asked).toEqual(jasmine.objectContaining({ state: 'doubtful', reason: 'No se sabe.' }));
    expect(backend.sent).toHaveSize(3);
  });

  it('goes at its pace, and tells of each wait and of its end', async () => {
    const backend = new Backend(2);
    backend.atOnce = 1;
    const ledger = await begin(backend);
    const waits: (Wait | null)[] = [];
    let held = 2;
    const deed = {
      read: (id: number) => backend.read(id),
      write: (id: number, after: RunValue) => backend.write(id, after),
      atOnce: 1,
      pace: () => (held-- > 0 ? 6_000 : 0),
    };
    const engine = new RunEngine(await ledger.itemsOf('run'), {
      deed,
      keep: (item) => ledger.keepItem('run', item),
      pause: () => Promise.resolve(),
      waiting: (wait) => waits.push(wait),
    });
    await engine.work();
    expect(waits.slice(0, 2).map((wait) => wait?.why)).toEqual(['pace', 'pace']);
    expect(waits.at(-1)).toBeNull();
    expect(backend.sent).toEqual([1, 2]);
  });

  it('tells what it looks at again, when, and what happened', async () => {
    const backend = new Backend(2);
    backend.atOnce = 2;
    const failed = new ApiError('server', 'El servidor tuvo un problema.');
    for (const id of [1, 2]) backend.writeFaults.set(id, [{ error: failed, applied: false }]);
    const ledger = await begin(backend);
    const waits: (Wait | null)[] = [];
    const reasons: string[] = [];
    const engine = new RunEngine(await ledger.itemsOf('run'), {
      deed: backend,
      keep: async (item) => {
        if (item.state === 'unknown') reasons.push(item.reason);
        await ledger.keepItem('run', item);
      },
      pause: () => Promise.resolve(),
      waiting: (wait) => waits.push(wait),
    });
    await engine.work();
    const looks = waits.filter((wait) => wait !== null);
    expect(looks[0]?.why).toBe('looking');
    expect(looks.some(({ count }) => count === 2)).toBeTrue();
    expect(looks.every(({ until }) => until > Date.now() - 5_000)).toBeTrue();
    expect(waits.at(-1)).toBeNull();
    expect(reasons[0]).toBe('No se sabe si el cambio se hizo: el servidor respondió con un error.');
    expect(await statesOf(ledger)).toEqual(['done', 'done']);
  });

  it('sends nothing that the ledger does not take, and says why it rests', async () => {
    const backend = new Backend(4);
    const ledger = await begin(backend);
    let room = 1;
    const engine = new RunEngine(await ledger.itemsOf('run'), {
      deed: {
        ...backend,
        read: (id) => backend.read(id),
        write: (id, to) => backend.write(id, to),
        atOnce: 1,
      },
      keep: (item) =>
        item.state === 'sent' && room-- <= 0
          ? Promise.reject(new DOMException('full', 'QuotaExceededError'))
          : ledger.keepItem('run', item),
      pause: () => Promise.resolve(),
    });
    const rest = await engine.work();
    expect(rest).toEqual({ over: false, reason: jasmine.stringContaining('Libera espacio') });
    expect(backend.sent).toEqual([1]);
    expect(await statesOf(ledger)).toEqual(['done', 'waiting', 'waiting', 'waiting']);
  });

  it('sends nothing in its grace, and nothing at all where it rests in it', async () => {
    const backend = new Backend(3);
    const ledger = await begin(backend);
    const waits: (Wait | null)[] = [];
    let passes: () => void = () => undefined;
    const engine = new RunEngine(await ledger.itemsOf('run'), {
      deed: backend,
      keep: (item) => ledger.keepItem('run', item),
      pause: (_ms, signal) =>
        new Promise((resolve) => {
          passes = resolve;
          signal.addEventListener('abort', () => resolve());
        }),
      waiting: (wait) => waits.push(wait),
      grace: () => ({ until: Date.now() + 60_000, why: 'grace' }),
    });
    const working = engine.work();
    passes();
    await Promise.resolve();
    expect(waits[0]!.why).toBe('grace');
    engine.rest('');
    expect(await working).toEqual({ over: false, reason: '' });
    expect(backend.sent).toEqual([]);
    expect(await statesOf(ledger)).toEqual(['waiting', 'waiting', 'waiting']);
    expect(waits[waits.length - 1]).toBeNull();
  });

  it('takes back what it did, but no account that somebody else changed meanwhile', async () => {
    const backend = new Backend(3);
    const ledger = await begin(backend);
    await work(ledger, backend);
    backend.accounts.set(2, { value: false, version: at(30) });
    const undo = await begin(backend, itemsToUndo(await ledger.itemsOf('run')));
    await work(undo, backend);
    expect(await statesOf(undo)).toEqual(['done', 'changed', 'done']);
    expect([...backend.accounts.values()].map(({ value }) => value)).toEqual([true, false, true]);
  });

  it('ends right after 200 kills at any moment, 5 % lost answers and 2 % failures', async () => {
    const random = dice(20261126);
    for (let round = 0; round < 20; round++) {
      const backend = new Backend(100);
      for (const id of backend.accounts.keys()) {
        if (random() < 0.05) {
          backend.writeFaults.set(id, [{ error: lost(), applied: random() < 0.5 }]);
        } else if (random() < 0.02) {
          const error = new ApiError('server', 'El servidor tuvo un problema.');
          backend.writeFaults.set(id, [{ error, applied: false }]);
        }
      }
      const ledger = await begin(backend);
      for (let kill = 0; kill < 10; kill++) {
        const killAfter = Math.floor(random() * 60);
        let calls = 0;
        let die: () => void = () => undefined;
        const death = new Promise<void>((resolve) => (die = resolve));
        /** From some call on, nothing is sent and nothing comes back any more. */
        const untilDeath = async <T>(call: () => Promise<T>): Promise<T> => {
          if (++calls > killAfter) die();
          if (calls > killAfter) return never();
          const answer = await call();
          return calls > killAfter ? never() : answer;
        };
        const engine = new RunEngine(await ledger.itemsOf('run'), {
          deed: {
            read: (id) => untilDeath(() => backend.read(id)),
            write: (id, after) => untilDeath(() => backend.write(id, after)),
          },
          keep: (item) => untilDeath(() => ledger.keepItem('run', item)),
          pause: () => Promise.resolve(),
        });
        await Promise.race([engine.work(), death]);
      }
      await work(ledger, backend);
      expect(new Set(await statesOf(ledger))).toEqual(new Set(['done']));
      expect([...backend.changes.values()].every((count) => count === 1)).toBeTrue();
      expect(backend.changes.size).toBe(100);
    }
  });
});
