import fc from 'fast-check';
import { aPersona, aUsuario, CAJERO } from '../testing/factories';
import { parseMailReceipt } from './mail/mail';
import { parsePersona } from './persona/persona';
import { parseRecordList } from './record-list';
import { parseRoles } from './usuario/role-list';
import { parseUsuario } from './usuario/usuario';

const RUNS = { numRuns: 10_000 };
const KEYS = {
  usuario: Object.keys(aUsuario()).sort(),
  persona: Object.keys(aPersona()).sort(),
  role: Object.keys(CAJERO).sort(),
};

/** A record with some of its fields missing, null, or something else; and with others besides. */
function damaged(record: object): fc.Arbitrary<unknown> {
  const value = fc.oneof(
    fc.jsonValue({ maxDepth: 1 }),
    fc.constantFrom(null, '', 0, -1, 1.5, 'canary', [], {}, '1990-01-15T00:00:00.000Z'),
  );
  const key = fc.constantFrom(...Object.keys(record));
  const secret = fc.constantFrom('password', 'hash', 'refresh_token', 'constructor', '__proto__');
  return fc
    .tuple(
      fc.array(fc.tuple(key, value), { maxLength: 2 }),
      fc.array(key, { maxLength: 2 }),
      fc.array(secret),
    )
    .map(([changes, missing, secrets]) => {
      const entries = Object.entries({ ...record, ...Object.fromEntries(changes) });
      const kept = entries.filter(([name]) => !missing.includes(name));
      // By way of JSON, as it arrives: `__proto__` is a property like any other there.
      const added = secrets.map((name) => `${JSON.stringify(name)}:"canary"`);
      const json = JSON.stringify(Object.fromEntries(kept)).slice(1, -1);
      return JSON.parse(`{${[...added, json].filter(Boolean).join(',')}}`) as unknown;
    });
}

const personaRow = damaged(aPersona());
const usuarioRow = fc
  .tuple(damaged(aUsuario()), fc.option(personaRow), fc.option(damaged(CAJERO)), fc.nat(3))
  .map(([usuario, persona, role, nested]) =>
    nested === 0 ? usuario : { ...(usuario as object), persona, role },
  );
const anyRow = fc.oneof(usuarioRow, personaRow, fc.jsonValue());

/** What comes out; null where the parser refuses. It may refuse by an error and by nothing else. */
function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    expect(error).toBeInstanceOf(Error);
    return null;
  }
}

function expectPersona(persona: object): void {
  const { id, nombres, p_apellido, s_apellido, fecha_nacimiento, genero } = persona as Record<
    string,
    unknown
  >;
  expect(Object.keys(persona).sort()).toEqual(KEYS.persona);
  expect(typeof id).toBe('number');
  for (const text of [nombres, p_apellido, fecha_nacimiento, genero]) {
    expect(typeof text).toBe('string');
  }
  expect(s_apellido === null || typeof s_apellido === 'string').toBeTrue();
  expect((fecha_nacimiento as string).length).toBeLessThanOrEqual(10);
  expectAudit(persona);
}

function expectAudit(record: object): void {
  const { estado, id_user_create, id_user_update, created_at, updated_at } = record as Record<
    string,
    unknown
  >;
  expect(typeof estado).toBe('boolean');
  for (const id of [id_user_create, id_user_update]) {
    expect(id === null || typeof id === 'number').toBeTrue();
  }
  expect([typeof created_at, typeof updated_at]).toEqual(['string', 'string']);
  expect(Object.getPrototypeOf(record)).toBe(Object.prototype);
}

function expectUsuario(usuario: ReturnType<typeof parseUsuario>): void {
  expect(Object.keys(usuario).sort()).toEqual(KEYS.usuario);
  expect([typeof usuario.id, typeof usuario.name, typeof usuario.email]).toEqual([
    'number',
    'string',
    'string',
  ]);
  expectAudit(usuario);
  if (usuario.persona) expectPersona(usuario.persona);
  if (usuario.role) {
    expect(Object.keys(usuario.role).sort()).toEqual(KEYS.role);
    expect([typeof usuario.role.id, typeof usuario.role.nombre]).toEqual(['number', 'string']);
  }
}

