/** Fields that the backend keeps on every record (contract, Data). */
export interface BaseEntityAudit {
  /** false = inactive: the soft delete. */
  estado: boolean;
  id_user_create: number | null;
  id_user_update: number | null;
  /** ISO 8601 instant, UTC. */
  created_at: string;
  /** ISO 8601 instant, UTC. */
  updated_at: string;
}

/** Whether a record can have this id: a whole number that PostgreSQL's integer holds. */
export function isRecordId(id: number): boolean {
  return Number.isInteger(id) && id > 0 && id <= 2_147_483_647;
}

/** An answer, or a row of one, that is not what the contract says. */
export class UnexpectedAnswer extends Error {
  override readonly name = 'UnexpectedAnswer';

  /** The message names the field and what kind of value is there, never the value itself. */
  constructor(field: string, expected: string, value: unknown) {
    super(`${field}: se esperaba ${expected}, llegó ${value === null ? 'null' : typeof value}`);
  }
}

/**
 * What arrived under a type's names, before anything is known of it. It is read field by field,
 * into a new object: whatever else a backend sends along stays behind. No schema library does
 * that at the speed of 100,000 rows (targets, Speed).
 */
export type Unread<T> = { readonly [Field in keyof T]?: unknown };

/** @throws UnexpectedAnswer */
export function readObject<T>(value: unknown, field: string): Unread<T> {
  if (typeof value === 'object' && value !== null) return value;
  throw new UnexpectedAnswer(field, 'un objeto', value);
}

/** Some backends write a text of digits as a number. @throws UnexpectedAnswer */
export function readText(value: unknown, field: string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  throw new UnexpectedAnswer(field, 'un texto', value);
}

/** A text that must be there, and may be null: ''. @throws UnexpectedAnswer */
export function readTextOrNull(value: unknown, field: string): string {
  return value === null ? '' : readText(value, field);
}

/** `absent` where a backend has null or leaves the field out. @throws UnexpectedAnswer */
export function readTextOr<A>(absent: A, value: unknown, field: string): string | A {
  return value === null || value === undefined ? absent : readText(value, field);
}

/** Some drivers write a number as its digits: '7'. @throws UnexpectedAnswer */
export function readNumber(value: unknown, field: string): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'string' && String(Number(value)) === value.trim()) {
    const number = Number(value);
    if (Number.isFinite(number)) return number;
  }
  throw new UnexpectedAnswer(field, 'un número', value);
}

/** null where a backend leaves the field out. @throws UnexpectedAnswer */
export function readNumberOrNull(value: unknown, field: string): number | null {
  return value === null || value === undefined ? null : readNumber(value, field);
}

/** Some databases write 1 and 0, or 't' and 'f'. @throws UnexpectedAnswer */
export function readBoolean(value: unknown, field: string): boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number' || typeof value === 'string') {
    if (/^(1|t|true)$/i.test(String(value))) return true;
    if (/^(0|f|false)$/i.test(String(value))) return false;
  }
  throw new UnexpectedAnswer(field, 'true o false', value);
}

/** ISO 8601, or milliseconds since 1970; '' where it is left out. @throws UnexpectedAnswer */
export function readInstant(value: unknown, field: string): string {
  if (typeof value !== 'number') return readTextOr('', value, field);
  const instant = new Date(value);
  if (Number.isNaN(instant.getTime())) throw new UnexpectedAnswer(field, 'un instante', value);
  return instant.toISOString();
}

/** When a record was made or changed: never sent, so that an odd one costs nobody the row; '' = not known. */
export function readWhen(value: unknown): string {
  try {
    return readInstant(value, '');
  } catch {
    return '';
  }
}

/** null where a backend leaves the record out. @throws UnexpectedAnswer */
export function readOrNull<T>(parse: (value: unknown) => T, value: unknown): T | null {
  return value === null || value === undefined ? null : parse(value);
}
