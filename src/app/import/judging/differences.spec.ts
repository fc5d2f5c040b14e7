import { parseUsuario } from '../../domain/usuario/usuario';
import { roleName } from '../../domain/usuario/usuario-labels';
import { ImportCell, ImportCells, ImportRow } from '../reading/import-cell';
import { rowRemarks } from '../work/row-sentences';
import { differences, RoleOf } from './differences';
import { KnownPeople } from './known-people';
import { countVerdicts, isDiffering, judgeRows, Verdict } from './verdict';

const ANA = {
  nombres: 'Ana María',
  p_apellido: 'Quispe',
  s_apellido: 'Mamani',
  fecha_nacimiento: '1990-01-15',
  genero: 'F',
};
const AUDIT = {
  estado: true,
  id_user_create: 1,
  id_user_update: null,
  created_at: '2026-01-01T00:00:00.000Z',
  updated_at: '2026-01-01T00:00:00.000Z',
};
const usuario = parseUsuario({
  ...AUDIT,
  id: 9,
  name: 'Ana María Quispe Mamani',
  email: 'ana@kantuta.bo',
  persona: { ...AUDIT, ...ANA, id: 4 },
  role: { ...AUDIT, id: 2, nombre: 'Cajero' },
});

function rowOf(texts: Partial<Record<keyof ImportCells, string>>): ImportRow {
  const cells = Object.entries({ ...ANA, email: usuario.email, rol: 'Cajero', ...texts }).map(
    ([field, value]) => [field, { value, written: value, problem: null }],
  );
  return { row: 2, hidden: false, cells: Object.fromEntries(cells) as ImportCells };
}

async function judged(row: ImportRow, roleOf: RoleOf = roleName): Promise<Verdict> {
  const known = await KnownPeople.of([usuario], []);
  const decisions = { included: new Map(), another: new Set<number>() };
  const [verdict] = await judgeRows([row], known, 'usuarios', decisions, roleOf);
  return verdict!;
}

describe('a row of somebody on record', () => {
  it('says which role the record has, and which the sheet', async () => {
    const row = rowOf({ rol: 'Administrador' });
    const [said] = rowRemarks(row, await judged(row));
    expect(said?.what).toBe('Ya está, pero el rol es Cajero y la hoja dice Administrador.');
    expect(said?.remedy).toBe('La importación no lo cambia.');
    expect(said?.about?.usuario?.id).toBe(9);
  });

  it('claims nothing of a role that nobody has read, and that there is none where that was read', async () => {
    const row = rowOf({ rol: 'Administrador' });
    expect(isDiffering(await judged(row, () => null))).toBeFalse();
    const [said] = rowRemarks(row, await judged(row, () => ''));
    expect(said?.what).toBe('Ya está, pero el rol es sin dato y la hoja dice Administrador.');
  });

  it('says that the account is inactive, unless the sheet has that person leave', () => {
    const inactive = { usuario: { ...usuario, estado: false } };
    expect(differences(rowOf({}), inactive, roleName)).toEqual(['la cuenta está inactiva']);
    expect(differences({ ...rowOf({}), left: 'Baja' }, inactive, roleName)).toEqual([]);
  });

  it('says each detail that differs', () => {
    const of = (texts: Parameters<typeof rowOf>[0]) =>
      differences(rowOf(texts), { usuario }, roleName);
    expect(of({ fecha_nacimiento: '1991-01-15', genero: 'M' }).length).toBe(2);
    expect(of({ nombres: 'Ana' })).toEqual(['«Nombres» es Ana María y la hoja dice Ana']);
  });

  it('says which date cannot be that of the record, read in one way or the other', () => {
    const born = (cell: Partial<ImportCell>) => {
      const row = rowOf({});
      const fecha_nacimiento = { value: '', written: '', problem: null, ...cell };
      const said = { ...row, cells: { ...row.cells, fecha_nacimiento } };
      return differences(said, { usuario }, roleName);
    };
    const otherwise = (written: string) => [
      `«Fecha de nacimiento» es 15/01/1990 y la hoja dice ${written}`,
    ];
    const impossible = { written: '31/02/1988', problem: 'not-in-calendar' } as const;
    expect(born(impossible)).toEqual(otherwise('31/02/1988'));
    const either = ['1980-02-01', '1980-01-02'] as const;
    const unlike = { written: '1/2/1980', problem: 'undecidable', either } as const;
    expect(born(unlike)).toEqual(otherwise('1/2/1980'));
    expect(born({ ...unlike, either: ['1980-02-01', '1990-01-15'] })).toEqual([]);
    expect(born({ problem: 'missing' })).toEqual([]);
  });

  it('has nothing to do where it says the same, or less', async () => {
    const same = [
      rowOf({}),
      rowOf({ nombres: 'ANA MARIA', s_apellido: '', genero: '', rol: '' }),
      rowOf({ nombres: 'Ana', p_apellido: 'María Quispe' }),
    ];
    for (const row of same) {
      const verdict = await judged(row);
      expect(isDiffering(verdict)).toBeFalse();
      const [said] = rowRemarks(row, verdict);
      expect(said?.remedy).toBe('No hay nada que hacer.');
      expect(said?.about?.usuario?.id).toBe(9);
    }
  });

  it('is counted among those on record, and among those that differ', async () => {
    const verdicts = [await judged(rowOf({})), await judged(rowOf({ genero: 'M' }))];
    const { present, differing } = countVerdicts(verdicts);
    expect([present, differing]).toEqual([2, 1]);
  });
});
