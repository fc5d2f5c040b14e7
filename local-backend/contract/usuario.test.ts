import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Persona } from '../persona/persona.ts';
import type { Role, Usuario } from '../usuario/usuario.ts';
import { newRegistration, servedForTests } from './contract-client.ts';

const served = servedForTests();

const register = async (overrides = {}): Promise<Usuario> =>
  (
    await served.nobody.expect<Usuario>(201, 'usuario', 'POST', '/usuario/register', {
      ...newRegistration(overrides),
    })
  ).body;
const personas = async (): Promise<Persona[]> =>
  (await served.admin.list<Persona>('personaList')).body;

describe('POST /usuario/register', () => {
  test('makes the account and the person with what was sent', async () => {
    const sent = newRegistration({ name: 'Caja 7', estado: false, id_role: 1 });
    const made = (
      await served.nobody.expect<Usuario>(201, 'usuario', 'POST', '/usuario/register', sent)
    ).body;
    assert.equal(made.email, sent.email);
    assert.equal(made.name, 'Caja 7');
    assert.equal(made.estado, false);
    assert.equal(made.role.id, 1);
    const { nombres, p_apellido, s_apellido, fecha_nacimiento, genero } = made.persona;
    assert.deepEqual(
      [nombres, p_apellido, s_apellido, fecha_nacimiento, genero],
      ['José Ángel', 'Ñáñez', 'Quispe', '1990-01-15', 'M'],
    );
    assert.deepEqual(await served.admin.usuario(made.id), made);
  });

  test('fills in what is left out', async () => {
    const { s_apellido: _, ...sent } = newRegistration();
    const { body } = await served.nobody.expect<Usuario>(
      201,
      'usuario',
      'POST',
      '/usuario/register',
      sent,
    );
    assert.equal(body.name, 'José Ñáñez');
    assert.equal(body.estado, true);
    assert.equal(body.persona.s_apellido, null);
    assert.equal(body.id_user_create, null);
  });

  test('knows who registers when a token says so', async () => {
    const { body } = await served.admin.expect<Usuario>(
      201,
      'usuario',
      'POST',
      '/usuario/register',
      newRegistration({ s_apellido: '' }),
    );
    assert.equal(body.id_user_create, served.session.user.id);
    assert.equal(body.persona.id_user_create, served.session.user.id);
    assert.equal(body.persona.s_apellido, null);
  });

  test('refuses an e-mail in use, without case, and leaves no person behind', async () => {
    const { email } = await register();
    const before = (await personas()).length;
    const again = newRegistration({ email: email.toUpperCase() });
    const error = await served.nobody.refused(409, [], 'POST', '/usuario/register', again);
    assert.equal(error.error_detail, `Key (email)=(${again.email}) already exists.`);
    assert.equal((await personas()).length, before);
  });

  test('lets one of ten registrations of the same e-mail through', async () => {
    const sent = newRegistration();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => served.nobody.call('POST', '/usuario/register', sent)),
    );
    const statuses = answers.map(({ status }) => status).sort();
    assert.deepEqual(statuses, [201, ...Array.from({ length: 9 }, () => 409)]);
  });

  const refusals: [string, Record<string, unknown>, string][] = [
    ['an unknown property', { apodo: 'x' }, 'property apodo should not exist'],
    ['__proto__-like names', { constructor_: 1 }, 'property constructor_ should not exist'],
    ['no e-mail', { email: undefined }, 'email should not be empty'],
    ['a bad e-mail', { email: 'ana@' }, 'email must be an email'],
    [
      'a long e-mail',
      { email: `${'a'.repeat(150)}@x.bo` },
      'email must be shorter than or equal to 150 characters',
    ],
    ['an e-mail of another type', { email: 7 }, 'email must be a string'],
    [
      'a short password',
      { password: '1234567' },
      'password must be longer than or equal to 8 characters',
    ],
    [
      'a long password',
      { password: 'x'.repeat(65) },
      'password must be shorter than or equal to 64 characters',
    ],
    ['blank names', { nombres: '   ' }, 'nombres should not be empty'],
    [
      'long names',
      { nombres: 'ñ'.repeat(101) },
      'nombres must be shorter than or equal to 100 characters',
    ],
    ['null names', { nombres: null }, 'nombres must be a string'],
    [
      'a long surname',
      { p_apellido: 'x'.repeat(51) },
      'p_apellido must be shorter than or equal to 50 characters',
    ],
    [
      'a long second surname',
      { s_apellido: 'x'.repeat(51) },
      's_apellido must be shorter than or equal to 50 characters',
    ],
    [
      'a day that is not',
      { fecha_nacimiento: '2023-02-30' },
      'fecha_nacimiento must be a valid date YYYY-MM-DD',
    ],
    [
      'an instant for a date',
      { fecha_nacimiento: '1990-01-15T00:00:00Z' },
      'fecha_nacimiento must be a valid date YYYY-MM-DD',
    ],
    [
      'a day to come',
      { fecha_nacimiento: '2999-01-01' },
      'fecha_nacimiento must not be in the future',
    ],
    [
      'a day long gone',
      { fecha_nacimiento: '1899-12-31' },
      'fecha_nacimiento must not be before 1900-01-01',
    ],
    [
      'a long gender',
      { genero: 'x'.repeat(11) },
      'genero must be shorter than or equal to 10 characters',
    ],
    ['a state of another type', { estado: 'true' }, 'estado must be a boolean value'],
    ['no role', { id_role: null }, 'id_role must be an integer number'],
    ['a role that is not', { id_role: 9999 }, 'id_role must be an existing role'],
    [
      'a NUL',
      { nombres: 'a\u0000b' },
      'nombres must not contain line breaks or control characters',
    ],
  ];
  for (const [what, change, message] of refusals) {
    test(`refuses ${what}`, async () => {
      const body = { ...newRegistration(), ...change };
      await served.nobody.refused(400, [message], 'POST', '/usuario/register', body);
    });
  }

  test('takes the longest and the plainest that it allows', async () => {
    const made = await register({
      nombres: 'ñ'.repeat(100),
      p_apellido: "D'".repeat(25),
      s_apellido: null,
      fecha_nacimiento: '1900-01-01',
      genero: 'No binario',
      password: 'x'.repeat(64),
    });
    assert.equal(made.persona.nombres, 'ñ'.repeat(100));
    assert.equal([...made.name].length, 100);
  });

  test('refuses a body of more than 100 kB', async () => {
    const body = newRegistration({ nombres: 'x'.repeat(110_000) });
    await served.nobody.refused(413, [], 'POST', '/usuario/register', body);
  });
});

