import type { Verdict } from '../../judging/verdict';
import { EMPTY_CELL, ImportCells, ImportRow } from '../../reading/import-cell';
import type { ImportField } from '../../reading/import-field';
import { lineHeight } from './line-height';
import type { ReviewLine } from './review-lines';

function reason(
  what: string,
  verdict: Verdict,
  either?: readonly [string, string],
  field: ImportField | null = null,
): ReviewLine {
  const cells = { fecha_nacimiento: { ...EMPTY_CELL, either } } as ImportCells;
  const row = { row: 5, cells } as ImportRow;
  return { kind: 'why', row, verdict, sentence: { what, remedy: '' }, proposal: null, field };
}

const ERROR = { name: 'error' } as Verdict;

describe('lineHeight', () => {
  it('is what is said on a phone, and a row of buttons', () => {
    const short = lineHeight(reason('Falta: Rol.', ERROR), true);
    const long = lineHeight(
      reason('Falta: Correo electrónico. Escríbelo en su celda.', ERROR),
      true,
    );

    expect(long).toBe(short + 20);
  });

  it('has room for three lines at most', () => {
    expect(lineHeight(reason('x'.repeat(500), ERROR), true)).toBe(
      lineHeight(reason('x'.repeat(100), ERROR), true),
    );
  });

  it('has room for two rows of buttons where there are many', () => {
    const what = 'Se parece.';
    const one = lineHeight(reason(what, ERROR), true);
    const alike = { name: 'duplicate', persona: { id: 7 } } as Verdict;

    expect(lineHeight(reason(what, alike), true)).toBe(one + 48);
    const either = ['2001-02-03', '2001-03-02'] as const;
    expect(lineHeight(reason(what, ERROR, either, 'nombres'), true)).toBe(one + 48);
  });

  it('has room for the link to a record that says something else', () => {
    const there = (differences?: string[]): Verdict => ({ name: 'present', differences });
    const what = 'Ya está, pero el rol es Cajero y la hoja dice Operador.';
    const plain = lineHeight(reason(what, there()), true);

    expect(lineHeight(reason(what, there(['el rol es Cajero'])), true)).toBeGreaterThan(plain);
  });

  it('has one row for two dates, where nothing else is wrong', () => {
    const one = lineHeight(reason('Puede ser dos.', ERROR), true);
    const either = ['2001-02-03', '2001-03-02'] as const;

    expect(lineHeight(reason('Puede ser dos.', ERROR, either), true)).toBe(one);
  });

  it('does not depend on what is said where there is no phone', () => {
    expect(lineHeight(reason('x'.repeat(500), ERROR), false)).toBe(36);
  });
});
