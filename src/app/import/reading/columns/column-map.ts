import { ReadRow } from '../../../files/read-sheet';
import { withGenderMarks } from '../genders/gender-marks';
import { HeadMatch, matchHead } from '../heads/head-names';
import { Heads } from '../heads/head-row';
import {
  ColumnUse,
  FieldPart,
  fieldsFilledBy,
  ImportField,
  ImportKind,
  isPart,
  isWholeName,
  usesOf,
} from '../import-field';
import { haveSurnameColumns } from '../names/given-names';
import { withNameOrder } from '../names/name-order';
import { withWholeBeside } from '../names/whole-beside';
import { byContent } from './column-content';

/** What each column is used for, by column. */
export type ColumnMap = readonly ColumnUse[];

const LOOKED_AT = 200;

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
