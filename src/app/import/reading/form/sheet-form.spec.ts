import { strToU8 } from 'fflate';
import { inlineRow, madeXlsx } from '../../../testing/made-sheet';
import { problemOf, readAll, refusal, valuesOf } from '../../../testing/sheet-reading';

const text = (...rows: readonly (readonly string[])[]) =>
  strToU8(rows.map((row) => row.join(';')).join('\n'));

describe('a sheet that is turned', () => {
  const rows = [
    ['Nombres', 'Ana', 'Luis'],
    ['Ap. Paterno', 'Quispe', 'Peña'],
    ['Nacimiento', '15/01/1990', '03/12/1985'],
    ['Sexo', 'F', 'M'],
    ['Correo', 'ana@kantuta.bo', 'luis@kantuta.bo'],
    ['Cargo', 'Cajera', 'Cajero'],
  ] as const;

  it('is read by its columns', async () => {
    for (const bytes of [text(...rows), madeXlsx({ rows: rows.map((row) => inlineRow(row)) })]) {
      const found = await readAll(bytes);
      expect(found.sheet.isTurned).toBeTrue();
      expect(found.rows.map(problemOf)).toEqual([null, null]);
      expect(found.rows.map(({ row }) => row)).toEqual([2, 3]);
      expect(valuesOf(found.rows[1]!)).toEqual({
        ...{ nombres: 'Luis', p_apellido: 'Peña', s_apellido: '', fecha_nacimiento: '1985-12-03' },
        ...{ genero: 'M', email: 'luis@kantuta.bo', rol: 'Cajero', name: '' },
      });
    }
  });

  it('may have a title above, and before', async () => {
    const titled = [['Personal de la sucursal', '', ''], ...rows.map((row) => ['', ...row])];
    const found = await readAll(text(...titled));
    expect(found.rows.map(({ cells }) => cells.nombres.value)).toEqual(['Ana', 'Luis']);
  });

  it('is none where the heads are above, whatever stands in the first column', async () => {
    const found = await readAll(
      text(
        ['Cargo', 'Nombres', 'Apellidos', 'Sexo', 'Correo'],
        ['Cajero', 'Ana', 'Quispe', 'F', 'ana@kantuta.bo'],
        ['Personal', 'Luis', 'Peña', 'M', 'luis@kantuta.bo'],
      ),
    );
    expect(found.sheet.isTurned).toBeUndefined();
  });
});

describe('what no row of is somebody', () => {
  it('is refused where the e-mail stands below, in its own column or in that of the name', async () => {
    const below = text(
      ['Nombre completo', 'Nacimiento', 'Sexo'],
      ['Ana Quispe', '15/01/1990', 'F'],
      ['ana@kantuta.bo', '', ''],
      ['Luis Peña', '03/12/1985', 'M'],
      ['luis@kantuta.bo', '', ''],
    );
    expect(await refusal(below)).toBe('two-rows-each');
    const merged = madeXlsx({
      rows: [
        inlineRow(['Nombre completo', 'Nacimiento', 'Sexo', 'Correo']),
        inlineRow(['Ana Quispe', '15/01/1990', 'F', '']),
        inlineRow(['', '', '', 'ana@kantuta.bo']),
        inlineRow(['Luis Peña', '03/12/1985', 'M', '']),
        inlineRow(['', '', '', 'luis@kantuta.bo']),
      ],
      merged: ['A2:A3', 'A4:A5', 'B2:B3', 'B4:B5'],
    });
    expect(await refusal(merged)).toBe('two-rows-each');
  });

  it('is refused where only blanks stand between its columns', async () => {
    const fixed = strToU8(
      [
        'NOMBRES      PATERNO    NACIMIENTO   SEXO  CORREO',
        'ANA MARIA    QUISPE     15/01/1990   F     ana@kantuta.bo',
        'LUIS         PEÑA       03/12/1985   M     luis@kantuta.bo',
      ].join('\n'),
    );
    expect(await refusal(fixed)).toBe('fixed-width');
  });

  it('is not seen where some rows lack an e-mail, or one stands alone', async () => {
    const some = text(
      ['Nombre completo', 'Nacimiento', 'Sexo', 'Correo'],
      ['Ana Quispe', '15/01/1990', 'F', ''],
      ['Luis Peña', '03/12/1985', 'M', 'luis@kantuta.bo'],
      ['Eva Luna', '03/12/1987', 'F', ''],
      ['', '', '', 'eva@kantuta.bo'],
      ['Rita Rojas', '03/12/1988', 'F', 'rita@kantuta.bo'],
    );
    expect(await refusal(some)).toBe('read');
  });
});
