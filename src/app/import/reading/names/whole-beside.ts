import { clean } from '../../../domain/text/clean-text';
import { ReadRow } from '../../../files/read-sheet';
import { ColumnUse } from '../import-field';
import { givenNames, haveSurnameColumns } from './given-names';
import { splitName } from './split-name';

const MANY = 0.5;

/** A column that is headed 'Nombre', and repeats in many rows the surnames that stand beside it. */
export function withWholeBeside(
  map: readonly ColumnUse[],
  people: readonly ReadRow[],
): readonly ColumnUse[] {
  const column = map.indexOf('nombres');
  if (column < 0 || !haveSurnameColumns(map)) return map;
  let [named, whole, others] = [0, 0, 0];
  for (const { cells } of people) {
    const textOf = (use: ColumnUse) => clean(cells[map.indexOf(use)]?.text ?? '');
    const name = textOf('nombres');
    const both = splitName(textOf('apellidos'), 'apellidos');
    const first = textOf('p_apellido') || both.p_apellido;
    if (!name || !first) continue;
    named++;
    const given = givenNames(name, first, textOf('s_apellido') || both.s_apellido);
    if (given === null) others++;
    else if (given.split(' ').length < name.split(' ').length) whole++;
  }
  // Those that tell nothing count where the others tell it.
  if (whole === 0 || whole < others || whole + others < named * MANY) return map;
  return map.map((use, i) => (i === column ? 'nombres_apellidos' : use));
}
