import fc from 'fast-check';
import { ADMINISTRADOR, aPersona, aUsuario } from '../testing/factories';
import { parseMailReceipt } from './mail/mail';
import { parsePersona } from './persona/persona';
import { personaDetails } from './persona/persona-details';
import { fullName } from './persona/persona-name';
import { parseRecordList } from './record-list';
import { sameEmail } from './text/email';
import { isAdministrator } from './usuario/role';
import { parseRoles } from './usuario/role-list';
import { parseUsuario } from './usuario/usuario';
import { usuarioLabel } from './usuario/usuario-labels';

const list = (...data: unknown[]) => ({ status: 200, message: 'ok', data });

describe('the wire parsers', () => {
  it('read what the contract documents', () => {
    const usuario = aUsuario();
    expect(parseUsuario(usuario)).toEqual(usuario);
    expect(parseRecordList(parseUsuario, list(usuario)).records).toEqual([usuario]);
    expect(parseRecordList(parsePersona, list(aPersona())).records).toEqual([aPersona()]);
  });

  it('let no password and no unknown property through, at any depth', () => {
    const secret = { password: '$argon2id$canary', token: 'canary' };
    const answer = {
      ...aUsuario(),
      ...secret,
      persona: { ...aPersona(), ...secret },
      role: { ...ADMINISTRADOR, ...secret },
    };
    expect(JSON.stringify(parseUsuario(answer))).not.toContain('canary');
    expect(JSON.stringify(parseRecordList(parseUsuario, list(answer)).records)).not.toContain(
      'canary',
    );
  });

  it('read what deployed backends leave out', () => {
    const { role: _role, ...withoutRole } = aUsuario();
    expect(parseUsuario(withoutRole).role).toBeNull();
    expect(parseUsuario({ ...aUsuario(), persona: null }).persona).toBeNull();
    expect(parseUsuario({ ...aUsuario(), role: { id: 3 } }).role).toEqual({ id: 3, nombre: '' });
    expect(parsePersona({ ...aPersona(), s_apellido: undefined }).s_apellido).toBeNull();
    expect(parsePersona({ ...aPersona(), genero: 'X9' }).genero).toBe('X9');
  });

  it('keep a birth date that comes as midnight, wherever the server stands, on its day', () => {
    for (const midnight of [
      ...['1990-01-15T00:00:00.000Z', '1990-01-15T04:00:00Z', '1990-01-14T23:00:00.000Z'],
      ...['1990-01-15T00:00:00-04:00', '1990-01-15 00:00:00', Date.UTC(1990, 0, 15, 4)],
    ]) {
      const persona = parsePersona({ ...aPersona(), fecha_nacimiento: midnight });
      expect(persona.fecha_nacimiento).withContext(String(midnight)).toBe('1990-01-15');
    }
  });

  it('read what drivers write in another way, where the meaning is certain', () => {
    const answer = {
      ...aUsuario(),
      id: '7',
      estado: 1,
      name: null,
      created_at: Date.UTC(2026, 0, 5, 12),
      persona: {
        ...aPersona(),
        id: '70',
        estado: '0',
        s_apellido: 12,
        fecha_nacimiento: '1990-01-15T04:00:00.000Z',
        id_user_create: '3',
      },
      role: { id: '3', nombre: 'Cajero' },
    };
    expect(parseUsuario(answer)).toEqual({
      ...aUsuario(),
      name: '',
      persona: { ...aPersona(), estado: false, s_apellido: '12', id_user_create: 3 },
    });
    expect(parsePersona({ ...aPersona(), nombres: null }).nombres).toBe('');
    expect(parseUsuario({ ...aUsuario(), email: null }).email).toBe('');
  });

  it('set aside what is not certain', () => {
    for (const changed of [
      ...[{ id: '07' }, { id: '7a' }, { id: '' }, { id: null }, { id: true }, { id: '1e400' }],
      ...[{ estado: 2 }, { estado: null }, { estado: [1] }, { estado: '' }, { estado: 'sí' }],
      ...[{ email: undefined }, { name: {} }],
    ]) {
      expect(() => parseUsuario({ ...aUsuario(), ...changed }))
        .withContext(JSON.stringify(changed))
        .toThrowError(/se esperaba/);
    }
  });

  it('lose no row for when it was made or changed', () => {
    for (const odd of [1e300, {}, [], true]) {
      const when = { created_at: odd, updated_at: odd };
      const read = { created_at: '', updated_at: '' };
      expect(parseUsuario({ ...aUsuario(), ...when })).toEqual({ ...aUsuario(), ...read });
      expect(parsePersona({ ...aPersona(), ...when })).toEqual({ ...aPersona(), ...read });
    }
    // What is sent back by a save is not guessed.
    expect(() => parsePersona({ ...aPersona(), fecha_nacimiento: {} })).toThrowError(/se esperaba/);
  });

  it('set aside and count the rows that do not fit', () => {
    const answer = list(aUsuario({ id: 1 }), null, { id: 'two' }, aUsuario({ id: 3 }), 'row');
    const { records, setAside } = parseRecordList(parseUsuario, answer);
    expect(records.map(({ id }) => id)).toEqual([1, 3]);
    expect(setAside).toBe(3);
  });

  it('refuse an answer that is no list', () => {
    for (const answer of [null, [], '<html>', { data: null }, { data: {} }, undefined]) {
      expect(() => parseRecordList(parseUsuario, answer)).toThrowMatching(
        (e: Error) => e.name === 'UnexpectedAnswer',
      );
    }
  });

  it('never fail in another way on 10,000 arbitrary rows', () => {
    const rows = fc.array(fc.jsonValue(), { maxLength: 5 });
    const property = fc.property(rows, (rows) => {
      const { records, setAside } = parseRecordList(parseUsuario, list(...rows));
      return records.length + setAside === rows.length;
    });
    expect(() => fc.assert(property, { numRuns: 10_000 })).not.toThrow();
  });

  it('read roles and mail receipts', () => {
    expect(parseRoles([{ id: 1, nombre: 'Administrador', descripcion: null }])).toEqual([
      { id: 1, nombre: 'Administrador' },
    ]);
    expect(parseMailReceipt({ message: 'ok', id: 'abc' })).toEqual({ id: 'abc' });
    expect(parseMailReceipt({ message: 'ok' })).toEqual({ id: null });
  });
});

