import { sameText } from '../../domain/text/clean-text';

/** What two people made of one record, as one. */
export interface Merged<T> {
  /** What only they changed is theirs, what only I changed is mine; mine, too, where both did. */
  readonly value: T;
  /** Names of the fields that both changed, differently: a person decides. */
  readonly conflicts: readonly string[];
}

/**
 * The three-way merge of a record, of texts, numbers and booleans, or of groups of them.
 * @param before what both started from. @param theirs as it is now. @param mine as I have it.
 */
export function mergeThreeWay<T extends object>(before: T, theirs: T, mine: T): Merged<T> {
  const conflicts: string[] = [];
  const entries = Object.keys(mine).map((key) => {
    const name = key as keyof T;
    const [base, their, my] = [before[name], theirs[name], mine[name]];
    if (isGroup(base) && isGroup(their) && isGroup(my)) {
      const merged = mergeThreeWay<object>(base, their, my);
      conflicts.push(...merged.conflicts);
      return [key, merged.value];
    }
    if (same(my, base) || same(my, their)) return [key, their];
    if (!same(their, base)) conflicts.push(key);
    return [key, my];
  });
  return { value: Object.fromEntries(entries) as T, conflicts };
}

/** Mine, with theirs in the fields of these names. */
export function takeTheirs<T extends object>(mine: T, theirs: T, names: readonly string[]): T {
  const entries = Object.keys(mine).map((key) => {
    const [my, their] = [mine[key as keyof T], theirs[key as keyof T]];
    if (isGroup(my) && isGroup(their)) return [key, takeTheirs<object>(my, their, names)];
    return [key, names.includes(key) ? their : my];
  });
  return Object.fromEntries(entries) as T;
}

/** Names of the fields in which the two differ, in the order of the first. */
export function differences<T extends object>(one: T, other: T): readonly string[] {
  return Object.keys(one).flatMap((key) => {
    const [first, second] = [one[key as keyof T], other[key as keyof T]];
    if (isGroup(first) && isGroup(second)) return differences<object>(first, second);
    return same(first, second) ? [] : [key];
  });
}

/** Whether a value of a record holds further ones by their names. */
export function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What cannot be seen, as an outer space on record, is nobody's change. */
function same(one: unknown, other: unknown): boolean {
  if (typeof one === 'string' && typeof other === 'string') return sameText(one, other);
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
