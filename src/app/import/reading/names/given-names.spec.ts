import { strToU8 } from 'fflate';
import { problemOf, readAll } from '../../../testing/sheet-reading';
import { clashes } from '../columns/column-map';
import { givenNames } from './given-names';

const text = (...rows: readonly (readonly string[])[]) =>
  strToU8(rows.map((row) => row.join(';')).join('\n'));
const HEADS = ['Nombre completo', 'Apellido paterno', 'Apellido materno', 'Nacimiento', 'Sexo'];

async function named(...names: readonly (readonly [string, string, string])[]) {
  const rows = names.map((name, i) => [...name, `15/01/${1970 + i}`, 'F']);
  const found = await readAll(text(HEADS, ...rows), 'personas');
  expect(clashes(found.map).size).toBe(0);
  return found.rows.map((row) => {
    const { nombres, p_apellido, s_apellido } = row.cells;
    const read = [nombres.value, p_apellido.value, s_apellido.value].join('|');
    return problemOf(row) ?? read;
  });
}

describe('a whole name beside the surnames', () => {
  it('is taken without them, wherever they stand', async () => {
    const read = await named(
      ['Ana María Quispe Mamani', 'Quispe', 'Mamani'],
      ['QUISPE MAMANI ANA MARÍA', 'Quispe', 'Mamani'],
      ['Quispe Mamani, Ana María', 'QUISPE', 'MAMANI'],
      ['Lic. Luis Peña de la Cruz', 'Pena', 'De la Cruz'],
      ['Luis Peña', 'Peña', 'Arce'],
      ['Peña Luis', 'Peña', ''],
      ['Rosa Rosa Pérez', 'Rosa', 'Pérez'],
    );
    expect(read).toEqual([
      'Ana María|Quispe|Mamani',
      'ANA MARÍA|Quispe|Mamani',
      'Ana María|QUISPE|MAMANI',
      'Luis|Pena|De la Cruz',
      'Luis|Peña|Arce',
      'Luis|Peña|',
      'Rosa|Rosa|Pérez',
    ]);
  });

  it('is the given names where it has no surname, and all where its row has none', async () => {
    const read = await named(
      ['Ana María', 'Quispe', 'Mamani'],
      ['Eva Rojas Luna', '', ''],
      ['', 'Rojas', 'Luna'],
    );
    expect(read).toEqual(['Ana María|Quispe|Mamani', 'Eva|Rojas|Luna', 'nombres: missing']);
  });

  it('is marked where it has other surnames than its row', async () => {
    const read = await named(
      ['Ana Quispe Choque', 'Quispe', 'Mamani'],
      ['Quispe Choque Ana', 'Quispe', 'Mamani'],
      ['Ana Torrez Vega', 'Torres', 'Vega'],
      ['Quispe', 'Quispe', ''],
    );
    expect(read).toEqual(read.map(() => 'nombres: other-surnames'));
    expect(givenNames('Ana Torrez', 'Torres', '')).toBeNull();
  });

  it('is found by what stands in it, though its head says just "Nombre"', async () => {
    const heads = ['Nombre', 'Apellidos', 'Nacimiento', 'Sexo'];
    const whole = await readAll(
      text(heads, ['Ana Quispe Mamani', 'Quispe Mamani', '15/01/1990', 'F']),
      'personas',
    );
    expect(whole.rows[0]!.cells.nombres.value).toBe('Ana');
    const some = await readAll(
      text(
        ['Nombre', ...HEADS.slice(1)],
        ['Ana Quispe Mamani', 'Quispe', 'Mamani', '15/01/1990', 'F'],
        ['Luis Peña Roxas', 'Peña', 'Rojas', '15/01/1990', 'M'],
        ['Eva', 'Luna', 'Rojas', '15/01/1990', 'F'],
      ),
      'personas',
    );
    expect(some.rows.map((row) => problemOf(row) ?? row.cells.nombres.value)).toEqual([
      'Ana',
      'nombres: other-surnames',
      'Eva',
    ]);
    const given = await readAll(
      text(heads, ['Ana Luz', 'Quispe Mamani', '15/01/1990', 'F']),
      'personas',
    );
    expect(given.map[0]).toBe('nombres');
    const alone = await readAll(
      text(['Nombre completo', 'Apellidos', 'Sexo'], ['Ana Luna', 'Luna', 'F']),
      'personas',
    );
    expect(alone.rows[0]!.cells.nombres.value).toBe('Ana');
  });
});
