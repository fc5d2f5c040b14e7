import { ReadCell, ReadRow, textCell } from '../../files/read-sheet';
import { ColumnMap } from './column-map';
import { readBirthParts } from './dates/birth-parts';
import { FieldRules, readCell } from './field-rules';
import { ImportCell, ImportCells, ImportRow } from './import-cell';
import { fieldsOf, ImportField, ImportKind, isField } from './import-field';
import { splitName, splitRule } from './names/split-name';
import { withWholeName } from './names/whole-name';

/** Somebody, by what each column is used for. */
export function readRow(
  { number, cells, hidden }: ReadRow,
  map: ColumnMap,
  kind: ImportKind,
  rules: FieldRules,
): ImportRow {
  const read: Partial<Record<ImportField, ImportCell>> = {};
  for (const [column, use] of map.entries()) {
    const rule = splitRule(use);
    if (rule) Object.assign(read, readSplit(cells[column], rule, rules));
    else if (isField(use)) read[use] = readCell(use, cells[column], rules);
  }
  if (map.includes('dia_nacimiento')) {
    read.fecha_nacimiento = readBirthParts(cells, map, rules);
  }
  const second = map.indexOf('segundo_nombre');
  if (second >= 0 && cells[second]) {
    read.nombres = joined(cells[map.indexOf('nombres')], cells[second], rules);
  }
  const complete = fieldsOf(kind).map((field) => [
    field,
    read[field] ?? readCell(field, undefined, rules),
  ]);
  return { row: number, hidden, cells: withWholeName(Object.fromEntries(complete) as ImportCells) };
}

function joined(first: ReadCell | undefined, second: ReadCell, rules: FieldRules): ImportCell {
  if (first && first.kind !== 'text') return readCell('nombres', first, rules);
  if (second.kind !== 'text') return readCell('nombres', second, rules);
  return readCell('nombres', textCell(`${first?.text ?? ''} ${second.text}`), rules);
}

function readSplit(
  cell: ReadCell | undefined,
  rule: 'apellidos' | 'nombres_apellidos' | 'apellidos_nombres',
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
