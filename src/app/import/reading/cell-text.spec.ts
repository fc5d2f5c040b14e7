import { strToU8 } from 'fflate';
import { problemOf, readAll, valuesOf } from '../../testing/sheet-reading';
import { ImportField } from './import-field';

const FIELDS: readonly ImportField[] = [
  'nombres',
  'p_apellido',
  's_apellido',
  'fecha_nacimiento',
  'genero',
  'email',
  'rol',
];
const HEAD = 'Nombres;Primer apellido;Segundo apellido;Nacimiento;Género;Correo;Rol';
const ANA = ['Ana', 'Quispe', 'Mamani', '15/01/1990', 'F', 'ana@kantuta.bo', 'Cajero'];

/** What is read of one cell: its value, and what is wrong. */
async function read(field: ImportField, text: string) {
  const cells = ANA.map((cell, i) => (FIELDS[i] === field ? text : cell));
  const { rows } = await readAll(strToU8([HEAD, cells.join(';')].join('\n')));
  return [valuesOf(rows[0]!)[field], problemOf(rows[0]!)];
}

describe('cells as programs and people write them', () => {
  it('errors of a sheet that was saved as text are no names', async () => {
    for (const text of ['#N/A', '#¡REF!', '#VALUE!', '#¿NOMBRE?', '#N/D', '#DIV/0!', '########']) {
      for (const field of FIELDS) {
        expect(await read(field, text)).toEqual(['', `${field}: error-value`]);
      }
    }
  });

  it('what databases write for nothing is nothing', async () => {
    for (const text of ['NULL', 'nan', 'None', '(en blanco)']) {
      expect(await read('p_apellido', text)).toEqual(['', 'p_apellido: missing']);
      expect(await read('s_apellido', text)).toEqual(['', null]);
    }
  });

  it('marks that keep a text a text go', async () => {
    for (const mark of ["'*", "'*'", '="*"']) {
      for (const [i, field] of FIELDS.entries()) {
        const [value, problem] = await read(field, mark.replace('*', ANA[i]!));
        expect(value).toBe(field === 'fecha_nacimiento' ? '1990-01-15' : ANA[i]);
        expect(problem).toBeNull();
      }
    }
    expect(await read('p_apellido', "D'Angelo")).toEqual(["D'Angelo", null]);
    expect(await read('p_apellido', "'t Hooft")).toEqual(["'t Hooft", null]);
  });

  it('dates without a format, with a Roman month, with other signs', async () => {
    for (const text of ['32888', '32888.0', '15-I-1990', '15\\1\\1990', '15 de ene. de 90']) {
      expect(await read('fecha_nacimiento', text)).toEqual(['1990-01-15', null]);
    }
  });

  it('letters that were encoded twice', async () => {
    expect(await read('nombres', 'JosÃ© Ã‘usta MuÃ±oz')).toEqual(['José Ñusta Muñoz', null]);
    expect(await read('nombres', 'JOÃO Ã')).toEqual(['JOÃO Ã', null]);
    const lines = ['Nombres;Primer apellido;GÃ©nero;Correo electrÃ³nico', 'Ana;Quispe;F;a@k.bo'];
    const { map } = await readAll(strToU8(lines.join('\n')));
    expect(map).toEqual(['nombres', 'p_apellido', 'genero', 'email']);
  });

  it('genders that are said twice', async () => {
    for (const text of ['F - Femenino', 'Mujer (F)', 'Sra.', '♀']) {
      expect(await read('genero', text)).toEqual(['F', null]);
    }
    expect(await read('genero', 'No binario')).toEqual(['', 'genero: unknown']);
  });
});
