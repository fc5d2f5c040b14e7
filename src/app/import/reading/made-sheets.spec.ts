import { strToU8, zipSync } from 'fflate';
import {
  inline,
  inlineRow,
  MadeSheet,
  madeXlsx,
  number,
  plain,
  shared,
} from '../../testing/made-sheet';
import { problemOf, readAll, refusal, SheetReading, valuesOf } from '../../testing/sheet-reading';
import { clashes } from './columns/column-map';
import { DayOrder } from './dates/date-column';

const HEADS = [
  'Nombres',
  'Primer apellido',
  'Segundo apellido',
  'Fecha de nacimiento',
  'Género',
  'Correo electrónico',
  'Rol',
];
const ANA = ['Ana Belén', 'Ñuñez', 'D’Angelo', '1990-01-15', 'F', 'ana@kantuta.bo', 'Cajero'];
const LUIS = ['Luis', 'Peña', '', '1985-12-03', 'M', 'luis@kantuta.bo', 'Operador'];
const TABLE = [HEADS, ANA, LUIS];

const changed = (cells: readonly string[], place: number, cell: string) =>
  cells.map((other, i) => (i === place ? cell : other));

/** What every form of the table above says. */
const FIELDS = [
  'nombres',
  'p_apellido',
  's_apellido',
  'fecha_nacimiento',
  'genero',
  'email',
  'rol',
];
const BOTH: Record<string, string>[] = [ANA, LUIS].map((cells) => ({
  ...Object.fromEntries(FIELDS.map((field, i) => [field, cells[i]!])),
  name: '',
}));

const csv = (rows: readonly (readonly string[])[], delimiter: string, end = '\r\n') =>
  rows.map((row) => row.map((cell) => quoted(cell, delimiter)).join(delimiter)).join(end) + end;
const quoted = (cell: string, delimiter: string) =>
  cell.includes(delimiter) || /["\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

const WINDOWS: Readonly<Record<string, number>> = { '’': 0x92, '€': 0x80, '–': 0x96 };
const ENCODINGS: readonly [name: string, encode: (text: string) => Uint8Array][] = [
  ['UTF-8', strToU8],
  ['UTF-8 with a mark', (text) => strToU8(`\uFEFF${text}`)],
  [
    'Windows-1252',
    (text) => Uint8Array.from(text, (letter) => WINDOWS[letter] ?? letter.charCodeAt(0)),
  ],
  ['UTF-16LE with a mark', (text) => wide(`\uFEFF${text}`, true)],
  ['UTF-16BE with a mark', (text) => wide(`\uFEFF${text}`, false)],
  ['UTF-16LE without a mark', (text) => wide(text, true)],
];

function wide(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), littleEndian);
  return bytes;
}

const values = ({ rows }: SheetReading) => rows.map(valuesOf);
const problems = ({ rows }: SheetReading) => rows.map(problemOf);
const text = (rows: readonly (readonly string[])[], delimiter = ';') =>
  strToU8(csv(rows, delimiter));
const born = (dates: readonly string[], told: DayOrder | null = null) =>
  readAll(
    text([HEADS, ...dates.map((date, i) => changed(changed(ANA, 3, date), 5, `a${i}@kantuta.bo`))]),
    'usuarios',
    told,
  );
const otherwise = ({ rows }: SheetReading) =>
  rows.map(({ cells }) => cells.fecha_nacimiento.beginsWith);
const dates = ({ rows }: SheetReading) => rows.map(({ cells }) => cells.fecha_nacimiento.value);

/** 1990-01-15 and 1985-12-03 as numbers of days. */
const ANA_BORN = 32888;
const LUIS_BORN = 31384;
const FROM_1904 = 1462;

/** The table as a workbook, its dates as dates. */
const book = (make: (text: string) => string, others: Partial<MadeSheet> = {}, offset = 0) =>
  madeXlsx({
    rows: [
      HEADS.map(make),
      ANA.map((cell, i) => (i === 3 ? number(ANA_BORN - offset, 1) : make(cell))),
      LUIS.map((cell, i) => (i === 3 ? number(LUIS_BORN - offset, 1) : make(cell))),
    ],
    ...others,
  });

