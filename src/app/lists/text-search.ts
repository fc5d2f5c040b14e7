/** Marks that NFD splits off their letters: accents, tilde, diaeresis. */
const MARKS = /\p{M}/gu;

/** The text without case and accents: 'Muñoz' and 'MUNOZ' are both 'munoz'. */
export function fold(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(MARKS, '');
}

/** The words of a query, folded. */
export function searchWords(query: string): readonly string[] {
  return fold(query).split(/\s+/).filter(Boolean);
}

/** Whether each word is somewhere in the folded text, in any order. */
export function containsWords(folded: string, words: readonly string[]): boolean {
  return words.every((word) => folded.includes(word));
}