describe('GET /usuario', () => {
  test('lists active and inactive accounts with person and role', async () => {
    const inactive = await register({ estado: false });
    const { body: listed, headers } = await served.admin.list<Usuario>('usuarioList');
    assert.deepEqual(
      listed.find(({ id }) => id === inactive.id),
      inactive,
    );
    assert.ok(listed.some(({ estado }) => estado));
    assert.equal(headers.get('cache-control'), 'no-store');
  });

  test('tells that an account does not exist', async () => {
    await served.admin.refused(404, [], 'GET', '/usuario/2147483647');
    await served.admin.refused(404, [], 'GET', '/usuario/99999999999');
    await served.admin.refused(400, ['id must be an integer number'], 'GET', '/usuario/uno');
  });
});

describe('PATCH /usuario/:id', () => {
  test('changes what is sent and nothing else', async () => {
    const made = await register({ estado: false });
    const { body } = await served.admin.expect<Usuario>(
      200,
      'usuario',
      'PATCH',
      `/usuario/${made.id}`,
      {
        name: 'Turno noche',
      },
    );
    assert.ok(body.updated_at > made.updated_at);
    assert.deepEqual(body, {
      ...made,
      name: 'Turno noche',
      id_user_update: served.session.user.id,
      updated_at: body.updated_at,
    });
    assert.deepEqual(await served.admin.usuario(made.id), body);
  });

  test('changes e-mail, state and role', async () => {
    const made = await register();
    const email = newRegistration().email;
    const change = { email, estado: false, id_role: 3 };
    const { body } = await served.admin.expect<Usuario>(
      200,
      'usuario',
      'PATCH',
      `/usuario/${made.id}`,
      change,
    );
    assert.deepEqual([body.email, body.estado, body.role.id], [email, false, 3]);
  });

  test('makes a new password the one that signs in', async () => {
    const made = await register();
    const password = 'otra contraseña';
    await served.admin.expect(200, 'usuario', 'PATCH', `/usuario/${made.id}`, { password });
    await served.nobody.signedIn({ email: made.email, password });
  });

  test('refuses the e-mail of another account', async () => {
    const [one, other] = [await register(), await register()];
    const change = { email: other.email.toUpperCase() };
    await served.admin.refused(409, [], 'PATCH', `/usuario/${one.id}`, change);
    await served.admin.expect(200, 'usuario', 'PATCH', `/usuario/${one.id}`, {
      email: one.email.toUpperCase(),
    });
  });

  test('refuses what it does not know, and changes nothing', async () => {
    const made = await register();
    const path = `/usuario/${made.id}`;
    await served.admin.refused(400, ['property id should not exist'], 'PATCH', path, { id: 1 });
    await served.admin.refused(400, ['id_role must be an integer number'], 'PATCH', path, {
      id_role: null,
    });
    await served.admin.refused(400, ['id_role must be an existing role'], 'PATCH', path, {
      id_role: 999,
    });
    await served.admin.refused(400, ['name should not be empty'], 'PATCH', path, { name: ' ' });
    await served.admin.refused(400, ['body must be an object'], 'PATCH', path, []);
    await served.admin.refused(404, [], 'PATCH', '/usuario/2147483647', { name: 'x' });
    assert.deepEqual(await served.admin.usuario(made.id), made);
  });
});

test('GET /auth/roles/list names the roles on record', async () => {
  const { body } = await served.admin.expect<Role[]>(200, 'roleList', 'GET', '/auth/roles/list');
  const names = body.map(({ nombre }) => nombre);
  for (const name of ['Administrador', 'Operador', 'Cajero', 'Usuario']) {
    assert.ok(names.includes(name), name);
  }
});