describe('text in every encoding, with every delimiter', () => {
  for (const [encoding, encode] of ENCODINGS) {
    for (const delimiter of [';', ',', '\t', '|']) {
      it(`${encoding}, ${JSON.stringify(delimiter)}`, async () => {
        const found = await readAll(encode(csv(TABLE, delimiter)));
        expect(found.form!.delimiter).toBe(delimiter as ';');
        expect(values(found)).toEqual(BOTH);
        expect(problems(found)).toEqual([null, null]);
      });
    }
  }

  for (const [name, end] of [
    ['LF', '\n'],
    ['CR', '\r'],
  ] as const) {
    it(`lines end in ${name}`, async () => {
      expect(values(await readAll(strToU8(csv(TABLE, ';', end))))).toEqual(BOTH);
    });
  }

  it('lines end in two ways', async () => {
    const mixed = csv([HEADS, ANA], ';', '\r\n') + csv([LUIS], ';', '\n');
    expect(values(await readAll(strToU8(mixed)))).toEqual(BOTH);
  });

  it("Excel's own line that names the delimiter is no row", async () => {
    const found = await readAll(strToU8(`sep=|\r\n${csv(TABLE, '|')}`));
    expect(found.heads.row).toBe(1);
    expect(values(found)).toEqual(BOTH);
  });

  it('quotes, delimiters and line breaks within cells', async () => {
    const heads = changed(HEADS, 3, 'Fecha de\nnacimiento');
    const found = await readAll(text([heads, changed(ANA, 0, 'Ana "la\n Ñata"; Belén'), LUIS]));
    expect(found.rows.map(({ row }) => row)).toEqual([2, 3]);
    expect(found.rows[0]!.cells.nombres.value).toBe('Ana "la Ñata"; Belén');
  });

  it('a quote that is never closed swallows nobody', async () => {
    const lines = [HEADS, changed(ANA, 0, '"Ana Belén'), LUIS]
      .map((row) => row.join(';'))
      .join('\n');
    const found = await readAll(strToU8(lines));
    expect(found.rows.map(({ cells }) => cells.email.value)).toEqual([
      'ana@kantuta.bo',
      'luis@kantuta.bo',
    ]);
  });

  it('one column is enough of a text', async () => {
    const found = await readAll(strToU8('Correo electrónico\nana@kantuta.bo\n'));
    expect(found.rows[0]!.cells.email.value).toBe('ana@kantuta.bo');
  });
});

