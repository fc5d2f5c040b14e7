import { plainText } from './plain-names.ts';

/** What anybody can put into a name by registering, or a broken backend into a list. */
export interface Hostile {
  /** in the id of its rows */
  id: string;
  what: string;
  rows: number;
  /** of each text of a name */
  length: number;
  /** the text that stands in the row's names */
  text: (row: number) => string;
  /** the day on which all of them were born; other days where it says nothing */
  born?: string;
  /** how many roles there are; four where it says nothing */
  roles?: number;
}

const ROWS = 5_000;
/** What the contract allows for a surname, and for given names half of it. */
const LONGEST = 50;
const FAR_TOO_LONG = 100_000;

const repeated =
  (part: string, length = LONGEST) =>
  () =>
    part.repeat(Math.ceil(length / part.length)).slice(0, length);
const named = (id: string, what: string, text: Hostile['text']): Hostile => ({
  ...{ id, what, text },
  rows: ROWS,
  length: LONGEST,
});

export const HOSTILE: readonly Hostile[] = [
  named('row-ends', 'names of },{', repeated('},{')),
  named('text-ends', 'names of "},{"id":1,"a":"', repeated('"},{"id":1,"a":"')),
  named('backslashes', 'names of backslashes and quotes', repeated('\\"')),
  named(
    'marks',
    'a letter under 49 marks',
    repeated('a\u0301\u0328\u0330\u033d\u0322\u0334\u0360'),
  ),
  named('ligatures', 'signs that fold to 18 letters each', repeated('\ufdfa')),
  named('unseen', 'direction marks and other unseen characters', repeated('\u202ea\u200b\u2066')),
  named('many-words', 'names of 25 one-letter words', (row) =>
    Array.from({ length: 25 }, (_, at) => String.fromCharCode(97 + ((row + at) % 26))).join(' '),
  ),
  named('alike', 'names that differ in their last letters only', (row) =>
    String(row).padStart(LONGEST, 'a'),
  ),
  {
    ...named('one-name', 'everybody under one name, born on one day', () => 'Quispe Mamani'),
    born: '1990-01-15',
  },
  {
    id: 'too-long',
    what: '300 rows of 100,000 characters',
    rows: 300,
    length: FAR_TOO_LONG,
    text: repeated('},{ Quispe\u0301 ', FAR_TOO_LONG),
  },
  {
    id: 'numbered',
    what: '100,000 names with a number, each another one',
    rows: 100_000,
    length: 14,
    text: (row) => `Quispe Ma${row}`,
  },
  {
    id: 'roles',
    what: '100,000 roles',
    rows: 100_000,
    length: 16,
    text: (row) => plainText(16, row),
    roles: 100_000,
  },
];
