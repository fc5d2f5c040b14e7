import { ReadSheet } from '../../../files/read-sheet';
import { ColumnMap } from '../columns/column-map';
import { PLAIN_RULES } from '../field-rules';
import { Heads } from '../heads/head-row';
import { isWholeName } from '../import-field';
import { readRow } from '../read-row';
import { haveSurnameColumns } from './given-names';
import { SplitName, SplitRule, splitRule } from './split-name';

const SHOWN = 3;

/** How the names of a sheet are taken apart, on the first that stand in it. */
export interface SplitExamples {
  readonly rule: SplitRule;
  /** The surnames stand in columns of their own. */
  readonly isBeside: boolean;
  readonly examples: readonly (SplitName & { readonly text: string })[];
}

/** null where no column says several of them. */
export function splitExamples(
  { rows }: ReadSheet,
  { firstRow }: Heads,
  map: ColumnMap,
): SplitExamples | null {
  const column = map.findIndex((use) => splitRule(use) !== null);
  const whole = haveSurnameColumns(map) ? map.findIndex(isWholeName) : -1;
  const shown = whole < 0 ? column : whole;
  if (shown < 0) return null;
  const named = rows.filter(
    ({ number, cells }) => number >= firstRow && cells[shown]?.kind === 'text',
  );
  const examples = named.slice(0, SHOWN).map((row) => {
    const { nombres, p_apellido, s_apellido } = readRow(row, map, 'personas', PLAIN_RULES).cells;
    return {
      text: row.cells[shown]!.text,
      nombres: nombres.value,
      p_apellido: p_apellido.value,
      s_apellido: s_apellido.value,
    };
  });
  return { rule: splitRule(map[shown]!)!, isBeside: whole >= 0, examples };
}