describe('workbooks as writers write them', () => {
  const forms: readonly [name: string, bytes: () => Uint8Array][] = [
    ['inline strings', () => book(inline)],
    ['strings of formulas', () => book(plain)],
    [
      'shared strings, rich text, and how Japanese is read',
      () => {
        const strings = [...HEADS, ...ANA, ...LUIS].map((cell, i) =>
          i === 7
            ? '<si><r><rPr><b/></rPr><t>Ana</t></r><r><t xml:space="preserve"> Belén</t></r><rPh sb="0" eb="1"><t>アナ</t></rPh><phoneticPr fontId="1"/></si>'
            : `<si><t>${cell}</t></si>`,
        );
        const places = new Map([...HEADS, ...ANA, ...LUIS].map((cell, i) => [cell, i]));
        return book((cell) => cell && shared(places.get(cell)!), { strings });
      },
    ],
    ['names of elements with a prefix', () => book(plain, { prefix: 'x:' })],
    ['cells and rows without addresses', () => book(inline, { addressed: false })],
    ['absolute targets', () => book(inline, { absolute: true })],
    ['stored, not packed', () => book(inline, { stored: true })],
    ['backslashes in paths', () => book(inline, { backslashes: true })],
    ['days counted from 1904', () => book(inline, { since1904: true }, FROM_1904)],
    ['a first sheet that only explains', () => book(inline, { before: [{ name: 'Léeme' }] })],
    [
      'a hidden sheet before',
      () => book(inline, { before: [{ name: 'Listas', state: 'veryHidden' }] }),
    ],
    [
      'blank rows within',
      () => madeXlsx({ rows: [inlineRow(HEADS), [], inlineRow(ANA), [], [], inlineRow(LUIS)] }),
    ],
    [
      'titles above',
      () =>
        madeXlsx({
          rows: [
            [inline('PLANILLA 2026')],
            [inline('Sucursal El Alto')],
            [],
            inlineRow(HEADS),
            inlineRow(ANA),
            inlineRow(LUIS),
          ],
          merged: ['A1:G1'],
        }),
    ],
    [
      'sums and signatures below',
      () =>
        madeXlsx({
          rows: [
            ...TABLE.map(inlineRow),
            [inline('Total'), number(2)],
            [],
            [inline('Elaborado por: Juana Flores')],
          ],
        }),
    ],
    [
      'the head again on each page',
      () => madeXlsx({ rows: [...TABLE.slice(0, 2), HEADS, LUIS].map(inlineRow) }),
    ],
    [
      'heads over two rows, merged',
      () =>
        madeXlsx({
          rows: [
            inlineRow([
              'Nombres',
              'Apellidos',
              '',
              'Fecha de nacimiento',
              'Género',
              'Correo electrónico',
              'Rol',
            ]),
            inlineRow(['', 'Paterno', 'Materno', '', '', '', '']),
            inlineRow(ANA),
            inlineRow(LUIS),
          ],
          merged: ['A1:A2', 'B1:C1', 'D1:D2', 'E1:E2', 'F1:F2', 'G1:G2'],
        }),
    ],
    [
      'other heads',
      () =>
        madeXlsx({
          rows: [
            [
              'Nombre(s) *',
              'AP_PATERNO',
              '2do. Apellido',
              'FecNac',
              'Sexo (M/F)',
              'E-mail / Correo',
              'Cargo actual',
            ],
            ANA,
            LUIS,
          ].map(inlineRow),
        }),
    ],
  ];
  for (const [name, bytes] of forms) {
    it(name, async () => {
      const found = await readAll(bytes());
      expect(values(found)).toEqual(BOTH);
      expect(problems(found)).toEqual([null, null]);
    });
  }

  it('formats that show a day make a day of a number, others do not', async () => {
    const formats = [
      'dd/mm/yyyy',
      'd-mmm-yy',
      '[$-400A]d" de "mmmm" de "yyyy',
      'mmmm yyyy',
      'yyyy\\-mm\\-dd;@',
      '0.00',
      '#,##0 "días"',
      '[h]:mm',
      '"Bs" #,##0',
    ];
    const rows = formats.map((_, i) =>
      ANA.map((cell, column) => (column === 3 ? number(ANA_BORN, i + 2) : inline(cell))),
    );
    const { sheet } = await readAll(madeXlsx({ rows: [inlineRow(HEADS), ...rows], formats }));
    expect(sheet.rows.slice(1).map(({ cells }) => cells[3]!.kind)).toEqual([
      ...Array<'date'>(5).fill('date'),
      ...Array<'number'>(4).fill('number'),
    ]);
  });

  it('days before March 1900 are as Excel counts them', async () => {
    const rows = [1, 59, 60, 61].map((day) =>
      ANA.map((cell, i) => (i === 3 ? number(day, 1) : inline(cell))),
    );
    const { sheet } = await readAll(madeXlsx({ rows: [inlineRow(HEADS), ...rows] }));
    expect(sheet.rows.slice(1).map(({ cells }) => cells[3]!.text)).toEqual([
      '1900-01-01',
      '1900-02-28',
      '1900-02-29',
      '1900-03-01',
    ]);
  });

  it('formulas with and without values, errors, numbers and truths', async () => {
    const cases: [cell: string, column: number, problem: string | null][] = [
      ['<c t="str"><f>A1&amp;B1</f><v>Ana Belén</v></c>', 0, null],
      ['<c><f>VLOOKUP(1,A:B,2)</f></c>', 5, 'email: formula-without-value'],
      ['<c><f>VLOOKUP(1,A:B,2)</f><v></v></c>', 5, 'email: formula-without-value'],
      ['<c t="str"><f>IF(A1="","","x")</f><v></v></c>', 5, 'email: missing'],
      ['<c t="e"><v>#N/A</v></c>', 1, 'p_apellido: error-value'],
      ['<c t="e"><v>#REF!</v></c>', 2, 's_apellido: error-value'],
      [number(2023), 0, 'nombres: not-text'],
      ['<c t="b"><v>1</v></c>', 0, 'nombres: not-text'],
      [number(ANA_BORN, 1), 1, 'p_apellido: not-text'],
      [number(7), 5, 'email: invalid'],
      [number(7), 6, 'rol: unknown'],
      [number(1990), 3, 'fecha_nacimiento: unreadable'],
      ['<c t="d"><v>1990-01-15T00:00:00</v></c>', 3, null],
      [inline('Jefa'), 6, 'rol: unknown'],
      [inline('X'), 4, 'genero: unknown'],
      ['', 4, 'genero: missing'],
    ];
    const rows = cases.map(([cell, column]) => changed(ANA.map(inline), column, cell));
    const found = await readAll(madeXlsx({ rows: [inlineRow(HEADS), ...rows] }));
    expect(problems(found)).toEqual(cases.map(([, , problem]) => problem));
  });

  it('hidden rows and columns are read, and told', async () => {
    const found = await readAll(
      book(inline, {
        rowAttributes: { 3: 'hidden="1"' },
        columns: '<col min="7" max="7" hidden="1"/>',
      }),
    );
    expect(found.rows.map(({ hidden }) => hidden)).toEqual([false, true]);
    expect([...found.sheet.hiddenColumns]).toEqual([6]);
  });

  it('cells shown as one down a column are true of each row', async () => {
    const rows = [HEADS, ANA, changed(LUIS, 6, '')].map(inlineRow);
    const found = await readAll(madeXlsx({ rows, merged: ['G2:G3'] }));
    expect(found.rows.map(({ cells }) => cells.rol.value)).toEqual(['Cajero', 'Cajero']);
  });

  it('two columns for one field are left to the person', async () => {
    const rows = TABLE.map((row) => inlineRow([...row, row[5]!]));
    const { map } = await readAll(madeXlsx({ rows }));
    expect([...clashes(map)]).toEqual([['email', [5, 7]]]);
  });

  it('leading zeros and other columns are in nobody’s way', async () => {
    const rows = TABLE.map((row, i) =>
      inlineRow([i ? `00${i}` : 'Código', ...row, i ? '+591 70012345' : 'Celular']),
    );
    expect(values(await readAll(madeXlsx({ rows })))).toEqual(BOTH);
  });

  it('what cannot be seen goes, and what is escaped comes back', async () => {
    const rows = [
      HEADS,
      changed(changed(ANA, 0, '\u00a0Ana\u200b  Bele\u0301n '), 5, ' ANA@Kantuta.BO\u00a0'),
      LUIS,
    ];
    const found = await readAll(
      madeXlsx({ rows: rows.map((row) => row.map((cell) => plain(cell))) }),
    );
    expect(values(found)).toEqual(BOTH);
    const odd = await readAll(
      madeXlsx({
        rows: [inlineRow(HEADS), [plain('Ana_x000D_ &#x1F338; Paz'), ...ANA.slice(1).map(inline)]],
      }),
    );
    expect(odd.rows[0]!.cells.nombres.value).toBe('Ana &#x1F338; Paz');
  });
});

