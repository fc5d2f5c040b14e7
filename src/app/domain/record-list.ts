import { readArray, readData } from './answer';
import { UnexpectedAnswer, Unread } from './wire';

/** A row that did not fit. */
export interface SetAsideRow {
  /** Its place in the answer, from 1. */
  readonly place: number;
  /** Its id as it came; '' where it has none that can be said. */
  readonly id: string;
  /** Which field does not fit, and why. Never the field's value. */
  readonly reason: string;
}

/** More rows than these are counted, and not told one by one. */
const TOLD = 50;

/**
 * A list as it was read. A row that does not fit is set aside, so that one bad record never hides
 * the others.
 */
export class RecordList<T> {
  private readonly _records: T[] = [];
  private readonly _told: SetAsideRow[] = [];
  private _setAside = 0;

  get records(): readonly T[] {
    return this._records;
  }

  /** How many rows did not fit. */
  get setAside(): number {
    return this._setAside;
  }

  /** The first of the rows that did not fit. */
  get told(): readonly SetAsideRow[] {
    return this._told;
  }

  /** @param parseRow reads one row, or throws `UnexpectedAnswer`. */
  add(parseRow: (row: unknown) => T, row: unknown): void {
    try {
      this._records.push(parseRow(row));
    } catch (error) {
      if (!(error instanceof UnexpectedAnswer)) throw error;
      this._setAside++;
      if (this._told.length === TOLD) return;
      const place = this._records.length + this._setAside;
      this._told.push({ place, id: idOf(row), reason: error.message });
    }
  }
}

function idOf(row: unknown): string {
  const id = (row as Unread<{ id: unknown }> | null)?.id;
  return typeof id === 'number' || typeof id === 'string' ? String(id).slice(0, 20) : '';
}

/**
 * Reads the `{ status, message, data: [...] }` answer of a list.
 * @throws UnexpectedAnswer when the answer as a whole is not such a list.
 */
export function parseRecordList<T>(parseRow: (row: unknown) => T, answer: unknown): RecordList<T> {
  const list = new RecordList<T>();
  for (const row of readArray(readData(answer), 'data')) list.add(parseRow, row);
  return list;
}
