import * as v from 'valibot';

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

export const auditEntries = {
  estado: v.boolean(),
  id_user_create: v.nullish(v.number(), null),
  id_user_update: v.nullish(v.number(), null),
  created_at: v.nullish(v.string(), ''),
  updated_at: v.nullish(v.string(), ''),
};

/** Whether a record can have this id: a whole number that PostgreSQL's integer holds. */
export function isRecordId(id: number): boolean {
  return Number.isInteger(id) && id > 0 && id <= 2_147_483_647;
}

/** A list as it was read: the records that fit, and how many rows did not and were set aside. */
export interface RecordList<T> {
  readonly records: readonly T[];
  readonly setAside: number;
}

/**
 * Reads the `{ status, message, data: [...] }` answer of a list. A row that does not fit is set
 * aside and counted, so that one bad record never hides the others.
 * @throws v.ValiError when the answer as a whole is not such a list.
 */
export function parseRecordList<T>(
  schema: v.GenericSchema<unknown, T>,
  answer: unknown,
): RecordList<T> {
  const { data } = v.parse(v.object({ data: v.array(v.unknown()) }), answer);
  const records: T[] = [];
  for (const row of data) {
    const result = v.safeParse(schema, row);
    if (result.success) records.push(result.output);
  }
  return { records, setAside: data.length - records.length };
}
