import { anAdministrator, aUsuario } from '../../testing/factories';
import { BulkPlan } from './bulk-plan';
import { administratorsAmong, planQuestion } from './plan-question';
import { activatingOf, DEACTIVATING } from './wordings';

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

describe('activatingOf', () => {
  it('promises the same password only to those who have it still', () => {
    expect(activatingOf(3, 0).consequence[1]).toContain('la misma contraseña');
    const said = (count: number, closed: number) => activatingOf(count, closed).consequence[1];
    expect(said(3, 1)).toContain('menos una persona con el acceso cerrado: necesita otra');
    expect(said(3, 2)).toContain('menos 2 personas con el acceso cerrado: necesitan otra');
    expect(said(3, 3)).toBe(
      'Sus accesos están cerrados: necesitan otra contraseña, que puedes restablecer al terminar.',
    );
    expect(activatingOf(1, 1).consequence[0]).toContain('Su acceso está cerrado');
  });
});
