/** Makes an order of texts as Spanish has it: accents beside their letter, ñ after n. */
export const SPANISH = new Intl.Collator('es');

/** Spanish order; what is missing ('') comes last. */
export function compareTexts(one: string, other: string): number {
  if (!one || !other) return one ? -1 : other ? 1 : 0;
  return SPANISH.compare(one, other);
}
