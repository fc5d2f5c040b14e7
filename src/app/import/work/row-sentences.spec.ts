import { PLAIN_RULES } from '../reading/field-rules';
import { EMPTY_CELL, ImportCells, ImportRow } from '../reading/import-cell';
import { withWholeName } from '../reading/names/whole-name';
import { RowEdits } from './row-edits';
import { rowRemarks } from './row-sentences';

const rowOf = (cells: Partial<ImportCells>): ImportRow => ({
  row: 7,
  hidden: false,
  cells: { email: EMPTY_CELL, ...cells } as ImportCells,
});

describe('rowRemarks', () => {
  it('says each thing that is wrong by itself', () => {
    const missing = { value: '', written: '', problem: 'missing' } as const;
    const remarks = rowRemarks(rowOf({ nombres: missing, p_apellido: missing }), { name: 'error' });
    expect(remarks.map(({ what, fields }) => [what, fields])).toEqual([
      ['Falta: Nombres.', ['nombres']],
      ['Falta: Primer apellido.', ['p_apellido']],
    ]);
  });

  it('bids to write or to choose, as the cell is filled', () => {
    const missing = { value: '', written: '', problem: 'missing' } as const;
    const remedy = (cells: Partial<ImportCells>) =>
      rowRemarks(rowOf(cells), { name: 'error' })[0]?.remedy;
    expect(remedy({ fecha_nacimiento: missing })).toBe('Escríbela en su celda.');
    expect(remedy({ rol: missing })).toBe('Elígelo en su celda.');
  });

  it('says nothing of a row that was mended and is not judged again yet', () => {
    expect(rowRemarks(rowOf({}), { name: 'error' })).toEqual([]);
  });

  it('says how long a name may be', () => {
    const nombres = { value: 'A'.repeat(101), written: '', problem: 'too-long' } as const;
    expect(rowRemarks(rowOf({ nombres }), { name: 'error' })[0]?.remedy).toBe(
      'Acórtalo: hasta 100 letras.',
    );
  });

  it('says that the names are too long together, until one of them is shorter', () => {
    const cell = (value: string) => ({ value, written: value, problem: null });
    const names = { nombres: cell('A'.repeat(60)), p_apellido: cell('B'.repeat(40)) };
    const row = rowOf({ ...names, s_apellido: EMPTY_CELL });
    const long = { ...row, cells: withWholeName(row.cells) };
    expect(rowRemarks(long, { name: 'error' })[0]?.what).toBe(
      'Nombres y apellidos suman 101 caracteres: acórtalos a 100 como máximo.',
    );
    const edits = new RowEdits();
    edits.write([{ row: 7, field: 'p_apellido', text: 'Quispe' }]);
    const [mended] = edits.applied([long], PLAIN_RULES);
    expect(mended!.cells.nombres.problem).toBeNull();
    edits.write([{ row: 7, field: 'p_apellido', text: 'B'.repeat(41) }]);
    const [again] = edits.applied([long], PLAIN_RULES);
    expect(again!.cells.nombres.problem).toBe('too-long-together');
  });

  it('lets longer names be of who gets no account', () => {
    const cell = (value: string) => ({ value, written: value, problem: null });
    const names = { nombres: cell('A'.repeat(60)), p_apellido: cell('B'.repeat(40)) };
    const { cells } = rowOf({ ...names, s_apellido: EMPTY_CELL, email: undefined! });
    expect(withWholeName(cells).nombres.problem).toBeNull();
  });
});