describe('names in one column', () => {
  const whole = async (head: string, name: string) => {
    const found = await readAll(
      text([
        [head, 'Correo', 'Sexo'],
        [name, 'ana@kantuta.bo', 'F'],
      ]),
    );
    const { nombres, p_apellido, s_apellido } = found.rows[0]!.cells;
    return [nombres.value, p_apellido.value, s_apellido.value].join('/');
  };
  const cases: [head: string, name: string, split: string][] = [
    ['Nombre completo', 'Ana Belén Quispe Mamani', 'Ana Belén/Quispe/Mamani'],
    ['Nombre completo', 'Ana Quispe', 'Ana/Quispe/'],
    ['Nombre completo', 'Ana Quispe Mamani', 'Ana/Quispe/Mamani'],
    ['Nombre', 'María de los Ángeles Quispe de la Cruz', 'María de los Ángeles/Quispe/de la Cruz'],
    ['Nombres y apellidos', 'Quispe Mamani, Ana', 'Ana/Quispe/Mamani'],
    ['Apellidos y nombres', 'QUISPE MAMANI Ana Belén', 'Ana Belén/QUISPE/MAMANI'],
    ['Apellidos y nombres', 'QUISPE Ana Belén', 'Ana Belén/QUISPE/'],
    ['Apellidos y Nombres', 'Quispe Mamani Ana Belén', 'Ana Belén/Quispe/Mamani'],
    ['Apellidos y nombres', 'DE LA CRUZ TITO ROSA', 'ROSA/DE LA CRUZ/TITO'],
    ['Nombre completo', 'Ana Belén QUISPE MAMANI', 'Ana Belén/QUISPE/MAMANI'],
    ['Nombre completo', 'María del Carmen Quispe', 'María del Carmen/Quispe/'],
    ['Nombre completo', 'JUAN DE DIOS QUISPE', 'JUAN DE DIOS/QUISPE/'],
    ['Apellidos y nombres', 'Quispe María del Carmen', 'María del Carmen/Quispe/'],
    ['Nombre completo', 'Lic. Juan Pérez', 'Juan/Pérez/'],
    ['Nombre completo', 'Dra. Ana de la Cruz Tito', 'Ana/de la Cruz/Tito'],
    ['Apellidos y nombres', 'Quispe Mamani - Ana', 'Ana/Quispe/Mamani'],
  ];
  for (const [head, name, split] of cases) {
    it(`${head}: ${name}`, async () => expect(await whole(head, name)).toBe(split));
  }

  it('surnames in one column, and given names in two', async () => {
    const found = await readAll(
      text([
        ['Primer nombre', 'Segundo nombre', 'Apellidos', 'Mail'],
        ['Ana', 'Belén', 'Núñez del Prado Arce', 'ana@kantuta.bo'],
      ]),
    );
    const { nombres, p_apellido, s_apellido } = found.rows[0]!.cells;
    expect([nombres.value, p_apellido.value, s_apellido.value]).toEqual([
      'Ana Belén',
      'Núñez del Prado',
      'Arce',
    ]);
  });
});

