import { ApiError, toApiError } from '../api/api-error';
import { failedAlike } from './failed-alike';
import { isOpen, Reading, RunItem, RunValue } from './run';

/** How one record is read and changed. Both fail with an `ApiError`. */
export interface Deed {
  read(id: number): Promise<Reading>;
  /** Sends the change once, and reads the record back. */
  write(id: number, after: RunValue): Promise<Reading>;
  /** No reading shows whether it was done: after a lost answer the person is asked. */
  readonly cannotBeSeen?: boolean;
  /** What was sent may be done long after its answer was given up: it is looked for all that time. */
  readonly landsLate?: boolean;
  /** How many at once; three unless told. */
  readonly atOnce?: number;
  /** In ms: how long the next one has to wait, for there may be so many a minute; 0 = not at all. */
  pace?(): number;
}

/** Why nothing is sent for now, and until when, in ms since 1970. */
export interface Wait {
  readonly until: number;
  readonly why: 'throttled' | 'pace';
}

export interface EngineOptions {
  readonly deed: Deed;
  /** Keeps an item's state. A change is sent only when it is kept that it is being sent. */
  readonly keep: (item: RunItem) => Promise<void>;
  /** Ends at once when `signal` does. */
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
  /** To be told of each wait, and with null of its end. */
  readonly waiting?: (wait: Wait | null) => void;
}

/** Why an engine came to rest: all is done or asked, or what has to be mended first. */
export type Rest = { over: true } | { over: false; reason: string };

const AT_ONCE = 3;
/** This many in a row that fail for one reason: so will the others. */
const SAME_FAILURES = 5;
/** After a lost answer the account is read again, later each time: a slow server may still be at it. */
const LOOK_AGAIN_MS = [0, 1_000, 3_000, 10_000, 30_000];
const LAST_LOOK = LOOK_AGAIN_MS.length - 1;
const THROTTLED_MS = 15_000;

/** Nothing goes on without its ledger: a change that nobody remembers would be sent twice. */
class NotKept extends Error {}

const NOT_KEPT =
  'Este navegador no pudo guardar el avance: quizás no le queda espacio. Lo que falta no se hizo. Libera espacio y pulsa «Continuar».';

/**
 * Carries out a run: each account is read, changed when it is as the person saw it, and read back.
 * A change whose answer was lost is never resent before the account was read.
 */
export class RunEngine {
  private readonly items: Map<number, RunItem>;
  private readonly queue: number[];
  private readonly looks = new Map<number, number>();
  private readonly resting = new AbortController();
  private reason = '';
  private throttledUntil = 0;
  private sameFailures = { message: '', count: 0 };

  constructor(
    items: readonly RunItem[],
    private readonly options: EngineOptions,
  ) {
    this.items = new Map(items.map((item) => [item.id, item]));
    // What may have been sent already comes last: by then it has landed, if ever.
    const open = items.filter(isOpen);
    const fresh = open.filter(({ state }) => state === 'waiting');
    const doubtful = open.filter(({ state }) => state !== 'waiting');
    this.queue = [...fresh, ...doubtful].map(({ id }) => id);
  }

  /** Goes on until nothing is left to do, or until it has to rest. */
  async work(): Promise<Rest> {
    const atOnce = this.options.deed.atOnce ?? AT_ONCE;
    await Promise.all(Array.from({ length: atOnce }, () => this.workInTurn()));
    this.options.waiting?.(null);
    return this.resting.signal.aborted ? { over: false, reason: this.reason } : { over: true };
  }

  /** Finishes what is under way, and begins nothing more. */
  rest(reason: string): void {
    if (this.resting.signal.aborted) return;
    this.reason = reason;
    this.resting.abort();
  }

  private async workInTurn(): Promise<void> {
    const { signal } = this.resting;
    while (!signal.aborted && this.queue.length > 0) {
      const wait = this.wait();
      this.options.waiting?.(wait);
      if (wait) {
        await this.options.pause(wait.until - Date.now(), signal);
        continue;
      }
      const id = this.queue.shift()!;
      try {
        await this.carryOut(this.items.get(id)!);
      } catch (error) {
        if (!(error instanceof NotKept)) throw error;
        this.rest(NOT_KEPT);
      }
    }
  }

  private wait(): Wait | null {
    const now = Date.now();
    if (this.throttledUntil > now) return { until: this.throttledUntil, why: 'throttled' };
    const ms = this.options.deed.pace?.() ?? 0;
    return ms > 0 ? { until: now + ms, why: 'pace' } : null;
  }

