import { EMPTY_CELL, ImportCells, ImportRow } from '../reading/import-cell';
import { rowSentence } from './row-sentences';

const rowOf = (cells: Partial<ImportCells>): ImportRow => ({
  row: 7,
  hidden: false,
  cells: { email: EMPTY_CELL, ...cells } as ImportCells,
});

describe('rowSentence', () => {
  it('says what is wrong first, and what else is', () => {
    const missing = { value: '', written: '', problem: 'missing' } as const;
    const sentence = rowSentence(rowOf({ nombres: missing, p_apellido: missing }), {
      name: 'error',
    });
    expect(sentence?.what).toBe('Falta: Nombres.');
    expect(sentence?.remedy).toContain('También está mal: Primer apellido.');
  });

  it('says nothing of a row that was mended and is not judged again yet', () => {
    expect(rowSentence(rowOf({}), { name: 'error' })).toBeNull();
  });
});
