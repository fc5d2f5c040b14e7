/*
 * What a session is kept under. The first three are the POS's own (contract, B), so that signing in
 * or out in one signs in or out of the other.
 */
export const ACCESS_TOKEN = 'access_token';
export const REFRESH_TOKEN = 'refresh_token';
export const USER = 'user';
/** The module's own: when the session was last used here. The POS does not know it. */
export const ACTIVITY = 'kantuta_activity';
