import { fold } from './folded-text';

/**
 * Whether a name stands more than once among these, accents and case aside: nobody tells their people
 * apart by it, and what does has to stand beside it.
 */
export function namesakesAmong(names: Iterable<string>): (name: string) => boolean {
  const [once, repeated] = [new Set<string>(), new Set<string>()];
  for (const name of names) {
    const folded = fold(name);
    (once.has(folded) ? repeated : once).add(folded);
  }
  return (name) => repeated.size > 0 && repeated.has(fold(name));
}