describe('dates as text', () => {
  it('day first, where one value proves it', async () => {
    expect(dates(await born(['05/06/2001', '25/12/1990']))).toEqual(['2001-06-05', '1990-12-25']);
  });

  it('month first, where one value proves it', async () => {
    expect(dates(await born(['05/06/2001', '12/25/1990']))).toEqual(['2001-05-06', '1990-12-25']);
  });

  it('asked where nothing proves it, and then as the person said', async () => {
    const found = await born(['05/06/2001', '07/07/1973']);
    expect(problems(found)).toEqual(['fecha_nacimiento: undecidable', null]);
    expect(found.rows[0]!.cells.fecha_nacimiento.either).toEqual(['2001-06-05', '2001-05-06']);
    expect(dates(await born(['05/06/2001', '07/07/1973'], 'mdy'))).toEqual([
      '2001-05-06',
      '1973-07-07',
    ]);
  });

  it('day first, where there is one alone, unless the person said otherwise', async () => {
    expect(dates(await born(['01/02/1990']))).toEqual(['1990-02-01']);
    expect(dates(await born(['01/02/1990', '3 de mayo de 1990']))).toEqual([
      '1990-02-01',
      '1990-05-03',
    ]);
    expect(dates(await born(['01/02/1990'], 'mdy'))).toEqual(['1990-01-02']);
  });

  it('where values prove both, each says what it can', async () => {
    const found = await born(['25/12/1990', '12/25/1990', '05/06/2001']);
    expect(problems(found)).toEqual([null, null, 'fecha_nacimiento: undecidable']);
    expect(dates(found)).toEqual(['1990-12-25', '1990-12-25', '']);
  });

  it('what the person says of such a column is said of those that could be either', async () => {
    const written = ['12/03/1998', '8/14/1997', '27/12/1994'];
    const dayFirst = await born(written, 'dmy');
    expect(problems(dayFirst)).toEqual([null, null, null]);
    expect(dates(dayFirst)).toEqual(['1998-03-12', '1997-08-14', '1994-12-27']);
    expect(otherwise(dayFirst)).toEqual([undefined, 'month', undefined]);
    const monthFirst = await born(written, 'mdy');
    expect(dates(monthFirst)).toEqual(['1998-12-03', '1997-08-14', '1994-12-27']);
    expect(otherwise(monthFirst)).toEqual([undefined, undefined, 'day']);
  });

  it('one that begins otherwise than many is read as it proves, and marked', async () => {
    const many = ['25/12/1990', '26/12/1990', '27/12/1990', '28/12/1990', '29/12/1990'];
    const found = await born([...many, '8/14/1997', '05/06/2001']);
    expect(dates(found).slice(5)).toEqual(['1997-08-14', '2001-06-05']);
    expect(otherwise(found)).toEqual([...many.map(() => undefined), 'month', undefined]);
    expect(otherwise(await born(['12/25/1990', '8/14/1997']))).toEqual([undefined, undefined]);
  });

  it('in any usual form', async () => {
    const forms = [
      '25/12/1990',
      '25-12-90',
      '25.12.1990',
      '1990-12-25',
      '1990/12/25',
      '19901225',
      '25 de diciembre de 1990',
      '25-dic-90',
      'Dic 25, 1990',
      'martes, 25 de diciembre de 1990',
      '25 DIC. 1990',
      '1990-12-25T00:00:00.000Z',
      '25/12/1990 00:00',
      'December 25, 1990',
    ];
    expect(dates(await born(forms))).toEqual(forms.map(() => '1990-12-25'));
  });

  it('two digits are years that were', async () => {
    expect(dates(await born(['25/12/01', '25/12/85', '25-dic-26']))).toEqual([
      '2001-12-25',
      '1985-12-25',
      '2026-12-25',
    ]);
  });

  it('what is no day, or none to be born on', async () => {
    const found = await born([
      '31/02/2001',
      '32/01/1991',
      '1990-13-05',
      's/f',
      '1/2/3',
      '25/12/2091',
      '25/12/1891',
    ]);
    expect(problems(found).map((problem) => problem!.split(': ')[1]!)).toEqual([
      'not-in-calendar',
      'not-in-calendar',
      'not-in-calendar',
      'unreadable',
      'unreadable',
      'future',
      'invalid',
    ]);
  });
});

