import { ItemState, RunItem } from '../../runs/run';
import { RunView } from '../../runs/run-records';
import { aPersona, aUsuario } from '../../testing/factories';
import { resetSheet } from './reset-sheet';

describe('resetSheet', () => {
  const item = (id: number, state: ItemState, reason = ''): RunItem => ({
    id,
    before: false,
    after: true,
    version: '',
    state,
    reason,
  });
  const run: RunView = {
    id: 'run',
    owner: 1,
    title: 'Restablecer la contraseña de 4 cuentas',
    field: 'clave',
    begunAt: 0,
    state: 'paused',
    reason: '',
    undoes: null,
    items: [
      item(1, 'done'),
      item(2, 'failed', 'El registro no existe o fue eliminado.'),
      item(3, 'unknown', 'No se sabe si el cambio se hizo.'),
      item(4, 'waiting'),
    ],
  };
  const accounts = [1, 2, 3].map((id) =>
    aUsuario({
      id,
      name: `Ana ${id}`,
      email: `ana${id}@kantuta.bo`,
      persona: aPersona({ nombres: `Ana${id}`, p_apellido: 'Rojas', s_apellido: null }),
    }),
  );

  it('has a password only where it is known that it is on record', () => {
    const sheet = resetSheet(run, accounts, ({ id }) => `clave-${id}`);
    const rows = Array.from({ length: sheet.rowCount }, (_, i) => sheet.row(i));
    expect(rows).toEqual([
      ['Ana1 Rojas', 'ana1@kantuta.bo', 'clave-1', 'Restablecida'],
      ['Ana2 Rojas', 'ana2@kantuta.bo', '', 'Falló. El registro no existe o fue eliminado.'],
      ['Ana3 Rojas', 'ana3@kantuta.bo', '', 'No se sabe todavía. No se sabe si el cambio se hizo.'],
      ['sin dato', 'sin dato', '', 'En espera'],
    ]);
  });
});
