import { strToU8 } from 'fflate';
import { problemOf, readAll, valuesOf } from '../../testing/sheet-reading';
import { ImportCells } from './import-cell';

const text = (...rows: readonly (readonly string[])[]) =>
  strToU8(rows.map((row) => row.join(';')).join('\n'));

function peopleOf({ nombres, p_apellido, s_apellido, email, rol }: ImportCells): string {
  return [nombres, p_apellido, s_apellido, email, rol].map(({ value }) => value).join('|');
}

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

  it('is a list out of a chat', async () => {
    const lists: readonly (readonly string[])[] = [
      ['Juan Pérez - juan@kantuta.bo - Cajero', 'Ana Luna Paz - ana@kantuta.bo - Operadora'],
      ['1. Juan Pérez – juan@kantuta.bo – Cajero', '2) Ana Luna Paz — ana@kantuta.bo — Operadora'],
      [
        '[10:15, 12/3/2026] Rosa Méndez: Juan Pérez - juan@kantuta.bo - Cajero',
        '[10:16, 12/3/2026] Rosa Méndez: Ana Luna Paz - ana@kantuta.bo - Operadora',
      ],
      [
        '12/3/26 10:15 - Rosa: Hola, va la lista',
        '12/3/26 10:15 - Rosa: • Juan Pérez - juan@kantuta.bo - Cajero',
        '12/3/26 10:16 - Rosa: • Ana Luna Paz - ana@kantuta.bo - Operadora',
      ],
      ['Juan Pérez / juan@kantuta.bo / Cajero', 'Ana Luna Paz / ana@kantuta.bo / Operadora'],
      ['Juan Pérez juan@kantuta.bo Cajero', 'Ana Luna Paz ana@kantuta.bo Operadora'],
      ['Juan Pérez- juan@kantuta.bo- Cajero', 'Ana Luna Paz: ana@kantuta.bo (Operadora)'],
      ['Juan Pérez <juan@kantuta.bo> Cajero', 'Ana Luna Paz <ana@kantuta.bo> Operadora'],
      [
        'Nombre - Correo - Cargo',
        'Juan Pérez - juan@kantuta.bo - Cajero',
        'Ana Luna Paz - ana@kantuta.bo - Operadora',
      ],
    ];
    for (const lines of lists) {
      const { rows } = await readAll(strToU8(lines.join('\n')));
      const people = rows.map(({ cells: { nombres, p_apellido, s_apellido, email, rol } }) =>
        [nombres, p_apellido, s_apellido, email, rol].map(({ value }) => value).join('|'),
      );
      expect(people).toEqual([
        'Juan|Pérez||juan@kantuta.bo|Cajero',
        'Ana|Luna|Paz|ana@kantuta.bo|Operador',
      ]);
    }
  });

  it('is a list in which no sign stands between the names and what else is said', async () => {
    const lists = [
      ['Juan Pérez cajero juan@kantuta.bo 71234567', 'Ana Luna Paz operadora ana@kantuta.bo'],
      ['Juan Pérez 71234567 juan@kantuta.bo cajero', 'Ana Luna Paz 7 ana@kantuta.bo operadora'],
      ['cajero Juan Pérez juan@kantuta.bo', 'operadora Ana Luna Paz ana@kantuta.bo'],
      ['Juan Pérez, cajero juan@kantuta.bo', 'Ana Luna Paz, operadora ana@kantuta.bo'],
      [
        'Hola, van dos',
        'Juan Pérez cajero juan@kantuta.bo',
        'Ana Luna Paz operadora ana@kantuta.bo',
      ],
    ];
    for (const lines of lists) {
      const { rows } = await readAll(strToU8(lines.join('\n')));
      expect(rows.map(({ cells }) => peopleOf(cells))).toEqual([
        'Juan|Pérez||juan@kantuta.bo|Cajero',
        'Ana|Luna|Paz|ana@kantuta.bo|Operador',
      ]);
    }
    for (const sign of [', ', ' ']) {
      const lines = [`Juan Pérez${sign}cajero`, `Ana Luna Paz${sign}operadora`];
      const { rows } = await readAll(strToU8(lines.join('\n')));
      expect(rows.map(({ cells }) => peopleOf(cells))).toEqual([
        'Juan|Pérez|||Cajero',
        'Ana|Luna|Paz||Operador',
      ]);
    }
  });

  it('makes no name of what it cannot tell', async () => {
    const lines = ['Juan Pérez cajero turno noche juan@k.bo', 'Ana Luna cajera turno día ana@k.bo'];
    const { rows } = await readAll(strToU8(lines.join('\n')));
    expect(rows.map(problemOf)).toEqual(['nombres: missing', 'nombres: missing']);
  });

  it('is a chat of several lines a person, with what else was said', async () => {
    const message = (text: string) => `12/3/26, 10:15 a. m. - Jefa: ${text}`;
    const lines = [
      message('Buen día, van los cajeros nuevos:'),
      ...[message('QUISPE MAMANI JUAN'), 'CI 4567890', 'Nac. 25/05/1990', 'M', 'juan@kantuta.bo'],
      message('<Multimedia omitido>'),
      ...[message('LUNA PAZ ANA'), 'CI 4567891', 'Nac. 26/05/1991', 'F', 'ana@kantuta.bo'],
      message('Gracias'),
    ];
    const { rows } = await readAll(strToU8(lines.join('\n')));
    const people = rows.map(({ cells: { nombres, p_apellido, fecha_nacimiento, email } }) =>
      [nombres, p_apellido, fecha_nacimiento, email].map(({ value }) => value).join('|'),
    );
    expect(people).toEqual([
      'JUAN|QUISPE|1990-05-25|juan@kantuta.bo',
      'ANA|LUNA|1991-05-26|ana@kantuta.bo',
    ]);
  });

  it('has blanks around hyphens, and other signs between its columns', async () => {
    const found = await readAll(
      text(HEADS, ['Ana', 'Luna', '', '15 - 01 - 1990', 'F', 'Cajero - turno noche']),
      'personas',
    );
    expect(found.rows[0]!.cells.fecha_nacimiento.value).toBe('1990-01-15');
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
