import { MEN, SURNAMES, WOMEN } from '../../../local-backend/demo/names.ts';
import { ROLES } from '../../../local-backend/usuario/roles.ts';
import type { Planted } from './planted-lists.ts';

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
    id: 'roles',
    what: '100,000 roles',
    rows: 100_000,
    length: 8,
    text: (row) => `Qu${row}`,
    roles: 100_000,
  },
];

const WORDS = [...WOMEN, ...MEN, ...SURNAMES];

/** Ordinary names, others for each row, that take as many bytes as this text does in JSON. */
export function plainOfSize(text: string, row: number): string {
  const bytes = Buffer.byteLength(JSON.stringify(text)) - 2;
  const words: string[] = [];
  let at = row;
  for (let length = 0; length <= bytes; at = (at * 31 + 7) % 1_000_003) {
    const word = WORDS[at % WORDS.length]!;
    words.push(word);
    length += Buffer.byteLength(word) + 1;
  }
  // Cut within a letter of two bytes, it would have a sign that no name has.
  const cut = Buffer.from(words.join(' ')).subarray(0, bytes).toString();
  return cut.replace(/\ufffd$/, 'n').replace(/ $/, 'a');
}

/** The answers with these names, and with plain ones of the same size. */
export function listsOf(hostile: Hostile): { hostile: Planted; plain: Planted } {
  const { text, born } = hostile;
  const plainText = (row: number) => plainOfSize(text(row), row);
  return { hostile: lists(hostile, text, born), plain: lists({ ...hostile, roles: 4 }, plainText) };
}

function lists({ rows, roles = 4 }: Hostile, text: Hostile['text'], born?: string): Planted {
  const audit = {
    estado: true,
    id_user_create: 1,
    id_user_update: null,
    created_at: '2026-01-05T12:00:00.000Z',
    updated_at: '2026-03-05T12:00:00.000Z',
  };
  const role = (at: number) => ({ id: at + 1, nombre: ROLES[at]?.nombre ?? `Rol ${at}` });
  const personas = Array.from({ length: rows }, (_, row) => ({
    id: row + 1,
    ...{ nombres: text(row), p_apellido: text(row + 1), s_apellido: null },
    fecha_nacimiento: born ?? bornOn(row),
    genero: row % 2 ? 'M' : 'F',
    ...audit,
  }));
  const usuarios = personas.map((persona, row) => ({
    id: row + 1,
    ...{ name: text(row), email: `n${row}@kantuta.bo`, persona, role: role(row % roles), ...audit },
  }));
  const list = (data: unknown) => JSON.stringify({ status: 200, message: 'ok', data });
  return {
    usuarios: list(usuarios),
    personas: list(personas),
    roles: JSON.stringify(Array.from({ length: roles }, (_, at) => role(at))),
  };
}

function bornOn(row: number): string {
  return new Date(Date.UTC(1950, 0, 1) + ((row * 7919) % 18_000) * 86_400_000)
    .toISOString()
    .slice(0, 10);
}
