import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { inline, inlineRow, madeXlsx, number, shared } from '../../testing/made-sheet';
import { problemOf, readAll, refusal } from '../../testing/sheet-reading';
import { clashes, lacking } from './columns/column-map';
import { readDate } from './dates/date-column';
import { readGender } from './genders/gender-words';
import { matchHead } from './heads/head-names';
import { splitName, SplitRule } from './names/split-name';
import { readRole } from './role-words';

const text = (...rows: readonly (readonly string[])[]) =>
  strToU8(rows.map((row) => row.join(';')).join('\n'));

describe('a birth date in three columns', () => {
  const heads = ['Nombres', 'Apellidos', 'Día', 'Mes', 'Año', 'Sexo', 'Mail'];
  const born = async (...dates: readonly (readonly [string, string, string])[]) => {
    const rows = dates.map((date, i) => ['Ana', 'Quispe', ...date, 'F', `a${i}@kantuta.bo`]);
    const found = await readAll(text(heads, ...rows), 'personas');
    return found.rows.map((row) => row.cells.fecha_nacimiento.value || problemOf(row));
  };

  it('is put together, its month a number or a name', async () => {
    const read = await born(
      ['3', '5', '1990'],
      ['03', 'mayo', '90'],
      ['15', 'MAY.', '1990'],
      ['1', 'setiembre', '2001'],
    );
    expect(read).toEqual(['1990-05-03', '1990-05-03', '1990-05-15', '2001-09-01']);
  });

  it('says what is wrong with it', async () => {
    const read = await born(
      ['31', '2', '1990'],
      ['5', '13', '1990'],
      ['', '', ''],
      ['', '5', '90'],
    );
    expect(read).toEqual([
      'fecha_nacimiento: not-in-calendar',
      'fecha_nacimiento: not-in-calendar',
      'fecha_nacimiento: missing',
      'fecha_nacimiento: unreadable',
    ]);
  });

  for (const parts of [
    ['Día', 'Mes', 'Año'],
    ['DD', 'MM', 'AAAA'],
  ]) {
    it(`stands below one head as ${parts.join(', ')}`, async () => {
      const rows = [
        inlineRow(['Nombres', 'Apellidos', 'Fecha de nacimiento', '', '', 'Sexo']),
        inlineRow(['', '', ...parts, '']),
        [...inlineRow(['Ana', 'Quispe']), number(3), inline('MAYO'), number(1990), inline('F')],
      ];
      const merged = ['A1:A2', 'B1:B2', 'C1:E1', 'F1:F2'];
      for (const sheet of [{ rows, merged }, { rows }]) {
        const found = await readAll(madeXlsx(sheet), 'personas');
        expect(found.rows.map(({ cells }) => cells.fecha_nacimiento.value)).toEqual(['1990-05-03']);
      }
    });
  }

  it('needs all three, and gives way to a whole one', async () => {
    const alone = await readAll(text(['Nombres', 'Apellidos', 'Mes'], ['Ana', 'Quispe', 'mayo']));
    expect(alone.map).toEqual(['nombres', 'apellidos', '']);
    const whole = await readAll(
      text(
        ['Nombres', 'Apellidos', 'Nacimiento', 'Día', 'Mes', 'Año'],
        ['Ana', 'Quispe', '23/05/1990', '1', '8', '2026'],
      ),
    );
    expect(whole.map.slice(2)).toEqual(['fecha_nacimiento', '', '', '']);
    const day = await readAll(
      text(['Nombres', 'Apellidos', 'Día de nacimiento'], ['Ana', 'Quispe', '23/05/1990']),
    );
    expect(day.map[2]).toBe('fecha_nacimiento');
  });

  it('is lacking where the person chose one of three, and doubled beside a whole one', () => {
    expect(lacking(['dia_nacimiento'], 'personas')).toContain('fecha_nacimiento');
    const three = ['dia_nacimiento', 'mes_nacimiento', 'anio_nacimiento'] as const;
    expect(lacking(three, 'personas')).not.toContain('fecha_nacimiento');
    expect([...clashes([...three, 'fecha_nacimiento'])]).toEqual([['fecha_nacimiento', [0, 3]]]);
  });
});

