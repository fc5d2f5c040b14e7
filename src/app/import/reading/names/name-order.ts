import { fold } from '../../../domain/text/folded-text';
import { ReadRow } from '../../../files/read-sheet';
import { ColumnUse, isWholeName } from '../import-field';
import { isGivenName } from './given-words';
import { plainName } from './split-name';

/** What stands at which end of a name tells its order. */
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
    const [begins, ends] = [isGivenName(words[0]!), isGivenName(words.at(-1)!)];
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
