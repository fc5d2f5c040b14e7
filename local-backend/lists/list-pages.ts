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
  let lastId = 0;
  for (let isLast = false; !isLast;) {
    const rows = await after(lastId, ROWS);
    isLast = rows.length < ROWS;
    lastId = rows.at(-1)?.id ?? lastId;
    // Row by row and then joined: one array would only be taken apart again.
    yield { json: rows.map((row) => JSON.stringify(row)).join(','), isLast };
  }
}