describe('an e-mail that is a link', () => {
  const heads = ['Nombres', 'Apellidos', 'Correo'];
  const target = 'mailto:ana%2Bcaja@kantuta.bo?subject=Hola&amp;body=x';
  const others = {
    'xl/worksheets/_rels/sheet1.xml.rels': strToU8(
      `<Relationships><Relationship Id="rId1" Type="http://x/hyperlink" Target="${target}" TargetMode="External"/></Relationships>`,
    ),
  };
  const emails = async (cell: string, links = '') => {
    const rows = [inlineRow(heads), [...inlineRow(['Ana', 'Quispe']), cell]];
    const found = await readAll(madeXlsx({ rows, links, others }));
    return found.rows.map(({ cells }) => cells.email.value);
  };

  it('is read from its target, where the cell itself says none', async () => {
    const link = '<hyperlink ref="C2" r:id="rId1"/>';
    expect(await emails(inline('Escribir'), link)).toEqual(['ana+caja@kantuta.bo']);
    expect(await emails(inline('otra@kantuta.bo'), link)).toEqual(['otra@kantuta.bo']);
    const column = '<hyperlink ref="C1:C1048576" r:id="rId1"/>';
    expect(await emails(inline('Escribir'), column)).toEqual(['ana+caja@kantuta.bo']);
  });

  it('is read from a formula', async () => {
    const formula = 'HYPERLINK("mailto:ana@kantuta.bo","Correo")';
    const cell = `<c t="str"><f>${formula.replaceAll('"', '&quot;')}</f><v>Correo</v></c>`;
    expect(await emails(cell)).toEqual(['ana@kantuta.bo']);
  });

  for (const written of [
    'mailto:ana@kantuta.bo',
    '<ana@kantuta.bo>',
    'Ana Quispe <ANA@kantuta.bo>',
  ]) {
    it(`is read from ${written}`, async () => {
      expect(await emails(inline(written))).toEqual(['ana@kantuta.bo']);
    });
  }
});

describe('a workbook whose rows stand in one column', () => {
  it('is taken apart', async () => {
    const rows = [['Nombres;Apellidos;Sexo'], ['Ana;"Quispe; Mamani";F']].map(inlineRow);
    const { cells } = (await readAll(madeXlsx({ rows }), 'personas')).rows[0]!;
    expect(cells.p_apellido.value).toBe('Quispe');
    expect(cells.s_apellido.value).toBe('Mamani');
    expect(cells.genero.value).toBe('F');
  });

  it('stays one where it is a list of names', async () => {
    const rows = [['Apellidos y nombres'], ['Quispe Mamani, Ana'], ['Peña, Luis']].map(inlineRow);
    const found = await readAll(madeXlsx({ rows }), 'personas');
    expect(found.rows.map(({ cells }) => cells.nombres.value)).toEqual(['Ana', 'Luis']);
  });
});

describe('heads', () => {
  const heads: readonly [head: string, use: string | undefined][] = [
    ['3. Nombres', 'nombre'],
    ['Nombres según carnet', 'nombre'],
    ['Nombres y Apellidos Completos', 'nombres_apellidos'],
    ['Ap. Paterno y Materno', 'apellidos'],
    ['Apellidos Paterno / Materno', 'apellidos'],
    ['Ap. P.', 'p_apellido'],
    ['Fec.Nacim', 'fecha_nacimiento'],
    ['Fecha de nacimiento del usuario', 'fecha_nacimiento'],
    ['Cargo en la empresa', 'rol'],
    ['Correo 1', 'email'],
    ['Nombre de usuario', undefined],
    ['Nombre de la empresa', undefined],
    ['Apellido de casada', undefined],
    ['Lugar de nacimiento', undefined],
    ['Carnet de identidad', undefined],
  ];
  for (const [head, use] of heads) {
    it(head, () => expect(matchHead(head)?.use as string | undefined).toBe(use));
  }
});