  private async carryOut(item: RunItem): Promise<void> {
    const look = this.looks.get(item.id) ?? 0;
    if (look > 0) await this.options.pause(LOOK_AGAIN_MS[look]!, this.resting.signal);
    if (this.resting.signal.aborted) {
      this.queue.unshift(item.id);
      return;
    }
    if (this.options.deed.cannotBeSeen && item.state !== 'waiting') return this.doubt(item);
    try {
      const now = await this.options.deed.read(item.id);
      // What was there before anything was sent was made by somebody else.
      const found = item.state === 'waiting' ? { ...now, made: undefined } : now;
      if (now.value === item.after) return await this.done(item, found);
      if (this.options.deed.landsLate && look > 0 && look < LAST_LOOK) return this.lookLater(item);
      if (hasChanged(item, now)) return await this.keep({ ...item, state: 'changed' });
      const sent = { ...item, before: now.value, state: 'sent' as const };
      await this.keep(sent);
      await this.write(sent);
    } catch (error) {
      if (error instanceof NotKept) throw error;
      await this.notRead(item, toApiError(error));
    }
  }

  private async write(item: RunItem): Promise<void> {
    try {
      const now = await this.options.deed.write(item.id, item.after);
      if (now.value === item.after) return await this.done(item, now);
      await this.failed(item, new ApiError('malformed', NOT_DONE));
    } catch (error) {
      if (error instanceof NotKept) throw error;
      const failure = toApiError(error);
      if (failure.kind === 'unauthorized' || failure.kind === 'throttled') {
        return this.waitFor(failure, item);
      }
      if (!failure.outcomeUnknown) return this.failed(item, failure);
      if (!this.options.deed.cannotBeSeen) return this.lookAgain(item, failure);
      await this.doubt(item);
      this.countFailure(failure);
    }
  }

  /** Nothing was sent this time; of an earlier time nothing is known. */
  private async notRead(item: RunItem, failure: ApiError): Promise<void> {
    if (failure.kind === 'unauthorized' || failure.kind === 'throttled') {
      return this.waitFor(failure, item);
    }
    const { state } = this.items.get(item.id)!;
    if (failure.outcomeUnknown && state !== 'waiting') return this.lookAgain(item, failure);
    await this.failed(item, failure);
  }

  /** The session, or the server's patience: neither is a fault of this account. */
  private async waitFor(failure: ApiError, item: RunItem): Promise<void> {
    const { state } = this.items.get(item.id)!;
    // Refused before anything was done: not in doubt any more.
    if (state === 'sent') await this.keep({ ...item, state: 'waiting', reason: '' });
    this.queue.unshift(item.id);
    if (failure.kind === 'throttled') {
      this.throttledUntil = Date.now() + (failure.retryAfterMs ?? THROTTLED_MS);
    } else {
      this.rest('Tu sesión venció. Ingresa de nuevo para continuar.');
    }
  }

  private async lookAgain(item: RunItem, failure: ApiError): Promise<void> {
    const reason = 'No se sabe si el cambio se hizo: el servidor no respondió.';
    await this.keep({ ...item, state: 'unknown', reason });
    const look = (this.looks.get(item.id) ?? 0) + 1;
    this.looks.set(item.id, look);
    if (look < LOOK_AGAIN_MS.length) this.queue.push(item.id);
    this.countFailure(failure);
  }

  private lookLater({ id }: RunItem): void {
    this.looks.set(id, (this.looks.get(id) ?? 0) + 1);
    this.queue.push(id);
  }

  /** It may have been done, and nothing shows it: only a person can find out. */
  private async doubt(item: RunItem): Promise<void> {
    await this.keep({ ...item, state: 'doubtful', reason: DOUBT });
  }

  private async failed(item: RunItem, failure: ApiError): Promise<void> {
    await this.keep({ ...item, state: 'failed', reason: failure.message });
    this.countFailure(failure);
  }

  private async done(item: RunItem, { version, made, note = '' }: ReadingOrFound): Promise<void> {
    this.sameFailures = { message: '', count: 0 };
    const id = made === undefined ? {} : { made };
    await this.keep({ ...item, ...id, version, state: 'done', reason: note });
  }

  private countFailure(failure: ApiError): void {
    const { message } = failure;
    const count = this.sameFailures.message === message ? this.sameFailures.count + 1 : 1;
    this.sameFailures = { message, count };
    if (count >= SAME_FAILURES) this.rest(failedAlike(count, failure));
  }

  /** @throws NotKept when the ledger does not take it; what is being sent was not sent then. */
  private async keep(item: RunItem): Promise<void> {
    try {
      await this.options.keep(item);
    } catch {
      if (item.state !== 'sent') this.items.set(item.id, item);
      throw new NotKept();
    }
    this.items.set(item.id, item);
  }
}

const NOT_DONE = 'El servidor aceptó el cambio, pero no lo hizo.';
const DOUBT =
  'No se sabe si salió: el servidor no respondió. Pregunta si llegó antes de enviarlo otra vez.';

type ReadingOrFound = Omit<Reading, 'made'> & { readonly made?: number | undefined };

/** Whether somebody else changed the account since the person saw it. */
function hasChanged({ before, version }: RunItem, now: Reading): boolean {
  if (before !== null && now.value !== null && before !== now.value) return true;
  return version !== '' && now.version !== '' && version !== now.version;
}
