import { inactiveAccountNote } from './inactive-account-note';

describe('inactiveAccountNote', () => {
  it('never says that nobody gets in, and says that all do where the settings know', () => {
    expect(inactiveAccountNote(false)).toContain('En algunos servidores');
    expect(inactiveAccountNote(true)).toContain('deja ingresar también a cuentas inactivas');
  });
});
