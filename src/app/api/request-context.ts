import { HttpContext, HttpContextToken } from '@angular/common/http';

/** Calls that carry no access token, and whose 401 is an answer, not an expired session. */
export const IS_PUBLIC = new HttpContextToken(() => false);

/** Lists: deployed backends answer 404 when there are no rows (contract, C). */
export const IS_LIST = new HttpContextToken(() => false);

export const publicContext = (): HttpContext => new HttpContext().set(IS_PUBLIC, true);
export const listContext = (): HttpContext => new HttpContext().set(IS_LIST, true);
