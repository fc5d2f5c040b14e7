import { HttpResponse } from '@angular/common/http';
import { parseRecordList, RecordList, SetAsideRow } from '../../domain/record-list';

/** A list as it was read last, and as it was written since. */
export interface KeptRows<T> {
  readonly records: readonly T[];
  readonly setAside: number;
  readonly told: readonly SetAsideRow[];
  /** When it was read, in ms since 1970, by this machine's clock. */
  readonly readAt: number;
  /** What the backend calls this version of the list; null where it does not say. */
  readonly etag: string | null;
  readonly reading: object;
}

/** @param kept what was asked about: an answer without rows means those. */
export function receiveRows<T extends { readonly id: number }>(
  answer: HttpResponse<unknown>,
  kept: KeptRows<T> | null,
  parseRow: (row: unknown) => T,
): KeptRows<T> {
  const readAt = Date.now();
  if (answer.status === 304 && kept) return { ...kept, readAt };
  const { records, setAside, told } = listOf(answer.body, parseRow);
  const etag = answer.headers.get('ETag');
  return { records: eachOnce(records), setAside, told, readAt, etag, reading: {} };
}

/** What a backend says twice is counted, shown and chosen once. */
function eachOnce<T extends { readonly id: number }>(records: readonly T[]): readonly T[] {
  const ids = new Set<number>();
  return records.filter(({ id }) => ids.size < ids.add(id).size);
}

/** Row by row while it arrived (see `ListBackend`), or as a whole. */
function listOf<T>(body: unknown, parseRow: (row: unknown) => T): RecordList<T> {
  if (body instanceof RecordList) return body as RecordList<T>;
  return parseRecordList(parseRow, body);
}

/** The rows with those that were written: changed ones in their places, new ones behind. */
export function withWritten<T extends { readonly id: number }>(
  rows: readonly T[],
  written: readonly T[],
  merge: (row: T, written: T) => T = (_, record) => record,
): readonly T[] {
  if (!written.length) return rows;
  const waiting = new Map(written.map((record) => [record.id, record]));
  const records = rows.slice();
  for (let place = 0; place < rows.length && waiting.size; place++) {
    const row = rows[place]!;
    const record = waiting.get(row.id);
    if (!record) continue;
    waiting.delete(row.id);
    records[place] = merge(row, record);
  }
  records.push(...waiting.values());
  return records;
}
