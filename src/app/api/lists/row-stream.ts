/** Text that is read in one go: some hundred rows, about a millisecond's work. */
const BATCH = 256 * 1024;

/** As far as it is looked at. */
interface Envelope {
  readonly status: number;
  readonly data: unknown;
}

/** What stands before the first row: `{ "status": 200, "message": "…", "data": [`. */
const HEAD = /^\s*\{(?:[^{}[\]]*,)?\s*"data"\s*:\s*\[/;
/** From the end of one record to the first key of the next. */
const BETWEEN_RECORDS = '},{"';
const KEY_START = /^[\w$]/;
/** Records within rows look like rows: after so many of them, it waits for more text. */
const MOST_CUTS = 20;

/**
 * Splits the text of a `{ …, data: [row, row, …] }` answer into its rows, as it arrives. The
 * parsing is `JSON.parse`'s own: the text is cut where a row ends. No name that people give
 * themselves looks like that, so that no list is slower for it.
 */
export class RowStream {
  private text = '';
  /** null as long as it is not known, '' when rows cannot be told apart before the end. */
  private head: string | null = null;
  /** How much text there must be for another look at it. */
  private enough = BATCH;

  constructor(private readonly onRow: (row: unknown) => void) {}

  push(chunk: string): void {
    this.text += chunk;
    if (this.text.length >= this.enough) this.readRows();
  }

  /**
   * The last of the text.
   * @returns whether it was such an answer. One whose `status` is a failure's is none, whatever
   *     rows it gives.
   * @throws SyntaxError when the text as a whole is no JSON.
   */
  end(chunk: string): boolean {
    const text = (this.head ?? '') + this.text + chunk;
    const answer = text ? (JSON.parse(text) as Partial<Envelope> | null) : null;
    if (!Array.isArray(answer?.data) || answer.status! >= 400) return false;
    answer.data.forEach(this.onRow);
    return true;
  }

  /** Reads all whole rows but the last, which tells where the others end. */
  private readRows(): void {
    this.head ??= this.takeHead();
    if (!this.head) return;
    let end = this.text.length;
    for (let cut = 0; cut < MOST_CUTS; cut++) {
      end = recordEnd(this.text, end - 1);
      if (end < 0) break;
      const rows = parseRows(this.text.slice(0, end + 1));
      if (!rows) continue;
      this.text = this.text.slice(end + 2);
      this.enough = BATCH;
      rows.forEach(this.onRow);
      return;
    }
    // Looked at each time that it doubles, a row of any length is looked at twice on the whole.
    this.enough = 2 * this.text.length;
  }

  private takeHead(): string {
    const head = HEAD.exec(this.text)?.[0] ?? '';
    this.text = this.text.slice(head.length);
    return head;
  }
}

/**
 * The last place, up to `from`, where a record ends and another follows; -1 = none. Within a text
 * it cannot be: a quote that no backslash precedes would end the text there, and what follows the
 * end of a text is no letter.
 */
function recordEnd(text: string, from: number): number {
  let at = text.lastIndexOf(BETWEEN_RECORDS, from);
  while (at > 0 && !KEY_START.test(text.charAt(at + BETWEEN_RECORDS.length))) {
    at = text.lastIndexOf(BETWEEN_RECORDS, at - 1);
  }
  return at > 0 ? at : -1;
}

/** null when the text is not a sequence of whole rows. */
function parseRows(text: string): unknown[] | null {
  try {
    return JSON.parse(`[${text}]`) as unknown[];
  } catch {
    return null;
  }
}
