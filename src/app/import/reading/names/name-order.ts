import { fold } from '../../../domain/text/folded-text';
import { ReadRow } from '../../../files/read-sheet';
import { ColumnUse, isWholeName } from '../import-field';
import { plainName } from './split-name';

/** Usual here, and next to nobody's surname: what stands at which end of a name tells its order. */
const GIVEN = new Set(
  (
    'ana maria juan jose luis carlos jorge pedro david daniel antonio fernando roberto ricardo mario ' +
    'javier cesar victor hugo raul oscar alejandro andres diego gabriel sergio rodrigo gonzalo ramiro ' +
    'freddy jhonny edwin elena carmen patricia claudia veronica sandra martha marta julia teresa silvia ' +
    'monica carla paola lourdes gloria juana isabel beatriz cristina daniela gabriela andrea alejandra ' +
    'fernanda maribel ximena eva lucia laura sofia valeria camila alberto eduardo elizabeth'
  ).split(' '),
);
const CLEARLY = 3;

/** Whole names as most of them stand, whatever the head says: 'Nombre completo' over 'QUISPE MAMANI ANA'. */
export function withNameOrder(
  map: readonly ColumnUse[],
  people: readonly ReadRow[],
): readonly ColumnUse[] {
  const column = map.findIndex(isWholeName);
  if (column < 0) return map;
  let [first, last] = [0, 0];
  for (const { cells } of people) {
    const words = fold(plainName(cells[column]?.text ?? '')).split(' ');
    if (words.length < 2 || words.some((word) => /[,;]/.test(word))) continue;
    const [begins, ends] = [GIVEN.has(words[0]!), GIVEN.has(words.at(-1)!)];
    if (begins && !ends) first++;
    if (ends && !begins) last++;
  }
  const said = map[column]!;
  const use =
    last > first * CLEARLY
      ? 'apellidos_nombres'
      : first > last * CLEARLY
        ? 'nombres_apellidos'
        : said;
  return map.map((each, i) => (i === column ? use : each));
}
