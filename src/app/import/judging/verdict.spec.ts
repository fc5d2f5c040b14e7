import { strToU8 } from 'fflate';
import { roleName } from '../../domain/usuario/usuario-labels';
import { aPersona, aUsuario } from '../../testing/factories';
import { readAll } from '../../testing/sheet-reading';
import { ImportKind } from '../reading/import-field';
import { KnownPeople } from './known-people';
import { Decisions, judgeRows, Verdict } from './verdict';

const ANA = aPersona({
  id: 7,
  nombres: 'Ana Belén',
  p_apellido: 'Quispe',
  s_apellido: 'Mamani',
  fecha_nacimiento: '1991-09-21',
});
const ON_RECORD = aUsuario({ id: 3, email: 'Ana.Quispe@kantuta.bo', persona: ANA });
const ALONE = aPersona({
  id: 8,
  nombres: 'Luis',
  p_apellido: 'Peña',
  s_apellido: null,
  fecha_nacimiento: '1985-12-03',
});
const NOTHING: Decisions = { included: new Map(), another: new Set() };

async function judged(
  lines: readonly string[],
  decisions: Partial<Decisions> = {},
  kind: ImportKind = 'usuarios',
  lastHead = '',
): Promise<readonly Verdict[]> {
  const head = 'Nombres;Primer apellido;Segundo apellido;Nacimiento;Sexo;Correo;Rol';
  const { rows } = await readAll(strToU8([head + lastHead, ...lines].join('\n')), kind);
  const known = await KnownPeople.of([ON_RECORD], [ANA, ALONE]);
  return judgeRows(rows, known, kind, { ...NOTHING, ...decisions }, roleName);
}

const names = async (...args: Parameters<typeof judged>) =>
  (await judged(...args)).map(({ name }) => name);

