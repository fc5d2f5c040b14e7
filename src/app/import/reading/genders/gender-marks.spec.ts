import { strToU8 } from 'fflate';
import { inlineRow, madeXlsx } from '../../../testing/made-sheet';
import { problemOf, readAll } from '../../../testing/sheet-reading';
import { lacking } from '../columns/column-map';
import { matchHead } from '../heads/head-names';

const text = (...rows: readonly (readonly string[])[]) =>
  strToU8(rows.map((row) => row.join(';')).join('\n'));

async function genders(heads: readonly [string, string], ...marks: readonly [string, string][]) {
  const names = ['Nombres', 'Apellidos', 'Nacimiento', ...heads];
  const rows = marks.map((mark, i) => [`Ana ${i}`, 'Quispe', '15/01/1990', ...mark]);
  const found = await readAll(text(names, ...rows), 'personas');
  return found.rows.map((row) => problemOf(row) ?? row.cells.genero.value);
}

describe('a gender as crosses in two columns', () => {
  it('is read from the one that has the mark', async () => {
    expect(await genders(['M', 'F'], ['X', ''], ['', 'x'], ['✓', '-'])).toEqual(['M', 'F', 'M']);
    expect(await genders(['Mujer', 'Hombre'], ['1', '0'], ['0', '1'])).toEqual(['F', 'M']);
    expect(await genders(['Varones', 'Mujeres'], ['', 'X'], ['X', ''])).toEqual(['F', 'M']);
    expect(await genders(['Femenino', 'Masculino'], ['SI', 'NO'], ['', 'M'])).toEqual(['F', 'M']);
  });

  it('knows that beside "H" and "V" an "M" stands for "mujer"', async () => {
    expect(await genders(['H', 'M'], ['X', ''], ['', 'X'])).toEqual(['M', 'F']);
    expect(await genders(['V', 'M'], ['', 'X'])).toEqual(['F']);
  });

  it('says where there is no mark, two, or something else', async () => {
    const read = await genders(['M', 'F'], ['x', ''], ['', 'x'], ['', 'x'], ['x', 'x'], ['', '']);
    expect(read.slice(3)).toEqual(['genero: unknown', 'genero: missing']);
    const other = await genders(['M', 'F'], ['x', ''], ['', 'x'], ['', 'x'], ['', '?']);
    expect(other.at(-1)).toBe('genero: unknown');
  });

  it('stands below one head, with its cells shown as one or not', async () => {
    const rows = [
      inlineRow(['Nombres', 'Apellidos', 'Nacimiento', 'Sexo', '', 'Correo']),
      inlineRow(['', '', '', 'M', 'F', '']),
      inlineRow(['Ana', 'Quispe', '15/01/1990', '', 'X', 'ana@kantuta.bo']),
    ];
    const merged = ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1', 'F1:F2'];
    for (const sheet of [{ rows, merged }, { rows, merged: ['D1:E1'] }, { rows }]) {
      const found = await readAll(madeXlsx(sheet), 'personas');
      expect(found.rows.map(({ cells }) => cells.genero.value)).toEqual(['F']);
    }
  });

  it('needs both, and no heads that mean something else', () => {
    expect(lacking(['nombres', 'apellidos', 'genero_m'], 'personas')).toContain('genero');
    expect(lacking(['nombres', 'genero_f', 'genero_m'], 'personas')).not.toContain('genero');
    expect(matchHead('Hombres')).toBeNull();
    expect(matchHead('Nombres')?.use).toBe('nombre');
  });
});
