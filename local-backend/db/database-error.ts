/** What PGlite and pg both say of a refused statement. */
export interface DatabaseError extends Error {
  code: string;
  severity: string;
  constraint?: string;
  detail?: string;
}

/** Whether the database itself refused a statement, for whatever reason. */
export function isDatabaseError(error: unknown): error is DatabaseError {
  return error instanceof Error && 'severity' in error && 'code' in error;
}

/** @param code a SQLSTATE, such as 23505 for a unique index */
export function isRefusedWith(error: unknown, code: string): error is DatabaseError {
  return isDatabaseError(error) && error.code === code;
}

/** Connections that are refused, break or are not made in time. */
const NETWORK = [
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN'],
  ...['EHOSTUNREACH', 'ENETUNREACH'],
];
/** Connection exceptions, too many connections, a server that shuts down or starts up. */
const SQLSTATE = /^(08...|53300|57P0[123])$/;
/** What pg says without a code. */
const WORDS =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** Whether nothing was refused: the database is not there, or went away. */
export function isDatabaseDown(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  // localhost is two addresses: both were tried.
  if (error instanceof AggregateError) return error.errors.some(isDatabaseDown);
  const code = 'code' in error ? String(error.code) : '';
  return NETWORK.includes(code) || SQLSTATE.test(code) || WORDS.test(error.message);
}
