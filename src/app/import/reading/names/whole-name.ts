import { whyTooLongTogether } from '../../../domain/persona/persona-problems';
import { ImportCells } from '../import-cell';

/**
 * Names and surnames may each be short enough, and too long for the display name that backends make
 * of them (contract, C). Said at the names, and taken back there once one of them is shorter.
 */
export function withWholeName(cells: ImportCells): ImportCells {
  const { nombres, p_apellido, s_apellido, email } = cells;
  // Where nobody gets an account there is no display name.
  if (!email || (nombres.problem && nombres.problem !== 'too-long-together')) return cells;
  const names = [nombres, p_apellido, s_apellido].map(({ value }) => value);
  const why = whyTooLongTogether({
    nombres: names[0]!,
    p_apellido: names[1]!,
    s_apellido: names[2]!,
  });
  if (!why && !nombres.problem) return cells;
  const { value, written } = nombres;
  const judged = why
    ? { value, written, problem: 'too-long-together' as const, why }
    : { value, written, problem: null };
  return { ...cells, nombres: judged };
}
