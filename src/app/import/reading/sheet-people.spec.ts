import { strToU8 } from 'fflate';
import { readAll } from '../../testing/sheet-reading';

const HEAD = 'N°;Nombres;Primer apellido;Nacimiento;Género;Correo;Rol';
const ANA = '1;Ana;Quispe;15/01/1990;F;ana@kantuta.bo;Cajero';

describe('what is nobody', () => {
  const read = async (...lines: string[]) => {
    const { rows, notPeople } = await readAll(strToU8([HEAD, ...lines].join('\n')));
    return { people: rows.map(({ row }) => row), notPeople };
  };

  it('who signs a list is not on it', async () => {
    const foot = [';TOTAL;1', ';___________', ';Lic. Juana Flores', ';Gerente General'];
    expect(await read(ANA, ...foot)).toEqual({ people: [2], notPeople: [3, 4, 5, 6] });
  });

  it('a name alone is somebody who is not complete', async () => {
    expect(await read(ANA, ';Beto', ';Subtotal;2', ANA)).toEqual({
      people: [2, 3, 5],
      notPeople: [4],
    });
  });

  it('a post that is vacant, or for somebody new', async () => {
    const posts = ['NUEVO', 'Nuevo 2', 'Cajero nuevo', 'Vacante', 'Por ingresar'];
    const lines = posts.map((post) => `;${post};;;;caja@kantuta.bo;Cajero`);
    const found = await read(ANA, ...lines, ';Nuevo;Rojas');
    expect(found).toEqual({ people: [2, 8], notPeople: [3, 4, 5, 6, 7] });
  });

  it('the mark at the end of a file of old', async () => {
    expect((await read(ANA, '\u001a')).people).toEqual([2]);
  });
});

describe('names that are too long together', () => {
  it('are a problem of their row, each being short enough', async () => {
    const long = ANA.replace('Ana', 'A'.repeat(60)).replace('Quispe', 'B'.repeat(41));
    const { rows } = await readAll(strToU8([HEAD, ANA, long].join('\n')));
    expect(rows.map(({ cells }) => cells.nombres.problem)).toEqual([null, 'too-long-together']);
  });
});
