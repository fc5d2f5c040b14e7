import { ApiError, toApiError } from '../../api/api-error';
import { Deed } from '../deeds/deed';
import { leftUnreached, Reading, RunItem } from '../run';
import { Wait, Waits } from '../waits';
import { hasChanged } from './changed-since';
import { FailuresInARow, NOT_DONE, notKnown, reasonToTell } from './failures-in-a-row';
import { Looks } from './looks';
import { NOT_KEPT, NotKept } from './not-kept';
import { asSent, OpenItems } from './open-items';

export interface EngineOptions {
  readonly deed: Deed;
  /** Keeps an item's state. A change is sent only when it is kept that it is being sent. */
  readonly keep: (item: RunItem) => Promise<void>;
  /** Ends at once when `signal` does. */
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
  /** To be told of each wait, and with null of its end. */
  readonly waiting?: (wait: Wait | null) => void;
  /** How long it waits before anything is sent. */
  readonly grace?: () => Wait | null;
  /** Only finds out what became of items that were sent: nothing is sent any more. */
  readonly onlyLooks?: boolean;
}

/** Why an engine came to rest: all is done or asked, or what has to be mended first. */
export type Rest = { over: true } | { over: false; reason: string };

const AT_ONCE = 3;

/**
 * Carries out a run: each account is read, changed when it is as the person saw it, and read back.
 * A change whose answer was lost is never resent before the account was read.
 */
export class RunEngine {
  private readonly items: OpenItems;
  private readonly resting = new AbortController();
  private reason = '';
  private readonly waits: Waits;
  private readonly looks: Looks;
  private readonly failures = new FailuresInARow();

  constructor(
    items: readonly RunItem[],
    private readonly options: EngineOptions,
  ) {
    this.items = new OpenItems(items);
    this.waits = new Waits(options.deed, options.grace);
    this.looks = new Looks(this.items, options.pause, options.waiting);
  }

  /** Goes on until nothing is left to do, or until it has to rest. */
  async work(): Promise<Rest> {
    const atOnce = this.options.deed.atOnce ?? AT_ONCE;
    await Promise.all(Array.from({ length: atOnce }, () => this.workInTurn()));
    this.options.waiting?.(null);
    if (!this.resting.signal.aborted) return { over: true };
    return { over: false, reason: reasonToTell(this.reason, this.items.unknownCount) };
  }

  /** Finishes what is under way, and begins nothing more. */
  rest(reason: string): void {
    if (this.resting.signal.aborted) return;
    this.reason = reason;
    this.resting.abort();
  }

  private async workInTurn(): Promise<void> {
    const { signal } = this.resting;
    while (!signal.aborted && this.items.areLeft) {
      const wait = this.waits.now();
      this.looks.tell(wait);
      if (wait) {
        await this.options.pause(wait.until - Date.now(), signal);
        continue;
      }
      const item = this.items.next();
      try {
        await this.carryOut(item);
      } catch (error) {
        if (!(error instanceof NotKept)) throw error;
        this.rest(NOT_KEPT);
      } finally {
        this.looks.end(item);
      }
    }
  }

  private async carryOut(item: RunItem): Promise<void> {
    const isLook = this.items.looksAt(item) > 0;
    if (isLook) await this.looks.waitFor(item, this.resting.signal);
    if (this.resting.signal.aborted) return this.items.putBack(item);
    const { deed, onlyLooks } = this.options;
    if (deed.doubt && !deed.isHarmlessTwice && item.state !== 'waiting') return this.doubt(item);
    try {
      const now = await deed.read(item.id);
      // What was there before anything was sent was made by somebody else.
      const found = item.state === 'waiting' ? { ...now, made: undefined } : now;
      if (now.value === item.after) return await this.done(item, found);
      if (deed.landsLate && isLook && !this.items.isLastLook(item)) {
        return this.items.lookLater(item);
      }
      if (onlyLooks) return await (deed.doubt ? this.doubt(item) : this.keep(leftUnreached(item)));
      if (hasChanged(item, now)) return await this.keep({ ...item, state: 'changed' });
      const sent = asSent(item, now, deed);
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
      const { doubt, isHarmlessTwice } = this.options.deed;
      if (!doubt || isHarmlessTwice) return this.lookAgain(item, failure);
      await this.doubt(item);
      this.countFailure(failure, true);
    }
  }

  /** Nothing was sent this time; of an earlier time nothing is known. */
  private async notRead(item: RunItem, failure: ApiError): Promise<void> {
    if (failure.kind === 'unauthorized' || failure.kind === 'throttled') {
      return this.waitFor(failure, item);
    }
    const { state } = this.items.now(item);
    // Its turn comes again, now or when there is a connection: it did not fail.
    if (failure.kind === 'offline' && state === 'waiting') {
      this.items.putLast(item);
      return this.countFailure(failure, true);
    }
    if (failure.outcomeUnknown && state !== 'waiting') return this.lookAgain(item, failure, true);
    await this.failed(item, failure);
  }

  /** The session, or the server's patience: neither is a fault of this account. */
  private async waitFor(failure: ApiError, item: RunItem): Promise<void> {
    const { state } = this.items.now(item);
    // Refused before anything was done: not in doubt any more.
    if (state === 'sent') await this.keep({ ...item, state: 'waiting', reason: '' });
    this.items.putBack(item);
    if (failure.kind === 'throttled') {
      this.waits.throttle(failure);
    } else {
      this.rest('Tu sesión venció. Ingresa de nuevo para continuar.');
    }
  }

  private async lookAgain(item: RunItem, failure: ApiError, told = false): Promise<void> {
    const reason = notKnown(failure, this.options.deed.what);
    await this.keep({ ...item, state: 'unknown', reason });
    this.items.lookLater(item);
    this.countFailure(failure, told);
  }

  /** It may have been done, and nothing shows it: only a person can find out. */
  private async doubt(item: RunItem): Promise<void> {
    await this.keep({ ...item, state: 'doubtful', reason: this.options.deed.doubt ?? '' });
  }

  private async failed(item: RunItem, failure: ApiError): Promise<void> {
    await this.keep({ ...item, state: 'failed', reason: failure.message });
    this.countFailure(failure);
  }

  private async done(item: RunItem, { version, made, note = '' }: ReadingOrFound): Promise<void> {
    this.failures.end();
    const id = made === undefined ? {} : { made };
    await this.keep({ ...item, ...id, version, state: 'done', reason: note });
  }

  private countFailure(failure: ApiError, told = false): void {
    const reason = this.failures.reasonToRest(failure, told);
    if (reason) this.rest(reason);
  }

  /** @throws NotKept when the ledger does not take it; what is being sent was not sent then. */
  private async keep(item: RunItem): Promise<void> {
    try {
      await this.options.keep(item);
    } catch {
      if (item.state !== 'sent') this.items.set(item);
      throw new NotKept();
    }
    this.items.set(item);
  }
}

type ReadingOrFound = Omit<Reading, 'made'> & { readonly made?: number | undefined };
