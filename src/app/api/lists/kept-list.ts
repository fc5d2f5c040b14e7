import { HttpClient, HttpEventType, HttpResponse } from '@angular/common/http';
import {
  computed,
  linkedSignal,
  Resource,
  ResourceSnapshot,
  ResourceStatus,
  Signal,
} from '@angular/core';
import {
  catchError,
  defer,
  filter,
  finalize,
  map,
  Observable,
  Subscription,
  tap,
  throwError,
} from 'rxjs';
import { SetAsideRow } from '../../domain/record-list';
import { ApiError, apiError, toApiError } from '../api-error';
import { listContext } from '../interceptors/request-context';
import { KeptRows, receiveRows, withWritten } from './kept-rows';
import { WrittenElsewhere } from './written-elsewhere';

export interface KeptListPlan<T> {
  readonly url: string;
  /** Reads one row. @throws UnexpectedAnswer */
  readonly parseRow: (row: unknown) => T;
  /** `changed` as a write answered it, with what such an answer leaves out taken from `row`. */
  readonly merge?: (row: T, changed: T) => T;
}

/** `refresh` leaves a list alone that was read a shorter time ago. */
const YOUNG_MS = 30_000;

const NONE: readonly never[] = [];

/**
 * A whole list, read once and kept for every screen: whoever comes back sees it at once, while it
 * is read again behind, by its `ETag` where the backend gives one. A write changes its row here;
 * the rest of the list is not read again for it. The list of one person is not shown to the next.
 */
export class KeptList<T extends { readonly id: number }> implements Resource<readonly T[]> {
  private readonly kept = linkedSignal<unknown, KeptRows<T> | null>({
    source: () => this.owner(),
    computation: () => null,
  });
  private readonly failure = linkedSignal<unknown, ApiError | undefined>({
    source: () => this.owner(),
    computation: () => undefined,
  });
  private readonly underWay = linkedSignal<unknown, number>({
    source: () => this.owner(),
    computation: () => 0,
  });
  private lastStarted = 0;
  private lastTaken = 0;
  /** Rows that were written while a read was under way: its answer may be older than they are. */
  private readonly written = new Map<number, T>();

  /** [] as long as nothing was read: `hasValue` tells the difference. */
  readonly value: Signal<readonly T[]> = computed(() => this.kept()?.records ?? NONE);
  readonly isLoading = computed(() => this.underWay() > 0);
  /** Why the last read failed. What was read before is kept. */
  readonly error = this.failure.asReadonly();
  readonly status = computed<ResourceStatus>(() => {
    if (this.isLoading()) return this.kept() ? 'reloading' : 'loading';
    if (this.failure()) return 'error';
    return this.kept() ? 'resolved' : 'idle';
  });
  readonly snapshot = computed<ResourceSnapshot<readonly T[]>>(() => {
    const [status, error] = [this.status(), this.failure()];
    if (status === 'error') return { status, error: error! };
    return { status, value: this.value() };
  });

  private readonly silence = linkedSignal<unknown, number | null>({
    source: () => this.owner(),
    computation: () => null,
  });
  /** Since when a read waits for the first byte of its answer, in ms since 1970; null = none does. */
  readonly waitingSince = this.silence.asReadonly();
  private reloading: Subscription | undefined;

  /** How many rows could not be read. */
  readonly setAside = computed(() => this.kept()?.setAside ?? 0);
  /** The first of them. */
  readonly told = computed<readonly SetAsideRow[]>(() => this.kept()?.told ?? NONE);
  readonly writtenElsewhere = new WrittenElsewhere();
  /** When the list was last read, in ms since 1970; null = not yet. */
  readonly readAt = computed(() => this.kept()?.readAt ?? null);
  /** Another object each time all rows come anew; the same while rows of it are written. */
  readonly reading = computed<object>(() => this.kept()?.reading ?? NONE);

  /** @param owner the visit that is on: what one person read is forgotten when they leave. */
  constructor(
    private readonly http: HttpClient,
    private readonly owner: Signal<unknown>,
    private readonly plan: KeptListPlan<T>,
  ) {}

  hasValue(this: never): this is Resource<readonly T[]>;
  hasValue(): boolean;
  hasValue(): boolean {
    return this.kept() !== null;
  }

  /** Reads the list where it was not read yet, or is likely to be old. For a screen that is opened. */
  refresh(): void {
    const readAt = this.readAt();
    const isYoung = readAt !== null && Math.abs(Date.now() - readAt) <= YOUNG_MS;
    if (!isYoung || this.writtenElsewhere.count()) this.reload();
  }

  /**
   * Reads the list again, unless that is under way already.
   * @returns whether that is begun.
   */
  reload(): boolean {
    if (this.isLoading()) return false;
    this.reloading = this.read().subscribe({ error: () => undefined });
    return true;
  }

  /** Waits no longer, because the person does not want to. What was read before is kept. */
  cancel(): void {
    this.reloading?.unsubscribe();
    if (!this.kept() && !this.isLoading()) this.failure.set(apiError('cancelled'));
  }

  /** Asks a second time, because the person does not want to wait for the first. */
  readAnew(): void {
    this.reloading?.unsubscribe();
    this.reload();
  }

  /** Reads the list again, from now on, and emits it once. */
  read(): Observable<readonly T[]> {
    return defer(() => {
      const owner = this.owner();
      const started = ++this.lastStarted;
      const upToDate = this.writtenElsewhere.beginRead();
      if (!this.isLoading()) this.written.clear();
      this.underWay.update((count) => count + 1);
      this.silence.update((since) => since ?? Date.now());
      const options = { headers: this.conditions(), context: listContext(this.plan.parseRow) };
      return this.http.get<unknown>(this.plan.url, { ...options, observe: 'events' }).pipe(
        tap(({ type }) => {
          if (type !== HttpEventType.Sent && this.owner() === owner) this.silence.set(null);
        }),
        filter((event) => event instanceof HttpResponse),
        map((answer) => {
          const list = receiveRows(answer, this.kept(), this.plan.parseRow);
          if (this.owner() === owner && this.take(started, list)) upToDate();
          return list.records;
        }),
        catchError((failure: unknown) => {
          const error = toApiError(failure);
          if (this.owner() === owner) this.failure.set(error);
          return throwError(() => error);
        }),
        finalize(() => {
          if (this.owner() !== owner) return;
          this.underWay.update((count) => Math.max(0, count - 1));
          if (!this.isLoading()) this.silence.set(null);
        }),
      );
    });
  }

  /** Takes over records that were written: new rows, or changed ones in their places. */
  putAll(records: readonly T[]): void {
    if (!records.length) return;
    if (this.isLoading()) for (const record of records) this.written.set(record.id, record);
    this.kept.update(
      (kept) => kept && { ...kept, records: withWritten(kept.records, records, this.plan.merge) },
    );
  }

  private conditions(): Record<string, string> {
    const etag = this.kept()?.etag;
    return etag ? { 'If-None-Match': etag } : {};
  }

  private take(started: number, list: KeptRows<T>): boolean {
    if (started < this.lastTaken) return false;
    this.lastTaken = started;
    this.failure.set(undefined);
    this.kept.set({
      ...list,
      records: withWritten(list.records, [...this.written.values()], this.plan.merge),
    });
    return true;
  }
}
