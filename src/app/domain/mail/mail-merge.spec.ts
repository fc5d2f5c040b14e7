import { aUsuario, CAJERO } from '../../testing/factories';
import { lacksRole, mailFor, unknownInserts } from './mail-merge';

describe('mailFor', () => {
  const ana = { email: 'ana@kantuta.bo', name: 'Ana Muñoz' };
  const account = aUsuario({ email: ana.email, role: CAJERO });
  const written = {
    subject: '{nombre}, tu turno',
    message: 'Ingresa con {correo}, {rol}.\n{otro}',
  };

  it('says of each recipient what is theirs, and leaves other braces alone', () => {
    expect(mailFor(written, ana, account)).toEqual({
      email: 'ana@kantuta.bo',
      name: 'Ana Muñoz',
      subject: 'Ana Muñoz, tu turno',
      message: 'Ingresa con ana@kantuta.bo, Cajero.\n{otro}',
    });
  });

  it('reads an insert as people type it, and names what only looks like one', () => {
    const typed = { subject: 'Hola { Nombre }', message: 'Tu {ROL}, {nombr}, {nombr} y {a b} {}' };
    expect(mailFor(typed, ana, account)).toEqual({
      ...ana,
      subject: 'Hola Ana Muñoz',
      message: 'Tu Cajero, {nombr}, {nombr} y {a b} {}',
    });
    expect(unknownInserts(typed)).toEqual(['{nombr}']);
    expect(unknownInserts({ subject: '{rol}', message: '{ Correo }' })).toEqual([]);
    expect(lacksRole(typed, undefined)).toBeTrue();
  });

  it('knows when it cannot say a role', () => {
    expect(lacksRole(written, account)).toBeFalse();
    for (const unknown of [undefined, { ...account, role: null }]) {
      expect(lacksRole(written, unknown)).toBeTrue();
      expect(mailFor(written, ana, unknown).message).toContain('{rol}');
      expect(lacksRole({ subject: 'Hola', message: '{correo}' }, unknown)).toBeFalse();
    }
  });

  it('puts no name in place of what another name says', () => {
    const tricky = { email: 'x@kantuta.bo', name: '{correo} $& {nombre}' };
    expect(mailFor({ subject: 'a', message: '{nombre}' }, tricky, undefined).message).toBe(
      '{correo} $& {nombre}',
    );
  });
});