describe('words for gender and role', () => {
  const genders = async (words: readonly string[]) => {
    const found = await readAll(text([HEADS, ...words.map((word) => changed(ANA, 4, word))]));
    return found.rows.map(({ cells }) => cells.genero.value);
  };

  it('whatever people write', async () => {
    expect(await genders(['Mujer', 'VARÓN', 'fem.', 'Hombre', 'Masculino', 'f'])).toEqual([
      'F',
      'M',
      'F',
      'M',
      'M',
      'F',
    ]);
  });

  it('an M beside an H is no man', async () => {
    expect(await genders(['H', 'M'])).toEqual(['M', 'F']);
  });

  it('roles whoever they are said of', async () => {
    const words = [
      'CAJERA',
      'cajeros',
      'Cajero(a)',
      'Administradora',
      'admin',
      'Operador/a',
      'Usuaria',
      'Gerente',
    ];
    const found = await readAll(text([HEADS, ...words.map((word) => changed(ANA, 6, word))]));
    expect(found.rows.map(({ cells }) => cells.rol.value)).toEqual([
      'Cajero',
      'Cajero',
      'Cajero',
      'Administrador',
      'Administrador',
      'Operador',
      'Usuario',
      '',
    ]);
  });
});

describe('files that are refused', () => {
  const whole = book(inline);
  const ods = zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'content.xml': strToU8('<a/>'),
  });
  const ole = (name: string) => {
    const bytes = new Uint8Array(2_048);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    bytes.set(wide(name, true), 1_024);
    return bytes;
  };
  const lying = () => {
    const bytes = book(inline).slice();
    const view = new DataView(bytes.buffer);
    for (let place = 0; place < bytes.length - 4; place++) {
      if (view.getUint32(place, true) === 0x02014b50)
        view.setUint32(place + 24, 30 * 1024 * 1024, true);
    }
    return bytes;
  };
  const files: [name: string, bytes: () => Uint8Array, reason: string][] = [
    ['nothing', () => new Uint8Array(), 'empty'],
    ['blank lines', () => strToU8(' \r\n\r\n'), 'empty'],
    ['cut off', () => whole.slice(0, Math.floor(whole.length * 0.6)), 'damaged'],
    [
      'broken inside',
      () => whole.map((byte, i) => (i > 400 && i < 700 ? byte ^ 0x55 : byte)),
      'damaged',
    ],
    ['XML that is none', () => madeXlsx({ rows: [['<c><v>1</c>']] }), 'damaged'],
    ['a password', () => ole('EncryptedPackage'), 'encrypted'],
    ['Excel 97', () => ole('Workbook'), 'old-format'],
    ['another document of Office', () => ole('WordDocument'), 'not-a-sheet'],
    ['OpenDocument', () => ods, 'other-format'],
    ['xlsb', () => zipSync({ 'xl/workbook.bin': strToU8('x') }), 'other-format'],
    [
      'a page that calls itself .xls',
      () => strToU8('<html><table><tr><td>Ana</td></tr></table></html>'),
      'other-format',
    ],
    [
      'XML of Excel 2003',
      () =>
        strToU8(
          '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
        ),
      'other-format',
    ],
    ['PDF', () => strToU8('%PDF-1.7\n…'), 'not-a-sheet'],
    ['a picture', () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), 'not-a-sheet'],
    ['bytes', () => Uint8Array.from({ length: 500 }, (_, i) => (i * 37) % 256), 'not-a-sheet'],
    ['a zip of something else', () => zipSync({ 'foto.txt': strToU8('x') }), 'not-a-sheet'],
    ['a directory that declares a gigabyte', lying, 'too-big'],
    ['six megabytes', () => new Uint8Array(6 * 1024 * 1024).fill(65), 'too-big'],
    [
      '6,000 rows',
      () => text([HEADS, ...Array.from({ length: 6_000 }, () => ANA)]),
      'too-many-rows',
    ],
  ];
  for (const [name, bytes, reason] of files) {
    it(name, async () => expect(await refusal(bytes())).toBe(reason));
  }

  it('5,000 rows are read, as a workbook and as text', async () => {
    const many = Array.from({ length: 5_000 }, (_, i) => changed(ANA, 5, `ana${i}@kantuta.bo`));
    const asText = await readAll(text([HEADS, ...many]));
    const asBook = await readAll(madeXlsx({ rows: [HEADS, ...many].map(inlineRow) }));
    for (const { rows } of [asText, asBook]) {
      expect(rows.length).toBe(5_000);
      expect(rows[4_999]!.cells.email.value).toBe('ana4999@kantuta.bo');
    }
  }, 60_000);

  it('a million formatted rows with nothing in them are no rows', async () => {
    const blank = Array.from({ length: 20_000 }, () => ['<c s="1"/>']);
    const found = await readAll(madeXlsx({ rows: [...TABLE.map(inlineRow), ...blank] }));
    expect(values(found)).toEqual(BOTH);
  });
});

