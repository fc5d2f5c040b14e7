import { strToU8 } from 'fflate';
import { problemOf, readAll, valuesOf } from '../../../testing/sheet-reading';

const ANA = 'Ana;Quispe;Mamani;15/01/1990;F;ana@kantuta.bo;Cajero';
const read = (...lines: string[]) => readAll(strToU8(lines.join('\n')));
const ANA_READ = {
  nombres: 'Ana',
  p_apellido: 'Quispe',
  s_apellido: 'Mamani',
  fecha_nacimiento: '1990-01-15',
  genero: 'F',
  email: 'ana@kantuta.bo',
  rol: 'Cajero',
  name: '',
};

describe('heads as people write them', () => {
  const heads: readonly [name: string, lines: readonly string[]][] = [
    [
      'in two rows, where a text has no merged cells',
      ['Nombres;Apellidos;;Fecha;Sexo;Correo;Cargo', ';Paterno;Materno;de nacimiento;;;'],
    ],
    [
      'in two rows, each half a name',
      ['Nombres;Primer;Segundo;Fecha de;Género;Correo;Rol', ';apellido;apellido;nacimiento;;;'],
    ],
    [
      'below titles',
      ['DATOS PERSONALES;;;;;CUENTA;', 'Nombres;Paterno;Materno;Nac.;Sexo;Mail;Cargo'],
    ],
    [
      'as a form asks for them',
      [
        'Escribe tus nombres;Apellido paterno;Apellido materno;Fecha de nacimiento;Género;Tu correo electrónico;¿Cuál es tu cargo?',
      ],
    ],
    [
      'with what they are for',
      ['Nombres;Ap. Pat.;Ap. Mat.;F/Nac;Sexo;Correo corporativo;Rol asignado en el POS Kantuta'],
    ],
    ['in English', ['Given names;Surname;Second surname;Date of birth;Gender;E-mail;Role']],
  ];
  for (const [name, lines] of heads) {
    it(name, async () => {
      const { rows } = await read(...lines, ANA);
      expect(rows.map(valuesOf)).toEqual([ANA_READ]);
    });
  }

  it('a title right above is no head', async () => {
    const titles = ['Gestión 2026;;;;;;', 'DATOS PERSONALES;;;;;CUENTA;'];
    for (const title of titles) {
      const { heads } = await read(title, 'Nombres;Paterno;Materno;Nac.;Sexo;Mail;Cargo', ANA);
      expect([heads.row, heads.firstRow]).toEqual([2, 3]);
    }
  });

  it('people below are not taken for heads', async () => {
    const { rows } = await read('Nombres;Apellidos;Nacimiento;;Correo', 'Ana;Nombre;;;');
    expect(rows.map(problemOf)).toEqual(['fecha_nacimiento: missing']);
  });

  it('without any, e-mails, genders, births and roles are found by what they are', async () => {
    const { map } = await read(ANA, ANA.replace('15/01', '16/02'));
    expect(map).toEqual(['', '', '', 'fecha_nacimiento', 'genero', 'email', 'rol']);
  });
});