describe('what the parsers read of 10,000 damaged records', () => {
  it('is a user of exactly the known fields, or nothing', () => {
    let read = 0;
    const property = fc.property(anyRow, (row) => {
      const usuario = attempt(() => parseUsuario(row));
      if (!usuario) return;
      read++;
      expectUsuario(usuario);
      expect(parseUsuario(usuario)).toEqual(usuario);
    });
    fc.assert(property, RUNS);
    // Some fit and some do not, or nothing was tried.
    expect(read).toBeGreaterThan(100);
    expect(read).toBeLessThan(9_900);
  });

  it('is a persona of exactly the known fields, or nothing', () => {
    let read = 0;
    const property = fc.property(anyRow, (row) => {
      const persona = attempt(() => parsePersona(row));
      if (!persona) return;
      read++;
      expectPersona(persona);
      expect(parsePersona(persona)).toEqual(persona);
    });
    fc.assert(property, RUNS);
    expect(read).toBeGreaterThan(100);
    expect(read).toBeLessThan(9_900);
  });

  it('is no secret, in a field that is not known', () => {
    const intact = { ...aUsuario(), password: 'canary' };
    const nested = fc.jsonValue().map((value) => ({ secreto: value, otro: ['canary'] }));
    const property = fc.property(nested, fc.string(), (secrets, key) => {
      const known = [KEYS.usuario, KEYS.persona, KEYS.role].some((keys) => keys.includes(key));
      const extra = known ? secrets : { ...secrets, [key]: 'canary' };
      const answer = {
        ...intact,
        ...extra,
        persona: { ...aPersona(), ...extra },
        role: { ...CAJERO, ...extra },
      };
      expect(parseUsuario(answer)).toEqual(aUsuario());
    });
    fc.assert(property, RUNS);
  });

  it('counts each row of a list, in its place or set aside', () => {
    const property = fc.property(fc.array(anyRow, { maxLength: 4 }), (data) => {
      const answer = { status: 200, message: 'ok', data };
      for (const parseRow of [parseUsuario, parsePersona]) {
        const { records, setAside } = parseRecordList<unknown>(parseRow, answer);
        const alone = data.map((row) => attempt<unknown>(() => parseRow(row)));
        expect(records as unknown[]).toEqual(alone.filter((record) => record !== null));
        expect(records.length + setAside).toBe(data.length);
      }
    });
    fc.assert(property, RUNS);
  });

  it('is a list only where the answer is one', () => {
    const property = fc.property(fc.jsonValue(), (answer) => {
      const isList =
        typeof answer === 'object' &&
        answer !== null &&
        'data' in answer &&
        Array.isArray(answer['data']);
      for (const parseRow of [parseUsuario, parsePersona]) {
        const read = attempt<unknown>(() => parseRecordList<unknown>(parseRow, answer));
        expect(read !== null).toBe(isList);
      }
    });
    fc.assert(property, RUNS);
  });

  it('is a role with its id and name alone, and a receipt with its id alone', () => {
    const roles = fc.array(fc.oneof(damaged(CAJERO), fc.constant(CAJERO)), { maxLength: 3 });
    const receipt = fc.record({ id: fc.jsonValue(), message: fc.string() }, { requiredKeys: [] });
    const property = fc.property(
      fc.oneof(roles, fc.jsonValue()),
      fc.oneof(receipt, fc.jsonValue()),
      (answer, taken) => {
        for (const role of attempt(() => parseRoles(answer)) ?? []) {
          expect(Object.keys(role).sort()).toEqual(KEYS.role);
          expect([typeof role.id, typeof role.nombre]).toEqual(['number', 'string']);
        }
        const mail = attempt(() => parseMailReceipt(taken));
        if (!mail) return;
        expect(Object.keys(mail)).toEqual(['id']);
        expect(mail.id === null || typeof mail.id === 'string').toBeTrue();
      },
    );
    fc.assert(property, RUNS);
  });
});