describe('dates', () => {
  const forms = [
    '25MAY1990',
    'Fri May 25 1990 00:00:00 GMT-0400 (hora de Bolivia)',
    'Fri, 25 May 1990 04:00:00 GMT',
    '1990-05-25 00:00:00 UTC',
    '1990-05-25 00:00:00-04',
    '25/05/1990.',
    '(25/05/1990)',
    'Nac. 25/05/1990 (36 años)',
    '25·05·1990',
    '25_05_1990',
    '25 de 05 de 1990',
    '90-05-25',
    '33018,0',
    '33018',
  ];
  for (const form of forms) {
    it(form, () => {
      expect(readDate({ kind: 'text', text: form }, null).value).toBe('1990-05-25');
    });
  }

  it('the first day of a month in a word', () => {
    const first = readDate({ kind: 'text', text: 'primero de mayo de 1990' }, null);
    expect(first.value).toBe('1990-05-01');
  });
});

describe('words', () => {
  it('a slip in a long word for gender leaves no doubt', () => {
    expect(['FEMENIMO', 'Masculno', 'Hembra'].map((word) => readGender(word))).toEqual([
      'F',
      'M',
      'F',
    ]);
  });

  it('a role with a number, and one that is named with it', () => {
    const roles = ['Cajero', 'Nivel 2'].map((nombre, id) => ({ id, nombre }));
    expect(readRole('Cajera 3', roles)?.nombre).toBe('Cajero');
    expect(readRole('nivel 2', roles)?.nombre).toBe('Nivel 2');
  });
});

describe('names', () => {
  const cases: readonly [rule: SplitRule, name: string, split: string][] = [
    ['apellidos', 'QUISPE, MAMANI', '/QUISPE/MAMANI'],
    ['apellidos', 'Quispe/Mamani', '/Quispe/Mamani'],
    ['apellidos', 'Flores Vda. de Rojas', '/Flores/Vda. de Rojas'],
    ['nombres_apellidos', '1. Ana Quispe Mamani', 'Ana/Quispe/Mamani'],
    ['nombres_apellidos', 'Ana M. Quispe', 'Ana M./Quispe/'],
    ['nombres_apellidos', 'Ma. Elena Quispe', 'Ma. Elena/Quispe/'],
    ['nombres_apellidos', 'Ana Quispe Mamani (cajera)', 'Ana/Quispe/Mamani'],
    ['apellidos_nombres', 'QUISPE MAMANI / JUAN', 'JUAN/QUISPE/MAMANI'],
    ['apellidos', 'Fernández-de Córdova Santa Cruz', '/Fernández-de Córdova/Santa Cruz'],
    ['apellidos', 'Peña -de la Cruz Arce', '/Peña-de la Cruz/Arce'],
    ['apellidos', 'Rojas Santa Cruz', '/Rojas/Santa Cruz'],
    ['apellidos', 'Ortega y Gasset', '/Ortega y Gasset/'],
    ['apellidos', 'Peña de la Cruz', '/Peña/de la Cruz'],
    ['nombres_apellidos', 'Ana Fernández-de Córdova Arce', 'Ana/Fernández-de Córdova/Arce'],
    ['nombres_apellidos', 'Ana Fernández - de Toro Arce', 'Ana/Fernández-de Toro/Arce'],
    ['nombres_apellidos', 'Ana Núñez del Prado Arce', 'Ana/Núñez del Prado/Arce'],
    ['nombres_apellidos', 'Ana Gómez de Toro Santa Cruz', 'Ana/Gómez de Toro/Santa Cruz'],
    ['nombres_apellidos', 'Ana López Mamani de la Cruz', 'Ana/López/Mamani de la Cruz'],
    ['nombres_apellidos', 'Saya Luz de la Cruz Mamani', 'Saya Luz/de la Cruz/Mamani'],
    ['nombres_apellidos', 'Karl von Borries dos Santos', 'Karl/von Borries/dos Santos'],
    ['nombres_apellidos', 'Ana María Quispe', 'Ana María/Quispe/'],
    ['apellidos_nombres', 'Quispe Juan Carlos', 'Juan Carlos/Quispe/'],
    ['apellidos_nombres', 'Núñez del Prado Arce Juan', 'Juan/Núñez del Prado/Arce'],
    ['apellidos_nombres', 'Quispe Mamani de Rojas Ana', 'Ana/Quispe/Mamani de Rojas'],
  ];
  for (const [rule, name, split] of cases) {
    it(name, () => {
      const { nombres, p_apellido, s_apellido } = splitName(name, rule);
      expect([nombres, p_apellido, s_apellido].join('/')).toBe(split);
    });
  }

  it('may be taken apart in two ways: the other one is offered', () => {
    const either = (name: string, rule: SplitRule) =>
      [splitName(name, rule), splitName(name, rule).otherwise!].map((split) =>
        [split.nombres, split.p_apellido, split.s_apellido].join('/'),
      );
    expect(either('Saya Alanoca de Rojas Choque', 'nombres_apellidos')).toEqual([
      'Saya/Alanoca de Rojas/Choque',
      'Saya Alanoca/de Rojas/Choque',
    ]);
    expect(either('Gómez de Toro', 'apellidos')).toEqual(['/Gómez/de Toro', '/Gómez de Toro/']);
    expect(either('Gómez de Toro Arce Saya', 'apellidos_nombres')).toEqual([
      'Saya/Gómez de Toro/Arce',
      'Arce Saya/Gómez/de Toro',
    ]);
  });

  it('keep a surname with its particles together, or ask', () => {
    const surname = fc
      .tuple(
        fc.constantFrom('Gómez', 'Fernández', 'Alanoca', 'Peña'),
        fc.constantFrom(' de ', ' del ', '-de ', '-de la ', '-del ', ' - de ', ' y '),
        fc.constantFrom('Toro', 'Prado', 'Choque'),
      )
      .map((parts) => parts.join(''));
    const given = fc.constantFrom('Ana', 'Juan Carlos', 'María Luz');
    const check = fc.property(given, surname, fc.constantFrom('Arce', 'Santa Cruz'), (...parts) => {
      const [nombres, one, other] = parts;
      for (const [rule, name] of [
        ['nombres_apellidos', `${nombres} ${one} ${other}`],
        ['apellidos_nombres', `${one} ${other} ${nombres}`],
      ] as const) {
        const { otherwise, ...split } = splitName(name, rule);
        const ways = [split, otherwise].map((way) => way?.p_apellido);
        expect(ways).toContain(one.replace(' - ', '-'));
      }
    });
    fc.assert(check);
  });
});

