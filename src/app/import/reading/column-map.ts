import { clean } from '../../domain/text/clean-text';
import { isEmail } from '../../domain/text/email';
import { ReadRow } from '../../files/read-sheet';
import { readGender } from './gender-words';
import { matchHead } from './head-names';
import { Heads } from './head-row';
import { ColumnUse, fieldsFilledBy, ImportField, ImportKind, usesOf } from './import-field';

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
  const map = matches.map((match): ColumnUse => {
    if (!match || match.rank > ranks.get(match.use)!) return '';
    const use = decided(match.use, surnames, has);
    return allowed.has(use) ? use : '';
  });
  return byContent(heads, rows, map, allowed);
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
  const whole = use === 'nombres_apellidos' || use === 'apellidos_nombres';
  return whole && surnames && has('nombre', 'nombres') ? '' : use;
}

const LOOKED_AT = 200;
const MOST = 0.6;

/** Where no head says it, a column full of e-mails or genders is one; two of them are a question. */
function byContent(
  heads: Heads,
  rows: readonly ReadRow[],
  map: readonly ColumnUse[],
  allowed: ReadonlySet<ColumnUse>,
): ColumnMap {
  const people = rows.filter(({ number }) => number >= heads.firstRow).slice(0, LOOKED_AT);
  const tests: [use: ColumnUse, test: (text: string) => boolean][] = [
    ['email', isEmail],
    ['genero', (text) => readGender(text) !== null],
  ];
  const result = [...map];
  for (const [use, test] of tests) {
    if (!allowed.has(use) || result.includes(use)) continue;
    const found = result.flatMap((used, column) => {
      if (used) return [];
      const texts = people.flatMap(({ cells }) => clean(cells[column]?.text ?? '') || []);
      return texts.length > 0 && texts.filter(test).length >= texts.length * MOST ? [column] : [];
    });
    if (found.length === 1) result[found[0]!] = use;
  }
  return result;
}

/** Fields that two columns would fill: which of them counts is for the person to say. */
export function clashes(map: ColumnMap): ReadonlyMap<ImportField | 'segundo_nombre', number[]> {
  const columns = new Map<ImportField | 'segundo_nombre', number[]>();
  for (const [column, use] of map.entries()) {
    const filled = use === 'segundo_nombre' ? [use] : fieldsFilledBy(use);
    for (const field of filled) columns.set(field, [...(columns.get(field) ?? []), column]);
  }
  return new Map([...columns].filter(([, places]) => places.length > 1));
}

/** Fields that no column fills, and without which nobody can be registered. */
export function lacking(map: ColumnMap, kind: ImportKind): readonly ImportField[] {
  const filled = new Set(map.flatMap(fieldsFilledBy));
  const needed: readonly ImportField[] = ['nombres', 'p_apellido', 'fecha_nacimiento', 'genero'];
  const all: readonly ImportField[] = kind === 'usuarios' ? [...needed, 'email'] : needed;
  return all.filter((field) => !filled.has(field));
}
