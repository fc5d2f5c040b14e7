/**
 * How many rows one query reads. The first of them are on their way before the last are read, and
 * no query keeps PGlite, which does one thing at a time, for long.
 */
const ROWS = 1000;

/** Some rows of a list, in the order of their ids. */
export interface ListPage {
  /** the rows as the JSON that goes out, with commas between them; '' for none */
  json: string;
  isLast: boolean;
}

/**
 * Reads a list page by page. The JSON is written here: PostgreSQL takes several times as long for it.
 * @param after the rows that follow an id, in the order of their ids, at most `limit`; what it
 *     gives is what goes out
 */
export async function* readPages(
  after: (id: number, limit: number) => Promise<{ id: number }[]>,
): AsyncGenerator<ListPage, void, undefined> {
  let rowsAfter = after(0, ROWS);
  for (let isLast = false; !isLast;) {
    const rows = await rowsAfter;
    isLast = rows.length < ROWS;
    if (!isLast) {
      // A server of its own reads on while these are written.
      rowsAfter = after(rows.at(-1)!.id, ROWS);
      // Told to whoever wants the next page; nobody may.
      rowsAfter.catch(() => undefined);
    }
    // Row by row and then joined: one array would only be taken apart again.
    yield { json: rows.map((row) => JSON.stringify(row)).join(','), isLast };
  }
}