describe('payloads in every cell', () => {
  const payloads = [
    '=cmd|’/C calc’!A0',
    '@SUM(1+1)',
    '<img src=x onerror=alert(1)>',
    '"><script>alert(1)</script>',
    '{{constructor.constructor("alert(1)")()}}',
    'javascript:alert(1)',
    '../../etc/passwd',
    '%00',
    '\u202egnp.exe',
    '__proto__',
    'constructor',
    'Robert"); DROP TABLE usuario;--',
  ];

  it('are text to the letter, in names and words', async () => {
    const rows = payloads.map((payload) => [
      payload,
      payload,
      payload,
      payload,
      payload,
      payload,
      payload,
    ]);
    const found = await readAll(madeXlsx({ rows: [HEADS, ...rows].map(inlineRow) }));
    expect(found.rows.length).toBe(payloads.length);
    for (const { cells } of found.rows) {
      expect(cells.genero.problem).toBe('unknown');
      expect(cells.rol.problem).toBe('unknown');
      expect(cells.email.problem).toBe('invalid');
      expect(cells.fecha_nacimiento.problem).toBe('unreadable');
    }
    expect(found.rows[2]!.cells.nombres.value).toBe(payloads[2]!);
  });

  it('do no harm in heads', async () => {
    const found = await readAll(text([payloads, ...TABLE]));
    expect(values(found)).toEqual(BOTH);
  });
});
