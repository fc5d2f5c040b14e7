import { readArray, readData, UnexpectedAnswer } from './wire';

/**
 * A list as it was read. A row that does not fit is set aside and counted, so that one bad record
 * never hides the others.
 */
export class RecordList<T> {
  private readonly _records: T[] = [];
  private _setAside = 0;

  get records(): readonly T[] {
    return this._records;
  }

  /** How many rows did not fit. */
  get setAside(): number {
    return this._setAside;
  }

  /** @param parseRow reads one row, or throws `UnexpectedAnswer`. */
  add(parseRow: (row: unknown) => T, row: unknown): void {
    try {
      this._records.push(parseRow(row));
    } catch (error) {
      if (!(error instanceof UnexpectedAnswer)) throw error;
      this._setAside++;
    }
  }
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
