import { Role } from '../domain/usuario/role';
import { readFile } from '../files/read-file';
import { ReadSheet, TextForm } from '../files/read-sheet';
import { UnreadableFile } from '../files/unreadable-file';
import { guessColumns } from '../import/reading/columns/column-map';
import { DayOrder } from '../import/reading/dates/date-column';
import { ImportRow } from '../import/reading/import-cell';
import { ImportKind } from '../import/reading/import-field';
import { findPeopleSheet, openSheet, rulesFor, SheetGuess } from '../import/reading/open-sheet';
import { readPeople } from '../import/reading/sheet-people';

export const ROLES: readonly Role[] = ['Administrador', 'Operador', 'Cajero', 'Usuario'].map(
  (nombre, i) => ({ id: i + 1, nombre }),
);

export interface SheetReading extends SheetGuess {
  readonly sheet: ReadSheet;
  readonly sheetName: string;
  readonly form: TextForm | null;
  readonly rows: readonly ImportRow[];
  readonly notPeople: readonly number[];
}

/** All that the import finds in a file, before anybody decides anything. */
export async function readAll(
  bytes: Uint8Array,
  kind: ImportKind = 'usuarios',
  told: DayOrder | null = null,
): Promise<SheetReading> {
  const book = await readFile(bytes);
  const place = await findPeopleSheet(book);
  const { sheet, heads } = openSheet(await book.read(place));
  const guess = { heads, map: guessColumns(heads, sheet.rows, kind) };
  const rules = rulesFor(sheet, guess, ROLES, told);
  const people = await readPeople(sheet, guess.heads, guess.map, kind, rules);
  return { ...guess, ...people, sheet, sheetName: book.sheets[place]!.name, form: book.form };
}

/** Why a file is refused; 'read' where it is not. */
export async function refusal(bytes: Uint8Array): Promise<string> {
  try {
    await readAll(bytes);
    return 'read';
  } catch (error) {
    if (error instanceof UnreadableFile) return error.reason;
    throw error;
  }
}

/** The first thing that is wrong with a row, as 'email: invalid'; null where nothing is. */
export function problemOf({ cells }: ImportRow): string | null {
  const found = Object.entries(cells).find(([, { problem }]) => problem !== null);
  return found ? `${found[0]}: ${found[1].problem}` : null;
}

/** Values in a row, by field; '' where there is none. */
export function valuesOf({ cells }: ImportRow): Record<string, string> {
  return Object.fromEntries(Object.entries(cells).map(([field, { value }]) => [field, value]));
}
