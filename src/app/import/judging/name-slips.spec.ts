import { EMPTY_CELL, ImportRow } from '../reading/import-cell';
import { eitherSurnames, oddNames, wellCasedNames } from './name-slips';

const rowOf = (nombres: string, p_apellido: string, name = '') => {
  const texts = { nombres, p_apellido, s_apellido: '', name };
  const cells = Object.entries(texts).map(([field, value]) => [
    field,
    { ...EMPTY_CELL, value, written: value },
  ]);
  return { row: 2, hidden: false, cells: Object.fromEntries(cells) } as unknown as ImportRow;
};
const texts = (...names: Parameters<typeof rowOf>) =>
  wellCasedNames(rowOf(...names)).map(({ text }) => text);

describe('names of a sheet that are all capitals or small', () => {
  it('are written as names, the display name too', () => {
    expect(texts('MARÍA', 'DE LA CRUZ', 'maría')).toEqual(['María', 'de la Cruz', 'María']);
    expect(texts("o'connor", 'PEÑA-LUNA')).toEqual(["O'Connor", 'Peña-Luna']);
    expect(texts('Ana-María', 'DE LA CRUZ-ñandú')).toEqual(['de la Cruz-Ñandú']);
  });

  it('and none else', () => {
    expect(texts('María José', 'de la Cruz')).toEqual([]);
    expect(texts('Ana2', 'Mc Bride')).toEqual([]);
  });
});

describe('names of a sheet that are asked about', () => {
  const edits = (...names: Parameters<typeof rowOf>) =>
    oddNames(rowOf(...names)).flatMap(({ mend }) => mend?.edits.map(({ text }) => text) ?? []);

  it('take the display name along that is made of them, and no other', () => {
    expect(edits('MARÍA', 'LÓPEZ', 'MARÍA LÓPEZ')).toEqual(['María', 'López', 'María López']);
    expect(edits('MARÍA', 'LÓPEZ', 'CAJA 1')).toEqual(['María', 'López']);
    expect(edits('MARÍA', 'LÓPEZ')).toEqual(['María', 'López']);
  });
});

describe('names of a sheet that lost a letter', () => {
  it('are asked about', () => {
    expect(oddNames(rowOf('Ana', 'Mu?oz'))[0]?.what).toBe(
      '«Mu?oz» perdió una letra al guardarse el archivo.',
    );
    expect(oddNames(rowOf('Jos\ufffd', 'Quispe'))[0]?.fields).toEqual(['nombres']);
    expect(oddNames(rowOf('Ana', 'Quispe'))).toEqual([]);
  });
});

describe('surnames of a sheet that may be one or two', () => {
  const split = (p_apellido: string, s_apellido: string) => ({
    ...{ nombres: 'ANA', p_apellido, s_apellido },
  });
  const eitherSplit = [split('GÓMEZ', 'DE TORO'), split('GÓMEZ DE TORO', '')] as const;
  const asked = (nombres: string, p_apellido: string, s_apellido: string) => {
    const row = rowOf(nombres, p_apellido);
    const cells = { ...row.cells, s_apellido: { ...EMPTY_CELL, value: s_apellido } };
    return eitherSurnames({ ...row, cells, eitherSplit })?.mend;
  };

  it('are asked about until other names are written', () => {
    const mend = asked('ANA', 'GÓMEZ', 'DE TORO');
    expect(mend?.text).toBe('ANA · GÓMEZ DE TORO');
    expect(mend?.edits).toEqual([
      { field: 'p_apellido', text: 'GÓMEZ DE TORO' },
      { field: 's_apellido', text: '' },
    ]);
    expect(asked('Ana', 'Gómez', 'de Toro')?.text).toBe('Ana · Gómez de Toro');
    expect(asked('ANA', 'GÓMEZ DE TORO', '')).toBeUndefined();
    expect(asked('ANA', 'PÉREZ', 'DE TORO')).toBeUndefined();
  });
});
