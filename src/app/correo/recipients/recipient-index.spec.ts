import { aPersona, aUsuario, CAJERO, OPERADOR } from '../../testing/factories';
import { peopleIn, RecipientIndex } from './recipient-index';

describe('RecipientIndex', () => {
  const person = (id: number, nombres: string, role = CAJERO) =>
    aUsuario({
      id,
      email: `${nombres.toLowerCase()}@kantuta.bo`,
      role,
      persona: aPersona({ id, nombres, p_apellido: 'Mamani', s_apellido: null }),
    });
  const index = new RecipientIndex([
    person(1, 'Ana'),
    person(2, 'Iver', OPERADOR),
    person(3, 'Luz'),
    aUsuario({ id: 4, email: 'sin.rol@kantuta.bo', role: null, persona: null, name: 'Sin rol' }),
  ]);
  const groups = (query: string) =>
    index.groups(query).map(({ label, usuarios }) => [label, usuarios.map(({ id }) => id)]);

  it('offers a role by its name, with everybody who has it', () => {
    expect(groups('cajero')).toEqual([['Rol Cajero', [1, 3]]]);
    expect(groups('rol oper')).toEqual([['Rol Operador', [2]]]);
  });

  it('offers no role before all are known', () => {
    expect(index.groups('cajero', false)).toEqual([]);
    expect(index.groups('mamani', false).length).toBe(1);
  });

  it('offers all whom the words find, where they are several', () => {
    expect(groups('mamani')).toEqual([['Todos los que coinciden con «mamani»', [1, 2, 3]]]);
    expect(groups('luz mamani')).toEqual([]);
    expect(index.matches('Mamani, Luz').map(({ id }) => id)).toEqual([3]);
  });

  it('offers who is active, or inactive, to whoever writes that', () => {
    const some = new RecipientIndex([person(1, 'Ana'), { ...person(2, 'Iver'), estado: false }]);
    const offered = (query: string) =>
      some.groups(query).map(({ label, usuarios }) => [label, usuarios.map(({ id }) => id)]);
    expect(offered('Activ')).toEqual([['Activos', [1]]]);
    expect(offered('inactivas')).toEqual([['Inactivos', [2]]]);
    expect(offered('act')).toEqual([]);
    expect(new RecipientIndex([person(1, 'Ana')]).groups('inactivos')).toEqual([]);
  });

  it('says how many of a group are inactive', () => {
    const of = (...states: boolean[]) =>
      peopleIn(states.map((estado, id) => ({ ...person(id, 'Ana'), estado })));
    expect(of(true, true)).toBe('2 personas');
    expect(of(true, false)).toBe('2 personas, 1 inactiva');
    expect(of(false, false)).toBe('2 personas, todas inactivas');
    expect(of(false)).toBe('1 persona, 1 inactiva');
  });

  it('knows a group by its whole name, also where it is said of several', () => {
    const whole = (query: string) =>
      index.groups(query).flatMap(({ label, isWhole }) => (isWhole ? label : []));
    for (const query of ['cajero', 'CAJEROS', 'Rol cajero']) {
      expect(whole(query)).toEqual(['Rol Cajero']);
    }
    expect(whole('operadores')).toEqual(['Rol Operador']);
    expect(whole('activas')).toEqual(['Activos']);
    for (const query of ['cajer', 'activ', 'rol', 'mamani']) expect(whole(query)).toEqual([]);
  });

  it('offers nobody for nothing', () => {
    expect(groups(' ')).toEqual([]);
  });
});
