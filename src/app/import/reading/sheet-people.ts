import { clean } from '../../domain/text/clean-text';
import { fold } from '../../domain/text/folded-text';
import { ReadCell, ReadRow, ReadSheet } from '../../files/read-sheet';
import { breathe } from '../../ui/waiting/in-slices';
import { ColumnMap, guessColumns } from './columns/column-map';
import { FieldRules } from './field-rules';
import { Heads, headsAt } from './heads/head-row';
import { ImportRow } from './import-cell';
import { ColumnUse, IDENTITY_USES, ImportKind } from './import-field';
import { readRow } from './read-row';

/** The rows of a sheet that are somebody, and those that are nobody. */
export interface SheetPeople {
  readonly rows: readonly ImportRow[];
  /** Sums, notes, heads that come again: by the numbers of their rows. */
  readonly notPeople: readonly number[];
}

const AT_ONCE = 100;
/** With fewer cells a row may be a note. */
export const FEWEST_OF_SOMEBODY = 3;

const SUM =
  /^(?:gran )?(?:sub)?total(?:es)?\b|^suma\b|^promedio\b|^cantidad\b|^conteo\b|^(?:nro|no|n|numero) de (?:personas|empleados|registros)/;
const NOTE =
  /^(?:nota|fuente|resumen|leyenda|referencias|detalle|elaborad|aprobad|revisad|firma|observaci|autorizad|impreso|generado|fecha de (?:impresion|emision|corte)|vo ?bo|pagina|hola|buen(?:[oa]s)? (?:dias?|tardes|noches)|(?:muchas )?gracias|saludos|\*)/;

/** A row that shows how to fill in the others. */
const EXAMPLE = /^(?:ej(?:emplo)?\b|p\.? ?ej|por ejemplo)/;
/** What stands in the place of a name where nobody has the post, as 'acéfalo'. */
const NOBODY_YET =
  /^(?:(?:cargo|puesto|plaza|item) )?(?:vacantes?|vacancia|acefal[oa]|acefalia|(?:por|a) (?:contratar|designar|asignar|cubrir|definir|confirmar)|sin (?:asignar|designar|personal|titular|nombre)|pendiente|reemplazo|libre|disponible|nn|(?:(?:cajer[oa]|personal|empleado|usuario) )?nuev[oa]s?(?: (?:cajer[oa]|personal|empleado|ingreso|usuario))?|(?:por|a) (?:ingresar|incorporar)|en (?:proceso|seleccion|contratacion))$/;
/** '(dd/mm/aaaa)': what the head says more, in a row of its own. */
const IN_BRACKETS = /^\(.*\)$/;

/** What lists are divided by. */
const PLACE =
  /^(?:sucursal|agencia|area|departamento|seccion|turno|oficina|regional|grupo|tienda|zona|almacen|caja|unidad|gerencia|equipo|cajer[oa]s|operador[ea]s|administrador[ea]s|usuarios|personal|varones|mujeres|hombres|damas)\b/;

/** Who stands in the sheet, below its heads. Another table below it may have its columns in another order. */
export async function readPeople(
  sheet: ReadSheet,
  heads: Heads,
  map: ColumnMap,
  kind: ImportKind,
  rules: FieldRules,
): Promise<SheetPeople> {
  const filled = fillDown(sheet, heads);
  let [ownHeads, ownMap] = [heads, map];
  const words = heads.row === 0 ? NO_WORDS : new Set(heads.names.filter(Boolean));
  const rows: ImportRow[] = [];
  const notPeople: number[] = [];
  let begun = performance.now();
  const last = numberOfLast(filled);
  let isFoot = false;
  for (const [i, row] of filled.entries()) {
    if (isOtherHead(row, ownHeads, words)) {
      ownHeads = headsAt(sheet, row.number);
      ownMap = guessColumns(ownHeads, sheet.rows, kind);
      notPeople.push(row.number);
      continue;
    }
    const isNot = isNobody(row, sheet, ownHeads, ownMap);
    isFoot ||= isNot && row.number > last;
    if (isNot || (isFoot && isOfFoot(row))) notPeople.push(row.number);
    else rows.push(readRow(row, ownMap, kind, rules));
    if (i % AT_ONCE === 0) begun = await breathe(begun);
  }
  return { rows, notPeople };
}

/** Cells of a column, below the heads. */
export function columnCells(sheet: ReadSheet, heads: Heads, column: number): ReadCell[] {
  return sheet.rows.flatMap(({ number, cells }) => {
    const cell = number >= heads.firstRow ? cells[column] : undefined;
    return cell ?? [];
  });
}

