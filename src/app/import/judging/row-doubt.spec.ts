import { EMPTY_CELL, ImportRow } from '../reading/import-cell';
import { RowDoubts } from './row-doubt';

const cell = (value: string) => ({ ...EMPTY_CELL, value, written: value });
const rowOf = (email: string, fecha_nacimiento = '1990-01-15') =>
  ({
    row: 2,
    hidden: false,
    cells: {
      ...{ nombres: cell('Ana'), p_apellido: cell('Tapia'), s_apellido: cell('') },
      ...{ email: cell(email), fecha_nacimiento: cell(fecha_nacimiento) },
    },
  }) as unknown as ImportRow;

describe('a row that can be registered', () => {
  it('is asked whether another domain was meant, unless others have it', () => {
    const doubts = new RowDoubts(['a@gamil.com', 'b@gamil.com', 'c@gamil.com']);
    expect(doubts.of(rowOf('ana@gmial.com'))[0]?.mend?.text).toBe('ana@gmail.com');
    expect(doubts.of(rowOf('eva@gmial.com'))[0]?.what).toBe('¿Quisiste decir gmail.com?');
    expect(doubts.of(rowOf('ana@gamil.com'))).toEqual([]);
    expect(doubts.of(rowOf('ana@kantuta.bo'))).toEqual([]);
  });

  it('has the accounts looked through only where a slip is likely', () => {
    let looks = 0;
    const doubts = new RowDoubts({
      [Symbol.iterator]: () => {
        looks++;
        return [][Symbol.iterator]();
      },
    });
    doubts.of(rowOf('ana@kantuta.bo'));
    expect(looks).toBe(0);
    doubts.of(rowOf('ana@gmial.com'));
    doubts.of(rowOf('eva@gmial.com'));
    expect(looks).toBe(1);
  });

  it('is told of as active, where the sheet says that they left', () => {
    const doubts = new RowDoubts([]);
    const [doubt] = doubts.of({ ...rowOf('ana@kantuta.bo'), left: 'Baja' });
    expect(doubt?.what).toBe('La hoja dice «Baja».');
    expect(doubt?.remedy).toBe('Se registra como activa.');
  });

  it('is marked where its date begins otherwise than most', () => {
    const row = rowOf('ana@kantuta.bo');
    const cells = { ...row.cells };
    cells.fecha_nacimiento = {
      ...{ value: '1997-08-14', written: '8/14/1997', problem: null },
      beginsWith: 'month',
    };
    const [doubt] = new RowDoubts([]).of({ ...row, cells });
    expect(doubt?.what).toBe('«8/14/1997» empieza por el mes: es el 14/08/1997.');
    expect(doubt?.fields).toEqual(['fecha_nacimiento']);
  });

  it('is asked about names as nobody writes them, as the form does', () => {
    const doubtsOf = (nombres: string, p_apellido: string, s_apellido = '', email = 'a@k.bo') => {
      const row = rowOf(email);
      const names = { nombres, p_apellido, s_apellido };
      const cells = Object.entries(names).map(([field, value]) => [field, cell(value)]);
      const changed = { ...row.cells, ...Object.fromEntries(cells) } as ImportRow['cells'];
      return new RowDoubts([]).of({ ...row, cells: changed });
    };
    expect(doubtsOf('Nelson', 'de la Quintana')).toEqual([]);
    expect(doubtsOf('NELSON', 'MAMANI', 'Quispe')).toEqual([
      {
        what: '«NELSON MAMANI» está todo en mayúsculas.',
        remedy: 'Si está bien, se registra así.',
        fields: ['nombres', 'p_apellido'],
        mend: {
          text: 'Nelson Mamani',
          edits: [
            { field: 'nombres', text: 'Nelson' },
            { field: 'p_apellido', text: 'Mamani' },
          ],
        },
      },
    ]);
    const [digits] = doubtsOf('Ana2', 'Quispe');
    expect([digits?.what, digits?.mend]).toEqual(['«Ana2» tiene cifras: ¿se escribe así?', null]);
    expect(doubtsOf('«Ana»', 'Quispe')[0]?.mend?.text).toBe('Ana');
  });

  it('is asked each thing by itself', () => {
    const cells = { nombres: cell('ana'), p_apellido: cell('QUISPE'), email: cell('a@gmial.com') };
    const row = rowOf('');
    const doubts = new RowDoubts([]).of({ ...row, cells: { ...row.cells, ...cells } });
    expect(doubts.map(({ what, mend }) => [what, mend?.text])).toEqual([
      ['¿Quisiste decir gmail.com?', 'a@gmail.com'],
      ['«ana» está todo en minúsculas.', 'Ana'],
      ['«QUISPE» está todo en mayúsculas.', 'Quispe'],
    ]);
  });

  it('is asked nothing of a cell that cannot be used', () => {
    const wrong = (value: string) => ({ ...cell(value), problem: 'invalid' as const });
    const cells = { nombres: wrong('ANA'), email: wrong('a@gmial.com') };
    const row = rowOf('', '1801-01-01');
    const fecha_nacimiento = wrong('1801-01-01');
    const all = { ...row.cells, ...cells, fecha_nacimiento };
    expect(new RowDoubts([]).of({ ...row, cells: all })).toEqual([]);
  });

  it('is asked about an age at which hardly anybody is on record', () => {
    const doubts = new RowDoubts([]);
    const year = new Date().getFullYear() - 2;
    expect(doubts.of(rowOf('ana@kantuta.bo', `${year}-01-01`))[0]?.what).toMatch(
      /^Tendría [12] años?/,
    );
    expect(doubts.of(rowOf('', '1901-01-01'))[0]?.what).toMatch(/^Tendría 1\d\d años/);
    expect(doubts.of(rowOf(''))).toEqual([]);
  });
});
