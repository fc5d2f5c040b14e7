import { HttpClient, HttpResponse } from '@angular/common/http';
import { computed, linkedSignal, Signal } from '@angular/core';
import { catchError, defer, finalize, map, Observable, throwError } from 'rxjs';
import { parseRecordList, RecordList } from '../../domain/record-list';
import { ApiError, toApiError } from '../api-error';
import { listContext } from '../interceptors/request-context';

interface Kept<T> {
  readonly records: readonly T[];
  readonly setAside: number;
  /** When it was read, in ms since 1970, by this machine's clock. */
  readonly readAt: number;
  /** What the backend calls this version of the list; null where it does not say. */
  readonly etag: string | null;
}

export interface KeptListPlan<T> {
  readonly url: string;
  /** Reads one row. @throws UnexpectedAnswer */
  readonly parseRow: (row: unknown) => T;
  /** `changed` as a write answered it, with what such an answer leaves out taken from `row`. */
  readonly merge?: (row: T, changed: T) => T;
}

const NONE: readonly never[] = [];

/**
 * A whole list, read once and kept for every screen: whoever comes back sees it at once, while it
 * is read again behind, by its `ETag` where the backend gives one. A write changes its row here;
 * the rest of the list is not read again for it. The list of one person is not shown to the next.
 */
export class KeptList<T extends { readonly id: number }> {
  private readonly kept = linkedSignal<unknown, Kept<T> | null>({
    source: () => this.owner(),
    computation: () => null,
  });
  private readonly _error = linkedSignal<unknown, ApiError | null>({
    source: () => this.owner(),
    computation: () => null,
  });
  private readonly reading = linkedSignal<unknown, number>({
    source: () => this.owner(),
    computation: () => 0,
  });
  private lastStarted = 0;
  private lastLanded = 0;
  /** Rows that were written while a read was under way: its answer may be older than they are. */
  private readonly written = new Map<number, T>();

  /** [] as long as nothing was read: `hasValue` tells the difference. */
  readonly records: Signal<readonly T[]> = computed(() => this.kept()?.records ?? NONE);
  /** How many rows could not be read. */
  readonly setAside = computed(() => this.kept()?.setAside ?? 0);
  /** When the list was last read, in ms since 1970; null = not yet. */
  readonly readAt = computed(() => this.kept()?.readAt ?? null);
  readonly hasValue = computed(() => this.kept() !== null);
  readonly isLoading = computed(() => this.reading() > 0);
  /** Why the last read failed. What was read before is kept. */
  readonly error = this._error.asReadonly();

  /** @param owner the visit that is on: what one person read is forgotten when they leave. */
  constructor(
    private readonly http: HttpClient,
    private readonly owner: Signal<unknown>,
    private readonly plan: KeptListPlan<T>,
  ) {}

  /** Reads the list again, unless that is under way already. */
  reload(): void {
    if (!this.isLoading()) this.read().subscribe({ error: () => undefined });
  }

  /** Reads the list again, from now on, and emits it once. */
  read(): Observable<readonly T[]> {
    return defer(() => {
      const owner = this.owner();
      const turn = ++this.lastStarted;
      if (!this.isLoading()) this.written.clear();
      this.reading.update((count) => count + 1);
      const options = { headers: this.conditions(), context: listContext(this.plan.parseRow) };
      return this.http.get<unknown>(this.plan.url, { ...options, observe: 'response' }).pipe(
        map((answer) => {
          const list = this.receive(answer);
          if (this.owner() === owner) this.land(turn, list);
          return list.records;
        }),
        catchError((failure: unknown) => {
          const error = toApiError(failure);
          if (this.owner() === owner) this._error.set(error);
          return throwError(() => error);
        }),
        finalize(() => {
          if (this.owner() === owner) this.reading.update((count) => Math.max(0, count - 1));
        }),
      );
    });
  }

  /** Takes over a record that was written: a new row, or a changed one in its place. */
  put(record: T): void {
    if (this.isLoading()) this.written.set(record.id, record);
    this.kept.update((kept) => kept && { ...kept, records: this.with(kept.records, record) });
  }

  private conditions(): Record<string, string> {
    const etag = this.kept()?.etag;
    return etag ? { 'If-None-Match': etag } : {};
  }

  private receive(answer: HttpResponse<unknown>): Kept<T> {
    const kept = this.kept();
    const readAt = Date.now();
    if (answer.status === 304 && kept) return { ...kept, readAt };
    const { records, setAside } = this.listOf(answer.body);
    return { records, setAside, readAt, etag: answer.headers.get('ETag') };
  }

  /** Row by row while it arrived (see `ListBackend`), or as a whole. */
  private listOf(body: unknown): RecordList<T> {
    if (body instanceof RecordList) return body as RecordList<T>;
    return parseRecordList(this.plan.parseRow, body);
  }

  private land(turn: number, list: Kept<T>): void {
    if (turn < this.lastLanded) return;
    this.lastLanded = turn;
    this._error.set(null);
    const records = [...this.written.values()].reduce<readonly T[]>(
      (rows, row) => this.with(rows, row),
      list.records,
    );
    this.kept.set({ ...list, records });
  }

  private with(records: readonly T[], record: T): readonly T[] {
    if (!records.some(({ id }) => id === record.id)) return [...records, record];
    const { merge } = this.plan;
    return records.map((row) => (row.id === record.id ? (merge?.(row, record) ?? record) : row));
  }
}
