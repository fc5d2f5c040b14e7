import { strToU8 } from 'fflate';
import { problemOf, readAll, valuesOf } from '../../testing/sheet-reading';

const text = (...rows: readonly (readonly string[])[]) =>
  strToU8(rows.map((row) => row.join(';')).join('\n'));

describe('a sheet as shops send it', () => {
  const HEADS = ['Nombres', 'Primer Apellido', 'Segundo Apellido', 'Nacimiento', 'Sexo', 'Rol'];

  it('has nothing where it says so, in any of its columns', async () => {
    const nothing = ['-', 's/d', 'S/N', 'xxx', 'No tiene', 'n/a', 'sin materno', '---', 'ninguno'];
    const second = nothing.map((word) => ['Ana', 'Quispe', word, '15/01/1990', 'F', 'Cajero']);
    const found = await readAll(text(HEADS, ...second), 'personas');
    expect(found.rows.map(({ cells }) => cells.s_apellido.value)).toEqual(nothing.map(() => ''));
    expect(found.rows.map(problemOf)).toEqual(nothing.map(() => null));
    const first = nothing.map((word) => ['Ana', word, 'Luna', '15/01/1990', 'F', 'Cajero']);
    const missing = await readAll(text(HEADS, ...first), 'personas');
    expect(missing.rows.map(problemOf)).toEqual(nothing.map(() => 'p_apellido: missing'));
    const others = await readAll(
      text([...HEADS, 'Correo'], ['Ana', 'Luna', '', 's/d', '-', 's/d', 'a@k.bo']),
    );
    const { fecha_nacimiento, genero, rol } = others.rows[0]!.cells;
    expect([fecha_nacimiento, genero, rol].map(({ problem }) => problem)).toEqual([
      'missing',
      'missing',
      'missing',
    ]);
  });

  it('keeps the surnames that look like nothing', async () => {
    const found = await readAll(
      text(HEADS, ['Ana', 'Sa', 'Na', '15/01/1990', 'F', ''], ['Noé', 'No', 'X', '', '', '']),
      'personas',
    );
    expect(found.rows.map(({ cells }) => cells.p_apellido.value)).toEqual(['Sa', 'No']);
  });

  it('has e-mails and telephone numbers in one column', async () => {
    const found = await readAll(
      text(
        ['Nombres', 'Apellidos', 'Celular', 'Correo / Celular', 'Cargo'],
        ['Ana', 'Luna', '701', '70123456', 'Cajero'],
        ['Eva', 'Luna', '702', '70123457', 'Cajero'],
        ['Eda', 'Luna', '703', 'eda@kantuta.bo', 'Cajero'],
      ),
    );
    expect(found.map).toEqual(['nombres', 'apellidos', '', 'email', 'rol']);
  });

  it('was asked as a form does', async () => {
    const found = await readAll(
      text(
        ['Nombre(s)', 'Apellidos', '¿A qué cargo postulas?', 'Correo'],
        ['Ana', 'Luna', 'Cajero/a', 'ana@kantuta.bo'],
      ),
    );
    expect(valuesOf(found.rows[0]!)['rol']).toBe('Cajero');
  });

  it('is signed below, by somebody of some office', async () => {
    const found = await readAll(
      text(
        HEADS,
        ['Ana', 'Quispe', '', '15/01/1990', 'F', 'Cajero'],
        ['TOTAL PERSONAL', '1'],
        ['Nota: los datos son los del carnet'],
        ['Lic. Juan Pérez', 'RRHH'],
      ),
      'personas',
    );
    expect(found.rows.length).toBe(1);
    expect(found.notPeople).toEqual([3, 4, 5]);
  });
});
