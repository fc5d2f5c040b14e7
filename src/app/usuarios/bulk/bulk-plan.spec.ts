import {
  ADMINISTRADOR,
  anAdministrator,
  aUsuario,
  CAJERO,
  OPERADOR,
} from '../../testing/factories';
import { HouseRules, itemsOf, planAccess, planReset, planRole, planState } from './bulk-plan';

const ana = anAdministrator({ id: 1 });
const eva = anAdministrator({ id: 2 });
/** An administrator whom nobody chooses here. */
const luz = anAdministrator({ id: 9 });
const iver = aUsuario({ id: 3, updated_at: '2026-01-01T00:00:00.000Z' });
const inactive = aUsuario({ id: 4, estado: false });

function rules(changes: Partial<HouseRules> = {}): HouseRules {
  return {
    all: [ana, eva, luz, iver, inactive],
    ownId: ana.id,
    administratorRoles: ['Administrador', 'admin'],
    isRoleUnknown: () => false,
    ...changes,
  };
}
const ids = (usuarios: readonly { id: number }[]) => usuarios.map(({ id }) => id);

describe('planState', () => {
  it('counts who really changes, and says why not the others', () => {
    const plan = planState([ana, eva, iver, inactive], false, rules());
    expect(ids(plan.changing)).toEqual([2, 3]);
    expect(plan.staying).toEqual([
      { usuario: ana, why: 'Es tu propia cuenta.' },
      { usuario: inactive, why: 'Ya está inactiva.' },
    ]);
  });

  it('deactivates no administrator where none would be left', () => {
    const plan = planState([ana, eva, luz, iver], false, rules({ ownId: 99 }));
    expect(ids(plan.changing)).toEqual([3]);
    expect(new Set(plan.staying.map(({ why }) => why))).toEqual(
      new Set([
        'Elegiste a todos los administradores activos: quita de la selección al menos a uno.',
      ]),
    );
  });

  it('refuses all administrators as a whole, also where oneself is among them', () => {
    const plan = planState([ana, eva, luz], false, rules());
    expect(plan.changing).toEqual([]);
    expect(plan.staying[0]!.why).toBe('Es tu propia cuenta.');
    expect(plan.staying[1]!.why).toContain('todos los administradores');
  });

  it('takes an unknown role for one that may administer', () => {
    const unknown = aUsuario({ id: 5, role: null });
    const house = { ownId: 99, all: [eva, unknown] };
    const plan = planState(
      [eva],
      false,
      rules({ ...house, isRoleUnknown: (one) => one === unknown }),
    );
    expect(planState([eva], false, rules(house)).changing).toEqual([]);
    expect(ids(plan.changing)).toEqual([2]);
  });

  it('activates everybody who is inactive', () => {
    expect(ids(planState([ana, inactive], true, rules()).changing)).toEqual([4]);
  });
});

describe('planRole', () => {
  it('changes whoever has another role', () => {
    const operator = aUsuario({ id: 6, role: OPERADOR });
    const plan = planRole([iver, operator, eva], CAJERO, rules());
    expect(ids(plan.changing)).toEqual([6, 2]);
    expect(plan.staying).toEqual([{ usuario: iver, why: 'Ya tiene este rol.' }]);
  });

  it('leaves the last administrators and oneself their role', () => {
    const plan = planRole([ana, eva], CAJERO, rules());
    expect(ids(plan.changing)).toEqual([2]);
    const others = planRole([ana, eva, luz], CAJERO, rules({ ownId: 99 }));
    expect(others.changing).toEqual([]);
  });

  it('makes anybody an administrator', () => {
    expect(ids(planRole([iver, eva], ADMINISTRADOR, rules()).changing)).toEqual([3]);
  });
});

describe('planAccess', () => {
  const nobody = () => false;

  it('closes the access of whoever is not the person, and was not closed before', () => {
    const plan = planAccess([ana, eva, iver, inactive], (id) => id === iver.id, rules());
    expect(ids(plan.changing)).toEqual([2, 4]);
    expect(plan.staying.map(({ why }) => why)).toEqual([
      'Es tu propia cuenta.',
      'Su acceso ya está cerrado.',
    ]);
    expect(itemsOf(plan, new Set([2]))[0]).toEqual(
      jasmine.objectContaining({ id: 4, before: true, after: false }),
    );
  });

  it('leaves an administrator who can sign in', () => {
    expect(ids(planAccess([ana, eva, luz, iver], nobody, rules({ ownId: 99 })).changing)).toEqual([
      3,
    ]);
  });
});

describe('planReset', () => {
  it('is for whoever may sign in, administrators too, and not for oneself', () => {
    const plan = planReset([ana, eva, iver, inactive], ana.id);
    expect(ids(plan.changing)).toEqual([2, 3]);
    expect(plan.staying).toEqual([
      { usuario: ana, why: 'Es tu propia cuenta.' },
      { usuario: inactive, why: 'Está inactiva: actívala primero.' },
    ]);
    expect(itemsOf(plan, new Set([2]))).toEqual([
      jasmine.objectContaining({ id: 3, before: false, after: true }),
    ]);
  });
});

describe('itemsOf', () => {
  it('keeps what was there, what is to be, and how the person saw it', () => {
    const plan = planState([eva, iver], false, rules());
    expect(itemsOf(plan, new Set([eva.id]))).toEqual([
      {
        id: 3,
        before: true,
        after: false,
        version: '2026-01-01T00:00:00.000Z',
        state: 'waiting',
        reason: '',
      },
    ]);
  });
});
