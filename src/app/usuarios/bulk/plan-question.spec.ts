import { anAdministrator, aUsuario } from '../../testing/factories';
import { BulkPlan } from './bulk-plan';
import { administratorsAmong, planQuestion } from './plan-question';
import { DEACTIVATING } from './wordings';

describe('administratorsAmong', () => {
  const warningOf = (...ids: number[]) => {
    const changing = ids.map((id) => (id < 10 ? anAdministrator({ id }) : aUsuario({ id })));
    const plan: BulkPlan = { field: 'estado', after: false, changing, staying: [] };
    const isAdministrator = ({ role }: { role: { nombre: string } | null }) =>
      role?.nombre === 'Administrador';
    const going = changing.map(({ id }) => ({ id, name: `Persona ${id}`, before: '' }));
    return administratorsAmong(plan, isAdministrator)(going);
  };

  it('tells namesakes among them apart', () => {
    const changing = [1, 2].map((id) => anAdministrator({ id, email: `ana${id}@kantuta.bo` }));
    const plan: BulkPlan = { field: 'estado', after: false, changing, staying: [] };
    const going = planQuestion(plan, DEACTIVATING, new Set()).changing;
    const name = going[0]!.name;
    expect(administratorsAmong(plan, () => true)(going)).toBe(
      `Entre ellas hay 2 administradores: ${name} (ana1@kantuta.bo), ${name} (ana2@kantuta.bo).`,
    );
  });

  it('names them, and not more than can be read', () => {
    expect(warningOf(10, 11)).toBe('');
    expect(warningOf(1)).toBe('Es una cuenta de administrador.');
    expect(warningOf(1, 10)).toBe('Entre ellas hay 1 administrador: Persona 1.');
    expect(warningOf(1, 2, 10)).toBe('Entre ellas hay 2 administradores: Persona 1, Persona 2.');
    expect(warningOf(1, 2, 3, 4, 5)).toBe(
      'Entre ellas hay 5 administradores: Persona 1, Persona 2, Persona 3 y 2 más.',
    );
  });
});
