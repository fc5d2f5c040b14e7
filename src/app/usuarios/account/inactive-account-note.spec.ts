import { inactiveAccountNote } from './inactive-account-note';

describe('inactiveAccountNote', () => {
  it('does not say that nobody gets in where the settings know better', () => {
    expect(inactiveAccountNote(false)).toContain('no puede ingresar');
    expect(inactiveAccountNote(true)).toContain('deja ingresar también a cuentas inactivas');
  });
});
