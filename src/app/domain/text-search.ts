/** Without case and accents, so that 'munoz' finds 'Muñoz': 'Núñez' → 'nunez'. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The folded words of what a person typed. */
export function words(query: string): readonly string[] {
  return fold(query).split(/\s+/).filter(Boolean);
}

/** Whether a folded text holds every folded word, in any order. */
export function matchesAll(folded: string, wanted: readonly string[]): boolean {
  return wanted.every((word) => folded.includes(word));
}
