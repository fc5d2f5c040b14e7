const DATE = 1082;
const TIMESTAMPTZ = 1184;

/** '2026-01-02 03:04:05.12+00' -> '2026-01-02T03:04:05.120Z'; sessions run in UTC. */
function instantOf(text: string): string {
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${text.slice(20, -3).padEnd(3, '0')}Z`;
}

/** By the type's number in PostgreSQL, for both drivers. */
export const columnParsers: Record<number, (text: string) => string> = {
  // A calendar date stays the string that it is: a Date would move it across time zones.
  [DATE]: (text) => text,
  [TIMESTAMPTZ]: instantOf,
};