describe('a column that may be something else', () => {
  it('gives way to one that says it outright', async () => {
    const sheet = text(
      ['Nombre completo', 'Personal', 'Ap. Materno', 'Mat.'],
      ['Ana Quispe Mamani', 'eventual', 'Mamani', '123'],
    );
    expect((await readAll(sheet)).map).toEqual(['nombres_apellidos', '', 's_apellido', '']);
    const alone = text(['Personal', 'Sexo'], ['Ana Quispe Mamani', 'F']);
    expect((await readAll(alone)).map).toEqual(['nombres_apellidos', 'genero']);
  });
});

describe('a column whose head says nothing', () => {
  const used = async (head: string, ...cells: readonly string[]) => {
    const rows = cells.map((cell) => ['Ana', 'Quispe', cell]);
    return (await readAll(text(['Nombres', 'Apellidos', head], ...rows), 'usuarios')).map[2];
  };

  it('is of genders where nearly all are, and of both', async () => {
    expect(await used('M/F', 'F', 'M', 'F')).toBe('genero');
    expect(await used('Talla', 'M', 'M', 'M', 'L')).toBe('');
    expect(await used('Turno', 'M', 'M', 'M')).toBe('');
  });

  it('is of e-mails, also where they are links', async () => {
    expect(await used('Contacto', 'ana@kantuta.bo', 'luis@kantuta.bo')).toBe('email');
    const page = `<table><tr><td>Nombres<td>Apellidos<td>Contacto<tr><td>Ana<td>Quispe<td><a href="mailto:ana@kantuta.bo">Escribir</a></table>`;
    const found = await readAll(strToU8(page));
    expect(found.rows.map(({ cells }) => cells.email.value)).toEqual(['ana@kantuta.bo']);
  });
});

