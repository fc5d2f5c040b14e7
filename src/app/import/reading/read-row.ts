import { clean } from '../../domain/text/clean-text';
import { ReadCell, ReadRow, textCell } from '../../files/read-sheet';
import { ColumnMap } from './columns/column-map';
import { readBirthParts } from './dates/birth-parts';
import { FieldRules, readCell } from './field-rules';
import { readMarks } from './genders/gender-marks';
import { ImportCell, ImportCells, ImportRow } from './import-cell';
import { ColumnUse, fieldsOf, ImportField, ImportKind, isField, isWholeName } from './import-field';
import { whyLeft } from './leaving';
import { givenNames, haveSurnameColumns } from './names/given-names';
import { SplitName, splitName, SplitRule, splitRule } from './names/split-name';
import { withWholeName } from './names/whole-name';

/** Somebody, by what each column is used for. */
export function readRow(
  { number, cells, hidden }: ReadRow,
  map: ColumnMap,
  kind: ImportKind,
  rules: FieldRules,
): ImportRow {
  const read: Partial<Record<ImportField, ImportCell>> = {};
  const haveOwn = haveSurnameColumns(map);
  let eitherSplit: ImportRow['eitherSplit'];
  for (const [column, use] of map.entries()) {
    const rule = haveOwn && isWholeName(use) ? null : splitRule(use);
    if (rule) eitherSplit = eitherSplitOf(cells[column], rule, rules);
    if (rule) Object.assign(read, readSplit(cells[column], rule, rules));
    else if (isField(use)) read[use] = readCell(use, cells[column], rules);
  }
  if (map.includes('dia_nacimiento')) {
    read.fecha_nacimiento = readBirthParts(cells, map, rules);
  }
  if (map.includes('genero_m')) {
    read.genero = readMarks(cells[map.indexOf('genero_m')], cells[map.indexOf('genero_f')], rules);
  }
  const whole = haveOwn ? map.findIndex(isWholeName) : -1;
  if (whole >= 0) Object.assign(read, readBeside(cells[whole], map[whole]!, read, rules));
  const second = map.indexOf('segundo_nombre');
  if (second >= 0 && cells[second]) {
    read.nombres = joined(cells[map.indexOf('nombres')], cells[second], rules);
  }
  const complete = fieldsOf(kind).map((field) => [
    field,
    read[field] ?? readCell(field, undefined, rules),
  ]);
  const left = whyLeft(cells, map);
  return {
    ...{ row: number, hidden, ...(left && { left }), ...(eitherSplit && { eitherSplit }) },
    cells: withWholeName(Object.fromEntries(complete) as ImportCells),
  };
}

/** A whole name beside the surnames of its row; where the row has none, it says them too. */
function readBeside(
  cell: ReadCell | undefined,
  use: ColumnUse,
  { p_apellido, s_apellido }: Partial<Record<ImportField, ImportCell>>,
  rules: FieldRules,
): Partial<Record<ImportField, ImportCell>> {
  if (cell?.kind !== 'text') return { nombres: readCell('nombres', cell, rules) };
  if (!p_apellido?.written && !s_apellido?.written) return readSplit(cell, splitRule(use)!, rules);
  const given = givenNames(cell.text, p_apellido?.value ?? '', s_apellido?.value ?? '');
  if (given !== null) return { nombres: readCell('nombres', textCell(given), rules) };
  return { nombres: { value: '', written: clean(cell.text), problem: 'other-surnames' } };
}

function joined(first: ReadCell | undefined, second: ReadCell, rules: FieldRules): ImportCell {
  if (first && first.kind !== 'text') return readCell('nombres', first, rules);
  if (second.kind !== 'text') return readCell('nombres', second, rules);
  return readCell('nombres', textCell(`${first?.text ?? ''} ${second.text}`), rules);
}

/** What nobody can tell is asked. */
function eitherSplitOf(
  cell: ReadCell | undefined,
  rule: SplitRule,
  rules: FieldRules,
): ImportRow['eitherSplit'] {
  if (cell?.kind !== 'text') return undefined;
  const { otherwise, ...split } = splitName(cell.text, rule);
  return otherwise && [readNames(split, rules), readNames(otherwise, rules)];
}

function readNames({ nombres, p_apellido, s_apellido }: SplitName, rules: FieldRules): SplitName {
  const read = (field: keyof SplitName, text: string) =>
    readCell(field, textCell(text), rules).value;
  return {
    nombres: read('nombres', nombres),
    p_apellido: read('p_apellido', p_apellido),
    s_apellido: read('s_apellido', s_apellido),
  };
}

function readSplit(
  cell: ReadCell | undefined,
  rule: SplitRule,
  rules: FieldRules,
): Partial<Record<ImportField, ImportCell>> {
  const fields: readonly ('nombres' | 'p_apellido' | 's_apellido')[] =
    rule === 'apellidos' ? ['p_apellido', 's_apellido'] : ['nombres', 'p_apellido', 's_apellido'];
  if (!cell || cell.kind !== 'text') {
    const whole = readCell(fields[0]!, cell, rules);
    const others = fields.slice(1).map((field) => [field, readCell(field, undefined, rules)]);
    return { [fields[0]!]: whole, ...Object.fromEntries(others) };
  }
  const split = splitName(cell.text, rule);
  return Object.fromEntries(
    fields.map((field) => [field, readCell(field, textCell(split[field]), rules)]),
  );
}
