/** How many records there are of each value of a filter. */
export function countBy<T>(
  records: readonly T[],
  value: (record: T) => string,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const record of records) {
    const key = value(record);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
