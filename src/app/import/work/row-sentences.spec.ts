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

  it('bids to write or to choose, as the cell is filled', () => {
    const missing = { value: '', written: '', problem: 'missing' } as const;
    const remedy = (cells: Partial<ImportCells>) =>
      rowSentence(rowOf(cells), { name: 'error' })?.remedy;
    expect(remedy({ fecha_nacimiento: missing })).toBe('Escríbela en su celda.');
    expect(remedy({ rol: missing })).toBe('Elígelo en su celda.');
  });

  it('says nothing of a row that was mended and is not judged again yet', () => {
    expect(rowSentence(rowOf({}), { name: 'error' })).toBeNull();
  });
});
