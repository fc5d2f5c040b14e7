import { HttpContext, HttpContextToken } from '@angular/common/http';

/** Calls that carry no access token, and whose 401 is an answer, not an expired session. */
export const OUTSIDE_SESSION = new HttpContextToken(() => false);

/** Public calls that others must follow: they begin with a token that lasts. */
export const NEEDS_FRESH_TOKEN = new HttpContextToken(() => false);

/** Lists: how one row is read. @throws UnexpectedAnswer where it does not fit */
export type ParseRow = (row: unknown) => unknown;
export const PARSE_ROW = new HttpContextToken<ParseRow | null>(() => null);

export const outsideSession = (): HttpContext => new HttpContext().set(OUTSIDE_SESSION, true);
export const listContext = (parseRow: ParseRow): HttpContext =>
  new HttpContext().set(PARSE_ROW, parseRow);
export const freshTokenContext = (): HttpContext => new HttpContext().set(NEEDS_FRESH_TOKEN, true);
