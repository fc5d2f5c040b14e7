import { today } from '../../domain/calendar-date';
import { isEmail } from '../../domain/text/email';
import { ReadCell, ReadRow } from '../../files/read-sheet';
import { readDate } from './dates/date-column';
import { withGenderMarks } from './genders/gender-marks';
import { readGender } from './genders/gender-words';
import { headKey, HeadMatch, matchHead } from './head-names';
import { Heads } from './head-row';
import {
  ColumnUse,
  FieldPart,
  fieldsFilledBy,
  ImportField,
  ImportKind,
  isPart,
  isWholeName,
  usesOf,
} from './import-field';
import { haveSurnameColumns } from './names/given-names';
import { withNameOrder } from './names/name-order';
import { plainName } from './names/split-name';
import { withWholeBeside } from './names/whole-beside';

/** What each column is used for, by column. */
export type ColumnMap = readonly ColumnUse[];

/** What the heads say; of two that say the same, the one that says just that. */
export function guessColumns(heads: Heads, rows: readonly ReadRow[], kind: ImportKind): ColumnMap {
  const allowed = new Set(usesOf(kind));
  const matches = heads.names.map(matchHead);
  const ranks = new Map<string, number>();
  for (const match of matches) {
    if (match) ranks.set(match.use, Math.min(match.rank, ranks.get(match.use) ?? 1));
  }
  const has = (...uses: string[]) => uses.some((use) => ranks.has(use));
  const surnames = has('p_apellido', 's_apellido', 'apellidos');
  const beside = besideTable(heads, rows, matches);
  const map = matches.map((match, column): ColumnUse => {
    if (!match || match.rank > ranks.get(match.use)! || beside.has(column)) return '';
    const use = decided(match.use, surnames, has);
    return allowed.has(use) ? use : '';
  });
  const people = rows.filter(({ number }) => number >= heads.firstRow).slice(0, LOOKED_AT);
  const whole = withWholeBeside(withoutParts(map, heads), people);
  const marked = withGenderMarks(whole, heads.names, people);
  return withNameOrder(byContent(heads, people, marked, allowed), people);
}

/**
 * Columns of another table that stands beside the people, behind an empty column, as lists of roles to
 * choose from do: where both name a thing, it is the people's.
 */
function besideTable(
  { names }: Heads,
  rows: readonly ReadRow[],
  matches: readonly (HeadMatch | null)[],
): ReadonlySet<number> {
  const isEmpty = names.map((name, column) => !name && rows.every(({ cells }) => !cells[column]));
  const tables: number[][] = [[]];
  for (const column of names.keys()) {
    if (isEmpty[column]) tables.push([]);
    else if (matches[column]) tables.at(-1)!.push(column);
  }
  const [main = [], ...others] = tables.sort((one, other) => other.length - one.length);
  const known = new Set(main.map((column) => matches[column]!.use));
  return new Set(others.flat().filter((column) => known.has(matches[column]!.use)));
}

/** A birth date in three columns. */
const DATE_PARTS: readonly ColumnUse[] = ['dia_nacimiento', 'mes_nacimiento', 'anio_nacimiento'];

/** Beside a whole date, and where one of the three is not there, days and months are others'. */
function withoutParts(map: ColumnMap, { names }: Heads): ColumnMap {
  const isWhole = map.includes('fecha_nacimiento');
  if (!isWhole && DATE_PARTS.every((part) => map.includes(part))) return map;
  return map.map((use, column) => {
    if (!DATE_PARTS.includes(use)) return use;
    const isDay = use === 'dia_nacimiento' && /nac/i.test(names[column]!);
    return isDay && !isWhole ? 'fecha_nacimiento' : '';
  });
}

function decided(
  use: Exclude<ColumnUse, ''> | 'nombre',
  surnames: boolean,
  has: (...uses: string[]) => boolean,
): ColumnUse {
  if (use === 'nombre') {
    if (surnames) return 'nombres';
    return has('nombres_apellidos', 'apellidos_nombres') ? '' : 'nombres_apellidos';
  }
  // 'Apellido' beside 'Segundo apellido' is the first one.
  if (use === 'apellidos' && has('s_apellido') && !has('p_apellido')) return 'p_apellido';
  if (use === 'apellidos' && has('p_apellido')) return '';
  return isWholeName(use) && surnames && has('nombre', 'nombres') ? '' : use;
}

const LOOKED_AT = 200;
const MOST = 0.6;
const NEARLY_ALL = 0.9;
const FEWEST_YEARS = 12;

