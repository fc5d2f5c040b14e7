import { strToU8 } from 'fflate';
import { readAll } from '../../testing/sheet-reading';
import { notPeopleSentence } from './not-people';

const HEAD = 'Nombres;Primer apellido;Segundo apellido;Nacimiento;Sexo;Correo;Rol';
const ROSA = 'Rosa;Paco;Ríos;19/01/2000;F;rosa@kantuta.bo;Cajero';

const said = async (...lines: string[]) => {
  const { sheet, notPeople } = await readAll(strToU8([HEAD, ...lines].join('\n')));
  return notPeopleSentence(sheet, notPeople);
};

describe('notPeopleSentence', () => {
  it('names a row of sums that is left out', async () => {
    expect(await said(ROSA, 'Total: 1;;;;;;')).toBe(
      'Se dejó fuera 1 fila que no es de una persona: «Total: 1».',
    );
  });

  it('quotes what says something, and no line to sign on', async () => {
    const lines = ['Total;1', ';_______;', ';Juana Flores;', ';Jefa de personal;', 'Nota: x'];
    expect(await said(ROSA, ...lines)).toBe(
      'Se dejaron fuera 5 filas que no son de personas: «Total 1», «Juana Flores», «Jefa de personal»…',
    );
  });

  it('names the posts that nobody has', async () => {
    const vacant = ['VACANTE;;', 'Vacante 2;-;', 'Acéfalo;;', 'Por contratar;;', 'Pendiente;;'];
    const rows = vacant.map((names, i) => `${names};;;caja${i}@kantuta.bo;Cajero`);
    expect(await said(ROSA, ...rows)).toContain('Se dejaron fuera 5 filas que no son de personas');
    expect(await said(ROSA, rows[0]!)).toBe(
      'Se dejó fuera 1 fila que no es de una persona: «VACANTE caja0@kantuta.bo Cajero».',
    );
    expect(await said(ROSA, 'Ana;Libre;;15/01/1990;F;ana@kantuta.bo;Cajero')).toBe('');
  });

  it('says nothing where all are people', async () => {
    expect(await said(ROSA)).toBe('');
  });
});
