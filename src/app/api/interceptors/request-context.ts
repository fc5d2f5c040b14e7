import { HttpContext, HttpContextToken } from '@angular/common/http';

/** Calls that carry no access token, and whose 401 is an answer, not an expired session. */
export const IS_PUBLIC = new HttpContextToken(() => false);

/** Lists: how one row is read. @throws UnexpectedAnswer where it does not fit */
export type ParseRow = (row: unknown) => unknown;
export const PARSE_ROW = new HttpContextToken<ParseRow | null>(() => null);

export const publicContext = (): HttpContext => new HttpContext().set(IS_PUBLIC, true);
export const listContext = (parseRow: ParseRow): HttpContext =>
  new HttpContext().set(PARSE_ROW, parseRow);
