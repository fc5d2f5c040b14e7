import { type Expression, sql } from 'kysely';
import type { Database } from '../db/tables.ts';

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

/** An instant as `toISOString` writes it; sessions run in UTC. */
export const instant = (column: string) =>
  sql<string>`to_char(${sql.ref(column)}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/**
 * Reads a list page by page. The database writes the JSON: two dozen columns of each row, read one
 * by one and written again, take longer than the query.
 * @param after the rows that follow an id, in the order of their ids, at most `limit`; what it
 *     selects is what goes out
 */
export async function* readPages(
  db: Database,
  after: (id: number, limit: number) => Expression<unknown>,
): AsyncGenerator<ListPage, void, undefined> {
  let lastId = 0;
  for (let isLast = false; !isLast;) {
    const { rows } = await sql<{ json: string | null; rows: number; last: number | null }>`
      select string_agg(to_json(x)::text, ',' order by x.id) as json,
        count(*)::int as rows, max(x.id) as last
      from ${after(lastId, ROWS)} as x`.execute(db);
    const [page] = rows;
    isLast = (page?.rows ?? 0) < ROWS;
    lastId = page?.last ?? lastId;
    yield { json: page?.json ?? '', isLast };
  }
}
