import { roleName } from '../../domain/usuario/usuario-labels';
import { writeXlsx } from '../../files/xlsx/xlsx-writer';
import { KnownPeople } from '../../import/judging/known-people';
import { judgeRows } from '../../import/judging/verdict';
import { SheetPeopleKept } from '../../import/work/sheet-person';
import { RunView } from '../../runs/run-records';
import { aPersona, aUsuario } from '../../testing/factories';
import { aSheetPerson } from '../../testing/sheet-person';
import { readAll } from '../../testing/sheet-reading';
import { resultSheet } from './result-sheet';

const KEPT: SheetPeopleKept = {
  kind: 'usuarios',
  fileName: 'cajeros.xlsx',
  people: [aSheetPerson(5), aSheetPerson(6, { nombres: '=1+1' })],
};
const item = { before: null, after: true, version: '', reason: '' };
const RUN: RunView = {
  id: 'run',
  owner: 1,
  title: '',
  field: 'registro',
  begunAt: 0,
  state: 'finished',
  reason: '',
  undoes: null,
  items: [
    { ...item, id: 5, made: 70, state: 'done' },
    { ...item, id: 6, state: 'failed', reason: 'El servidor no aceptó los datos.' },
  ],
};

describe('resultSheet', () => {
  const sheet = resultSheet(RUN, KEPT, new Set(), (id) => `clave-${id}`);

  it('says what became of each row, and gives a password to whom it was made for', () => {
    expect(sheet.row(0).slice(-3)).toEqual(['Registrada', 'ana5@kantuta.bo', 'clave-70']);
    expect(sheet.row(1).slice(-3)).toEqual(['Falló. El servidor no aceptó los datos.', '', '']);
  });

  it('says whose account was deactivated again', () => {
    const undone = resultSheet(RUN, KEPT, new Set([5]), () => '');
    const outcome = ['Registrada, y después desactivada', 'ana5@kantuta.bo', ''];
    expect(undone.row(0).slice(-3)).toEqual(outcome);
  });

  it('gives every row of the sheet back, also those that were left out', () => {
    const texts = ['Eva', 'Rojas', '', '', '', '', ''];
    const leftOut = [{ row: 4, texts, reason: 'Falta: Correo.', isSettled: false }];
    const whole = resultSheet(RUN, { ...KEPT, leftOut }, new Set(), () => '');
    expect(whole.rowCount).toBe(3);
    expect(whole.row(0).slice(0, 2)).toEqual(['Eva', 'Rojas']);
    expect(whole.row(0).slice(-3)).toEqual(['No registrada. Falta: Correo.', '', '']);
  });

  it('can be imported again, and then there is nothing to do', async () => {
    const bytes = new Uint8Array(await (await writeXlsx(sheet)).arrayBuffer());
    const { rows } = await readAll(bytes);
    const persona = aPersona({ nombres: 'Ana', p_apellido: 'Quispe', s_apellido: null });
    const known = await KnownPeople.of([aUsuario({ email: 'ana5@kantuta.bo', persona })], []);
    const decisions = { included: new Map<number, boolean>(), another: new Set<number>() };
    const verdicts = await judgeRows(rows, known, 'usuarios', decisions, roleName);
    expect(verdicts[0]!.name).toBe('present');
  });
});
