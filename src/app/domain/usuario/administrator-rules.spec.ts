import { ADMINISTRADOR, anAdministrator, aUsuario, CAJERO } from '../../testing/factories';
import { whyNotChangeRole, whyNotDeactivate } from './administrator-rules';

const NAMES = ['Administrador', 'admin'];
const me = anAdministrator({ id: 1 });
const otherAdministrator = anAdministrator({ id: 2 });
const cashier = aUsuario({ id: 3, role: CAJERO });

describe('whyNotDeactivate', () => {
  it('lets an administrator deactivate anybody else', () => {
    const all = [me, otherAdministrator, cashier];
    expect(whyNotDeactivate(cashier, all, me.id, NAMES)).toBeNull();
    expect(whyNotDeactivate(otherAdministrator, all, me.id, NAMES)).toBeNull();
  });

  it('keeps people from deactivating themselves, also where no role is known', () => {
    expect(whyNotDeactivate(me, [me, otherAdministrator], me.id, NAMES)).toContain(
      'tu propia cuenta',
    );
    const unknown = { ...me, role: null };
    expect(whyNotDeactivate(unknown, [unknown], me.id, NAMES)).toContain('tu propia cuenta');
  });

  it('keeps the last active administrator', () => {
    const all = [otherAdministrator, cashier, { ...me, estado: false }];
    expect(whyNotDeactivate(otherAdministrator, all, me.id, NAMES)).toContain(
      'último administrador',
    );
  });

  it('does not judge where a role is unknown', () => {
    for (const role of [null, { id: 1, nombre: '' }]) {
      const unknown = aUsuario({ id: 4, role });
      expect(whyNotDeactivate(unknown, [unknown, cashier], me.id, NAMES)).toBeNull();
      expect(
        whyNotDeactivate(otherAdministrator, [otherAdministrator, unknown], 99, NAMES),
      ).toBeNull();
    }
  });
});

describe('whyNotChangeRole', () => {
  it('lets the role of others be changed', () => {
    const all = [me, otherAdministrator, cashier];
    expect(whyNotChangeRole(cashier, ADMINISTRADOR, all, me.id, NAMES)).toBeNull();
    expect(whyNotChangeRole(otherAdministrator, CAJERO, all, me.id, NAMES)).toBeNull();
  });

  it('keeps people from giving up their own role', () => {
    const all = [me, otherAdministrator];
    expect(whyNotChangeRole(me, CAJERO, all, me.id, NAMES)).toContain('No puedes quitarte');
    expect(whyNotChangeRole(me, { id: 9, nombre: ' ADMIN ' }, all, me.id, NAMES)).toBeNull();
  });

  it('keeps the last active administrator, and minds no inactive one', () => {
    const inactive = { ...otherAdministrator, estado: false };
    expect(whyNotChangeRole(otherAdministrator, CAJERO, [otherAdministrator], 99, NAMES)).toContain(
      'último administrador',
    );
    expect(whyNotChangeRole(inactive, CAJERO, [inactive], 99, NAMES)).toBeNull();
  });
});
