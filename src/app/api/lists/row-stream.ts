/** Bytes that are read in one go: some hundred rows, about a millisecond's work. */
const BATCH = 256 * 1024;

/** As far as it is looked at. */
interface Envelope {
  readonly status: number;
  readonly data: unknown;
}

/** What stands before the first row: `{ "status": 200, "message": "…", "data": [`. */
const HEAD = /^\s*\{(?:[^{}[\]]*,)?\s*"data"\s*:\s*\[/;
/** So far it is looked for. */
const LONGEST_HEAD = 4_096;
const COMMA = 44;
const OPENED = 91;
const CLOSED = 93;
/** Of each byte, where it stands between one record and the first key of the next, `},{"`, from 1. */
const PLACES = new Uint8Array(256);
[125, COMMA, 123, 34].forEach((sign, place) => (PLACES[sign] = place + 1));
const KEY_START = /[\w$]/;
/** Records within rows look like rows: after so many of them, it waits for more text. */
const MOST_CUTS = 20;

/**
 * Splits the UTF-8 of a `{ …, data: [row, row, …] }` answer into its rows, as it arrives. The
 * parsing is `JSON.parse`'s own: the answer is cut where a row ends, and each piece of it is made a
 * text once, just before it is parsed. No name that people give themselves looks like the end of a
 * row, so that no list is slower for it.
 */
export class RowStream {
  /** What is not read yet, behind a place for the bracket before the first row. */
  private bytes = new Uint8Array(2 * BATCH);
  private size = 1;
  /** null as long as it is not known, '' when rows cannot be told apart before the end. */
  private head: string | null = null;
  /** How much there must be for another look at it. */
  private enough = BATCH;
  /** Up to here no record ends. */
  private looked = 1;

  constructor(private readonly onRow: (row: unknown) => void) {}

  /** A whole list at once would be made one text, which takes eight times as long as many small ones. */
  push(chunk: Uint8Array): void {
    for (let at = 0; at < chunk.length; at += BATCH) this.add(chunk.subarray(at, at + BATCH));
  }

  private add(chunk: Uint8Array): void {
    const { bytes, size } = this;
    this.size += chunk.length;
    if (this.size > bytes.length) {
      this.bytes = new Uint8Array(2 * this.size);
      this.bytes.set(bytes);
    }
    this.bytes.set(chunk, size);
    if (this.size >= this.enough) this.readRows();
  }

  /**
   * All of it is there.
   * @returns whether it was such an answer. One whose `status` is a failure's is none, whatever
   *     rows it gives.
   * @throws SyntaxError when the text as a whole is no JSON.
   */
  end(): boolean {
    const text = (this.head ?? '') + this.text(1, this.size);
    const answer = text ? (JSON.parse(text) as Partial<Envelope> | null) : null;
    if (!Array.isArray(answer?.data) || answer.status! >= 400) return false;
    answer.data.forEach(this.onRow);
    return true;
  }

  /** Reads all whole rows but the last, which tells where the others end. */
  private readRows(): void {
    this.head ??= this.takeHead();
    if (!this.head) return;
    // Looked at each time that it doubles, a row of any length is looked at twice on the whole.
    this.enough = 2 * this.size;
    let end = this.size;
    for (let cut = 0; cut < MOST_CUTS && end >= 0; cut++) {
      end = recordEnd(this.bytes, Math.min(end - 1, this.size - 5), this.looked);
      const rows = end < 0 ? [] : this.parseRows(end + 1);
      if (!rows) continue;
      this.drop(end < 0 ? 1 : end + 2);
      this.looked = Math.max(1, this.size - 4);
      if (rows.length) this.enough = BATCH;
      rows.forEach(this.onRow);
      return;
    }
  }

  private takeHead(): string {
    const head = HEAD.exec(this.text(1, LONGEST_HEAD))?.[0] ?? '';
    // Signs beyond ASCII in it take more bytes than letters.
    if (head) this.drop(this.bytes.indexOf(OPENED) + 1);
    return head;
  }

  private drop(end: number): void {
    this.bytes.copyWithin(1, end, this.size);
    this.size += 1 - end;
  }

  private text(start: number, end: number): string {
    return new TextDecoder().decode(this.bytes.subarray(start, end));
  }

  /** null when it is not a sequence of whole rows. @param end the place of the comma behind them */
  private parseRows(end: number): unknown[] | null {
    this.bytes[0] = OPENED;
    this.bytes[end] = CLOSED;
    try {
      return JSON.parse(this.text(0, end + 1)) as unknown[];
    } catch {
      this.bytes[end] = COMMA;
      return null;
    }
  }
}

/**
 * The last place, from `from` down to `to`, where a record ends and another follows; -1 = none. Within
 * a text it cannot be: a quote that no backslash precedes would end the text there, and what follows
 * the end of a text is no letter.
 */
function recordEnd(bytes: Uint8Array, from: number, to: number): number {
  // Its four signs differ, so that to look at one byte of four is enough.
  for (let at = from + 3; at >= to; at -= 4) {
    const place = PLACES[bytes[at]!]!;
    const start = at - place + 1;
    if (place && start <= from && start >= to && isBetween(bytes, start)) return start;
  }
  return -1;
}

function isBetween(bytes: Uint8Array, at: number): boolean {
  for (let place = 0; place < 4; place++)
    if (PLACES[bytes[at + place]!] !== place + 1) return false;
  return KEY_START.test(String.fromCharCode(bytes[at + 4]!));
}