describe('the domain', () => {
  it('names a person without gaps', () => {
    expect(fullName(aPersona({ s_apellido: null }))).toBe('María José Quispe');
    expect(fullName(aPersona({ s_apellido: ' ' }))).toBe('María José Quispe');
    expect(fullName(null)).toBe('');
    expect(usuarioLabel(aUsuario({ persona: null, name: '' }))).toBe('maria.quispe@kantuta.bo');
  });

  it('gives forms no null', () => {
    expect(personaDetails(aPersona({ s_apellido: null })).s_apellido).toBe('');
  });

  it('knows administrators without case and outer spaces', () => {
    const names = ['Administrador', ' Admin'];
    for (const nombre of ['Administrador', ' ADMIN ', 'admin']) {
      expect(isAdministrator({ id: 9, nombre }, names))
        .withContext(nombre)
        .toBe(true);
    }
    for (const nombre of ['Administradora de caja', 'Cajero', '']) {
      expect(isAdministrator({ id: 9, nombre }, names))
        .withContext(nombre)
        .toBe(false);
    }
    expect(isAdministrator(null, names)).toBe(false);
  });

  it('compares e-mails without case and outer spaces', () => {
    expect(sameEmail(' Ana@Kantuta.bo', 'ana@kantuta.BO ')).toBe(true);
    expect(sameEmail('ana@kantuta.bo', 'anna@kantuta.bo')).toBe(false);
  });
});