describe('judgeRows', () => {
  it('tells whoever is new', async () => {
    expect(await names(['Rosa;Paco;Ríos;19/01/2000;F;rosa@kantuta.bo;Cajero'])).toEqual(['new']);
  });

  it('skips who is on record with this e-mail, whatever else the row lacks', async () => {
    const [verdict] = await judged(['ANA BELEN;QUISPE;MAMANI;;;ana.quispe@KANTUTA.bo;']);
    expect(verdict).toEqual({ name: 'present', usuario: ON_RECORD });
  });

  it('recognises who was registered under another e-mail, as this one was taken', async () => {
    const [verdict] = await judged(['Luis;Peña;;1985-12-03;M;ana.quispe@kantuta.bo;Cajero']);
    expect(verdict).toEqual({ name: 'duplicate', persona: ALONE, swapped: false });
  });

  it('names a namesake of another day beside who is new', async () => {
    const [verdict] = await judged(['Luis;Peña;;19/07/1999;M;luis@kantuta.bo;Cajero']);
    expect(verdict).toEqual({ name: 'new', namesake: ALONE });
  });

  it('takes a column headed just so for the birth dates, where no other has dates', async () => {
    const head = 'Nombres;Primer apellido;Fecha;Sexo;Correo;Rol';
    const row = 'Rosa;Paco;19/01/2000;F;rosa@kantuta.bo;Cajero';
    const { map } = await readAll(strToU8(`${head}\n${row}\n`));
    expect(map[2]).toBe('fecha_nacimiento');
    const recent = await readAll(strToU8(`${head}\n${row.replace('2000', '2026')}\n`));
    expect(recent.map[2]).toBe('');
  });

  it('names whose an e-mail is', async () => {
    const [verdict] = await judged(['Rosa;Paco;Ríos;19/01/2000;F;ana.quispe@kantuta.bo;Cajero']);
    expect(verdict).toEqual({ name: 'email-taken', usuario: ON_RECORD });
  });

  it('likens persons: the same, with a slip, with surnames swapped, or a date with a slip', async () => {
    const rows = [
      'Ana Belén;Quispe;Mamani;21/09/1991;F;a1@kantuta.bo;Cajero',
      'Ana Velén;Quispe;Mamani;21/09/1991;F;a2@kantuta.bo;Cajero',
      'Ana Belén;Mamani;Quispe;21/09/1991;F;a3@kantuta.bo;Cajero',
      'Ana Belén;Quispe;Mamani;22/09/1991;F;a4@kantuta.bo;Cajero',
    ];
    for (const row of rows) {
      const [verdict] = await judged([row]);
      expect(verdict)
        .withContext(row)
        .toEqual(jasmine.objectContaining({ name: 'duplicate', persona: ANA }));
    }
  });

  it('takes the same names on another day for another person', async () => {
    const row = 'Ana Belén;Quispe;Mamani;13/02/1975;F;a1@kantuta.bo;Cajero';
    expect(await names([row])).toEqual(['new']);
  });

  it('compares with the rows before: all the same, the same e-mail, the same person', async () => {
    const rosa = 'Rosa;Paco;Ríos;19/01/2000;F;rosa@kantuta.bo;Cajero';
    const rows = [
      rosa,
      rosa,
      'Rita;Luna;;03/03/1999;F;ROSA@kantuta.bo;Cajero',
      'Rosa;Paco;Ríos;19/01/2000;F;rosa2@kantuta.bo;Cajero',
      'Rosa;Ríos;Paco;19/01/2000;F;rosa3@kantuta.bo;Cajero',
    ];
    expect(await judged(rows)).toEqual([
      { name: 'new' },
      { name: 'present', of: 2 },
      { name: 'email-taken', of: 2 },
      { name: 'duplicate', of: 2, swapped: false },
      { name: 'duplicate', of: 2, swapped: true },
    ]);
  });

  it('heeds the person: left out, or somebody else', async () => {
    const rows = [
      'Ana Belén;Quispe;Mamani;21/09/1991;F;a1@kantuta.bo;Cajero',
      'Rosa;Paco;Ríos;19/01/2000;F;rosa@kantuta.bo;Cajero',
      'Rita;Luna;;03/03/1999;F;rosa@kantuta.bo;Cajero',
    ];
    const decisions = { another: new Set([2]), included: new Map([[3, false]]) };
    expect(await names(rows, decisions)).toEqual(['new', 'omitted', 'new']);
  });

  it('leaves out whoever left, as the sheet says, unless the person takes them in', async () => {
    const rows = [
      'Rosa;Paco;Ríos;19/01/2000;F;rosa@kantuta.bo;Cajero;Baja',
      'Rosa;Paco;Ríos;19/01/2000;F;rosa@kantuta.bo;Cajero;Activo',
      'Rita;Luna;;;F;;Cajero;Retirada',
      'Ana Belén;Quispe;Mamani;;;ana.quispe@kantuta.bo;;Baja',
    ];
    expect(await judged(rows, {}, 'usuarios', ';Estado')).toEqual([
      { name: 'omitted', left: 'Baja' },
      { name: 'new' },
      { name: 'omitted', left: 'Retirada' },
      {
        ...{ name: 'present', usuario: ON_RECORD },
        differences: ['la cuenta está activa y la hoja dice «Baja»'],
      },
    ]);
    const included = new Map([[4, true]]);
    const [, , taken] = await judged(rows, { included }, 'usuarios', ';Estado');
    expect(taken).toEqual({ name: 'error' });
  });

  it('puts what is wrong with a row before whom it is like', async () => {
    const row = 'Ana Belén;Quispe;Mamani;21/09/1991;X;a1@kantuta.bo;Cajero';
    expect(await names([row])).toEqual(['error']);
  });

  it('finds persons without accounts by their details alone', async () => {
    const rows = ['Luis;Peña;;03/12/1985;M;;', 'Rosa;Paco;Ríos;19/01/2000;F;;'];
    expect(await names(rows, {}, 'personas')).toEqual(['present', 'new']);
  });
});
