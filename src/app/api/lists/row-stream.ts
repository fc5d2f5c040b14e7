/** Text that is read in one go: some hundred rows, about a millisecond's work. */
const BATCH = 256 * 1024;

/** What stands before the first row: `{ "status": 200, "message": "…", "data": [`. */
const HEAD = /^\s*\{(?:[^{}[\]]*,)?\s*"data"\s*:\s*\[/;
const BETWEEN_ROWS = '},{';
/** Texts that look like the end of a row are rare: after this many, it waits for more. */
const MOST_CUTS = 20;

/**
 * Splits the text of a `{ …, data: [row, row, …] }` answer into its rows, as it arrives. The
 * parsing is `JSON.parse`'s own: the text is cut where a row seems to end, and if that was inside
 * a text or within a row, the piece is no JSON and the cut is made elsewhere.
 */
export class RowStream {
  private text = '';
  /** null as long as it is not known, '' when rows cannot be told apart before the end. */
  private head: string | null = null;

  constructor(private readonly onRow: (row: unknown) => void) {}

  push(chunk: string): void {
    this.text += chunk;
    if (this.text.length >= BATCH) this.readRows();
  }

  /**
   * The last of the text.
   * @returns whether it was such an answer; if not, no row was given.
   * @throws SyntaxError when the text as a whole is no JSON.
   */
  end(chunk: string): boolean {
    const text = (this.head ?? '') + this.text + chunk;
    const rows = text ? (JSON.parse(text) as { data?: unknown } | null)?.data : null;
    if (!Array.isArray(rows)) return false;
    rows.forEach(this.onRow);
    return true;
  }

  /** Reads all whole rows but the last, which tells where the others end. */
  private readRows(): void {
    this.head ??= this.takeHead();
    if (!this.head) return;
    let end = this.text.length;
    for (let cut = 0; cut < MOST_CUTS; cut++) {
      end = this.text.lastIndexOf(BETWEEN_ROWS, end - 1);
      if (end < 0) return;
      const rows = parseRows(this.text.slice(0, end + 1));
      if (!rows) continue;
      this.text = this.text.slice(end + 2);
      rows.forEach(this.onRow);
      return;
    }
  }

  private takeHead(): string {
    const head = HEAD.exec(this.text)?.[0] ?? '';
    this.text = this.text.slice(head.length);
    return head;
  }
}

/** null when the text is not a sequence of whole rows. */
function parseRows(text: string): unknown[] | null {
  try {
    return JSON.parse(`[${text}]`) as unknown[];
  } catch {
    return null;
  }
}