/** Where no head says it, a column full of e-mails or of genders is one; two of them are a question. */
function byContent(
  heads: Heads,
  people: readonly ReadRow[],
  map: readonly ColumnUse[],
  allowed: ReadonlySet<ColumnUse>,
): ColumnMap {
  const hasHeads = heads.row > 0;
  const tests: [use: ColumnUse, areAll: (cells: readonly ReadCell[]) => boolean][] = [
    ['email', areEmails],
    ['genero', (cells) => areGenders(cells) && (!hasHeads || areOfBoth(cells))],
    ['nombres_apellidos', (cells) => !hasHeads && areMostly(WHOLE_NAME, cells)],
    ['rol', (cells) => !hasHeads && areMostly(ROLE, cells)],
  ];
  const result = [...map];
  const date = allowed.has('fecha_nacimiento') ? birthColumn(heads, people, map) : -1;
  if (date >= 0) result[date] = 'fecha_nacimiento';
  for (const [use, areAll] of tests) {
    const filled = new Set(result.flatMap(fieldsFilledBy));
    if (!allowed.has(use) || fieldsFilledBy(use).some((field) => filled.has(field))) continue;
    const found = result.flatMap((used, column) => {
      if (used) return [];
      const cells = people.flatMap((row) => row.cells[column] ?? []);
      return cells.length > 0 && areAll(cells) ? [column] : [];
    });
    if (found.length === 1) result[found[0]!] = use;
  }
  return result;
}

const WHOLE_NAME = /^\p{L}[\p{L}'’.-]*(?:,? \p{L}[\p{L}'’.-]*)+$/u;
/** Those of the contract, whoever they are said of. */
const ROLE = /^(?:admin|operador|cajer|usuari)/i;

function areMostly(word: RegExp, cells: readonly ReadCell[]): boolean {
  return cells.filter(({ text }) => word.test(plainName(text))).length >= cells.length * MOST;
}

function areEmails(cells: readonly ReadCell[]): boolean {
  const emails = cells.filter(({ text, mailTo }) => isEmail(text) || mailTo);
  return emails.length >= cells.length * MOST;
}

function areGenders(cells: readonly ReadCell[]): boolean {
  return cells.filter(({ text }) => readGender(text)).length >= cells.length * MOST;
}

/** Sizes of shirts are an M too, and turns: who is asked for their gender is of both, in all rows. */
function areOfBoth(cells: readonly ReadCell[]): boolean {
  const codes = cells.flatMap(({ text }) => readGender(text) ?? []);
  return new Set(codes).size > 1 && codes.length >= cells.length * NEARLY_ALL;
}

/** A column headed just 'Fecha', or not at all, where no other has dates, and most are of people who are grown. */
function birthColumn(heads: Heads, people: readonly ReadRow[], map: ColumnMap): number {
  if (map.flatMap(fieldsFilledBy).includes('fecha_nacimiento')) return -1;
  const last = String(Number(today().slice(0, 4)) - FEWEST_YEARS);
  const dates = heads.names.flatMap((name, column) => {
    const cells = people.flatMap((row) => row.cells[column] ?? []);
    const days = cells.flatMap((cell) => dateOf(cell) || []);
    if (days.length === 0 || days.length < cells.length * MOST) return [];
    const areBirths = days.filter((day) => day < last).length >= days.length * MOST;
    const saysNoMore = headKey(name) === 'fecha' || heads.row === 0;
    return { column, isBirth: areBirths && saysNoMore };
  });
  return dates.length === 1 && dates[0]!.isBirth ? dates[0]!.column : -1;
}

function dateOf(cell: ReadCell): string {
  return cell.kind === 'text' || cell.kind === 'date' ? readDate(cell, 'dmy').value : '';
}

/** Of a whole name beside surnames, the given names are taken alone. */
function filledIn(map: ColumnMap, use: ColumnUse): readonly (ImportField | FieldPart)[] {
  if (isPart(use)) return [use];
  return isWholeName(use) && haveSurnameColumns(map) ? ['nombres'] : fieldsFilledBy(use);
}

/** Fields that two columns would fill: which of them counts is for the person to say. */
export function clashes(map: ColumnMap): ReadonlyMap<ImportField | FieldPart, number[]> {
  const columns = new Map<ImportField | FieldPart, number[]>();
  for (const [column, use] of map.entries()) {
    for (const field of filledIn(map, use))
      columns.set(field, [...(columns.get(field) ?? []), column]);
  }
  return new Map([...columns].filter(([, places]) => places.length > 1));
}

/** Fields that no column fills, and without which nobody can be registered. */
export function lacking(map: ColumnMap, kind: ImportKind): readonly ImportField[] {
  const filled = new Set(map.flatMap(fieldsFilledBy));
  const parts = DATE_PARTS.filter((part) => map.includes(part));
  if (parts.length > 0 && parts.length < DATE_PARTS.length && !map.includes('fecha_nacimiento')) {
    filled.delete('fecha_nacimiento');
  }
  if (map.includes('genero_m') !== map.includes('genero_f') && !map.includes('genero')) {
    filled.delete('genero');
  }
  const needed: readonly ImportField[] = ['nombres', 'p_apellido', 'fecha_nacimiento', 'genero'];
  const all: readonly ImportField[] = kind === 'usuarios' ? [...needed, 'email'] : needed;
  return all.filter((field) => !filled.has(field));
}
