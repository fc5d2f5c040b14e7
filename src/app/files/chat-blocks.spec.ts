import { peopleOfBlocks } from './chat-blocks';

const rows = (...lines: readonly string[]) =>
  peopleOfBlocks(lines.join('\n'))
    ?.split('\n')
    .map((row) => row.split('\t'));

const TWO = [
  ['Juan Pérez', 'juan@kantuta.bo', 'Cajero'],
  ['Ana Luna', 'ana@kantuta.bo', 'Cajera'],
];

describe('a chat in which each person stands on several lines', () => {
  it('is read where blank lines or messages stand between them', () => {
    const [juan, ana] = TWO;
    expect(rows(...juan!, '', ...ana!)).toEqual(TWO);
    const numbered = ['1. Juan Pérez', ' juan@kantuta.bo', '- Cajero', '', '2. Ana Luna'];
    expect(rows(...numbered, 'ana@kantuta.bo', 'Cajera')).toEqual(TWO);
    expect(rows(...juan!, '<Multimedia omitido>', '', ...ana!)).toEqual(TWO);
    const message = (text: string) => `[10:15, 12/3/2026] Jefa: ${text}`;
    const messages = [message('Buenos días'), message('Juan Pérez'), 'juan@kantuta.bo', 'Cajero'];
    expect(rows(...messages, message('Ana Luna'), 'ana@kantuta.bo', 'Cajera')).toEqual([
      ['Buenos días'],
      ...TWO,
    ]);
  });

  it('is read where nothing stands between them, or each line is a message', () => {
    const lines = TWO.flat();
    expect(rows(...lines)).toEqual(TWO);
    expect(rows(...lines.map((line) => `12/3/26, 10:15 - Jefa: ${line}`))).toEqual(TWO);
  });

  it('is read by what its lines say that they are, in any order', () => {
    const found = rows(
      ...['*Nombre:* Juan Pérez', 'Correo: juan@kantuta.bo', 'Cargo: Cajero', ''],
      ...['Correo: ana@kantuta.bo', 'Nombre: Ana Luna', 'Sexo: F'],
    );
    expect(found).toEqual([
      ['nombre', 'correo', 'cargo', 'sexo'],
      ['Juan Pérez', 'juan@kantuta.bo', 'Cajero', ''],
      ['Ana Luna', 'ana@kantuta.bo', '', 'F'],
    ]);
  });

  it('has the e-mails in one column, whatever else is there', () => {
    const found = rows(
      'Juan',
      '',
      'Ana Luna',
      '1/2/90',
      'a@k.bo',
      '',
      'Eva Roa',
      'e@k.bo',
      'Cajera',
    );
    expect(found).toEqual([
      ['Juan', ''],
      ['Ana Luna', '1/2/90', 'a@k.bo'],
      ['Eva Roa', '', 'e@k.bo', 'Cajera'],
    ]);
  });

  it('is no sheet, no list of e-mails, and no list with a person a line', () => {
    expect(rows('Nombre;Correo', 'Ana;ana@kantuta.bo', 'Eva;eva@kantuta.bo')).toBeUndefined();
    expect(rows('Nombre,Correo', 'Ana,ana@kantuta.bo', 'Eva,eva@kantuta.bo')).toBeUndefined();
    expect(rows('ana@kantuta.bo', 'eva@kantuta.bo', 'ida@kantuta.bo')).toBeUndefined();
    expect(rows('Ana - ana@kantuta.bo', 'Eva - eva@kantuta.bo')).toBeUndefined();
    expect(rows('Ana', 'Eva', 'Ida')).toBeUndefined();
  });
});