describe('a workbook without its texts', () => {
  it('is damaged', async () => {
    const rows = [['Nombres', 'Apellidos'].map(inline), [shared(0), shared(1)]];
    expect(await refusal(madeXlsx({ rows }))).toBe('damaged');
  });
});

describe('several tables on one sheet', () => {
  const heads = ['Nombres', 'Paterno', 'Materno', 'Nacimiento', 'Sexo', 'Correo', 'Cargo'];
  const ana = ['Ana', 'Quispe', 'Mamani', '1990-01-15', 'F', 'ana@kantuta.bo', 'Cajero'];
  const luis = ['Luis', 'Peña', '', '1985-12-03', 'M', 'luis@kantuta.bo', 'Operador'];
  const names = async (...rows: readonly (readonly string[])[]) => {
    const found = await readAll(text(heads, ...rows));
    return { ...found, names: found.rows.map(({ cells }) => cells.nombres.value) };
  };

  it('one below has its columns in another order', async () => {
    const other = [heads[1]!, heads[0]!, heads[2]!, heads[4]!, heads[3]!, heads[5]!, heads[6]!];
    const ines = ['Rojas', 'Inés', 'Flores', 'F', '1999-01-31', 'ines@kantuta.bo', 'Cajero'];
    const found = await names(ana, ['Sucursal Sur'], other, ines);
    expect(found.names).toEqual(['Ana', 'Inés']);
    expect(found.notPeople).toEqual([3, 4]);
    expect(found.rows.map(problemOf)).toEqual([null, null]);
  });

  it('one below counts who is above', async () => {
    const found = await names(ana, luis, ['Resumen por cargo'], ['Cajero', '1'], ['Total', '2']);
    expect(found.names).toEqual(['Ana', 'Luis']);
    const rows = [heads, ana, luis, ['Resumen por cargo']].map(inlineRow);
    const counted = madeXlsx({ rows: [...rows, [inline('Cajero'), number(1)]] });
    expect((await readAll(counted)).notPeople).toEqual([4, 5]);
  });

  it('one beside has lists to choose from', async () => {
    const beside = ['', 'Cargo', 'Sexo'];
    const rows = [[...heads, ...beside], [...ana, '', 'Cajero', 'F'], luis].map(inlineRow);
    const found = await readAll(madeXlsx({ rows }));
    expect(clashes(found.map).size).toBe(0);
    expect(found.rows.map(problemOf)).toEqual([null, null]);
  });

  it('an example and what the heads say more are nobody', async () => {
    const more = ['(texto)', '(texto)', '(texto)', '(dd/mm/aaaa)', '(M/F)', '(correo)', '(cargo)'];
    const example = ['Ej.: Juan', 'Pérez', '', '01/01/1990', 'M', 'juan@ejemplo.com', 'Cajero'];
    const found = await names(more, example, ana, ['Ejidio', ...luis.slice(1)]);
    expect(found.names).toEqual(['Ana', 'Ejidio']);
    expect(found.notPeople).toEqual([2, 3]);
  });

  it('who stands between divides them', async () => {
    const found = await names(['CAJEROS'], ana, ['Operadores'], luis);
    expect(found.names).toEqual(['Ana', 'Luis']);
  });
});

describe('more people than are taken at once', () => {
  const people = (count: number) =>
    Array.from({ length: count }, (_, i) => ['Ana', 'Quispe', `a${i}@kantuta.bo`]);
  const heads = ['Nombres', 'Apellidos', 'Correo'];

  it('are refused; titles, sums and who signs are none of them', async () => {
    expect(await refusal(text(heads, ...people(5_001)))).toBe('too-many-rows');
    const whole = text(['PLANILLA'], heads, ...people(5_000), ['Total', '5000'], ['Ana Flores']);
    expect(await refusal(whole)).toBe('read');
  }, 60_000);
});