/** What several cells of a column show as one is true of each of their rows. */
function fillDown({ rows, merged }: ReadSheet, { firstRow }: Heads): readonly ReadRow[] {
  const people = rows.filter(({ number }) => number >= firstRow);
  const down = merged.filter(
    ({ top, bottom, left, right }) => left === right && bottom > top && bottom >= firstRow,
  );
  if (!down.length) return people;
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  return people.map((row) => {
    const cells = [...row.cells];
    for (const { top, bottom, left } of down) {
      if (row.number <= top || row.number > bottom || cells[left]) continue;
      cells[left] = byNumber.get(top)?.cells[left];
    }
    return { ...row, cells };
  });
}

const TELLS_WHO: ReadonlySet<ColumnUse> = new Set([...IDENTITY_USES, 'email' as const]);
const IS_NAME: ReadonlySet<ColumnUse> = new Set(
  IDENTITY_USES.filter((use) => !use.includes('nacimiento')),
);

function isNobody(row: ReadRow, sheet: ReadSheet, heads: Heads, map: ColumnMap): boolean {
  const columns = map.flatMap((use, column) =>
    TELLS_WHO.has(use) && saysSomething(row.cells[column]) ? column : [],
  );
  if (columns.length === 0) return true;
  const texts = row.cells.flatMap((cell) => (cell ? fold(cell.text) : []));
  if (isHeadAgain(row, heads, map) || isVacant(row, map)) return true;
  const used = columns.filter((column) => row.cells[column]!.kind === 'text');
  const email = map.indexOf('email');
  const hasEmail = email >= 0 && (row.cells[email]?.text.includes('@') ?? false);
  const [text = ''] = texts;
  if (EXAMPLE.test(text) || texts.every((each) => IN_BRACKETS.test(each))) return true;
  const isFooter = texts.some((each) => SUM.test(each)) || NOTE.test(text);
  if (!hasEmail && isFooter && columns.length <= 2) return true;
  if (texts.length > 1 || map.filter(Boolean).length < 3) return false;
  const spread = sheet.merged.some(
    ({ top, bottom, left, right }) => right > left && top <= row.number && bottom >= row.number,
  );
  return spread || PLACE.test(text) || text.split(' ').length > 5 || used.length === 0;
}

/** All that stands where names do, without numbers and signs: 'VACANTE 2', 'N.N.'. */
function isVacant({ cells }: ReadRow, map: ColumnMap): boolean {
  const names = cells.flatMap((cell, column) =>
    cell?.kind === 'text' && IS_NAME.has(map[column]!) ? fold(cell.text) : [],
  );
  const words = names.map((name) => name.replace(/[^\p{L} ]/gu, '').trim()).filter(Boolean);
  return NOBODY_YET.test([...new Set(words)].join(' '));
}

/** A line to sign on, or a mark that ends a file of old, says nothing. */
function saysSomething(cell: ReadCell | undefined): boolean {
  return cell !== undefined && (cell.kind !== 'text' || /[\p{L}\p{N}]/u.test(cell.text));
}

/** Below a sum or a line stand the names of who signs it, or how many of each there are. */
function isOfFoot({ cells }: ReadRow): boolean {
  const filled = cells.filter((cell) => cell !== undefined);
  // 'Lic. Juan Pérez', and beside it 'RRHH'.
  return filled.length <= 2 && !filled.some(({ text }) => text.includes('@'));
}

const NO_WORDS: ReadonlySet<string> = new Set();

/** The same heads, but in other places. */
function isOtherHead({ cells }: ReadRow, { names }: Heads, words: ReadonlySet<string>): boolean {
  const again = cells.flatMap((cell, column) =>
    cell?.kind === 'text' && words.has(clean(cell.text)) ? column : [],
  );
  const moved = again.filter((column) => clean(cells[column]!.text) !== names[column]);
  return again.length >= FEWEST_OF_SOMEBODY && moved.length > 1;
}

/** Of the last row that surely is no note. */
function numberOfLast(rows: readonly ReadRow[]): number {
  let last = 0;
  for (const { number, cells } of rows) {
    if (countFilled(cells) >= FEWEST_OF_SOMEBODY) last = number;
  }
  return last;
}

function countFilled(cells: ReadRow['cells']): number {
  return cells.filter(Boolean).length;
}

/** Printed lists repeat their head on each page. */
function isHeadAgain({ cells }: ReadRow, heads: Heads, map: ColumnMap): boolean {
  if (heads.row === 0) return false;
  const used = map.flatMap((use, column) => (use ? column : []));
  const same = used.filter(
    (column) => fold(clean(cells[column]?.text ?? '')) === fold(heads.names[column]!),
  );
  return same.length >= 2 && same.length >= used.length / 2;
}
