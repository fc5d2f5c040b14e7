import { decodeJwt } from 'jose';
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Envelope } from '../http/envelope.ts';
import type { Persona } from '../persona/persona.ts';
import type { Usuario } from '../usuario/usuario.ts';
import { newRegistration, servedForTests } from './contract-client.ts';

const served = servedForTests();

const details = {
  nombres: 'Wara Illari',
  p_apellido: 'Mamani',
  s_apellido: 'Choque',
  fecha_nacimiento: '2000-02-29',
  genero: 'F',
};
const createPersona = async (body: object = details): Promise<Persona> =>
  (await served.admin.expect<Envelope<Persona>>(201, 'personaEnvelope', 'POST', '/persona', body))
    .body.data;
const readPersona = async (id: number): Promise<Persona> =>
  (await served.admin.expect<Persona>(200, 'persona', 'GET', `/persona/${id}`)).body;

describe('/persona', () => {
  test('keeps a person who is no user', async () => {
    const made = await createPersona();
    const { nombres, p_apellido, s_apellido, fecha_nacimiento, genero } = made;
    assert.deepEqual({ nombres, p_apellido, s_apellido, fecha_nacimiento, genero }, details);
    assert.equal(made.id_user_create, served.session.user.id);
    assert.deepEqual(await readPersona(made.id), made);
    const { body: listed } = await served.admin.list<Persona>('personaList');
    assert.deepEqual(
      listed.find(({ id }) => id === made.id),
      made,
    );
  });

  test('takes a person with one surname', async () => {
    const { s_apellido: _, ...one } = details;
    for (const body of [one, { ...one, s_apellido: '' }, { ...one, s_apellido: null }]) {
      assert.equal((await createPersona(body)).s_apellido, null);
    }
  });

  test('refuses what is wrong, all of it at once', async () => {
    const wrong = {
      ...details,
      nombres: ' ',
      genero: 5,
      fecha_nacimiento: '1990-13-01',
      email: 'x',
    };
    const messages = [
      'nombres should not be empty',
      'genero must be a string',
      'fecha_nacimiento must be a valid date YYYY-MM-DD',
      'property email should not exist',
    ];
    await served.admin.refused(400, messages, 'POST', '/persona', wrong);
    await served.admin.refused(400, ['p_apellido should not be empty'], 'POST', '/persona', {});
  });

  test('tells that a person does not exist', async () => {
    await served.admin.refused(404, [], 'GET', '/persona/2147483647');
    await served.admin.refused(400, ['id must be an integer number'], 'GET', '/persona/x');
  });

  test('PUT replaces the details, and says who did it', async () => {
    const { id, created_at } = await createPersona();
    const change = { ...details, nombres: 'Nayra', s_apellido: '', genero: 'X' };
    const { body } = await served.admin.expect<Persona>(200, 'persona', 'PUT', '/persona', {
      ...{ id, id_user_update: served.session.user.id },
      ...change,
    });
    assert.deepEqual([body.nombres, body.s_apellido, body.genero], ['Nayra', null, 'X']);
    assert.equal(body.id_user_update, served.session.user.id);
    assert.equal(body.created_at, created_at);
    assert.deepEqual(await readPersona(id), body);
  });

  test('PUT leaves what is not sent', async () => {
    const made = await createPersona();
    const change = { id: made.id, id_user_update: served.session.user.id, genero: 'M' };
    const { body } = await served.admin.expect<Persona>(200, 'persona', 'PUT', '/persona', change);
    assert.deepEqual([body.nombres, body.s_apellido], [made.nombres, made.s_apellido]);
  });

  test('PUT refuses another author, no id, an unknown person and wrong details', async () => {
    const { id } = await createPersona();
    const mine = { id, id_user_update: served.session.user.id };
    await served.admin.refused(403, [], 'PUT', '/persona', {
      id,
      id_user_update: served.session.user.id + 1,
    });
    await served.admin.refused(400, ['id should not be empty'], 'PUT', '/persona', details);
    await served.admin.refused(404, [], 'PUT', '/persona', { ...mine, id: 2_147_483_647 });
    await served.admin.refused(400, ['nombres should not be empty'], 'PUT', '/persona', {
      ...mine,
      nombres: '',
    });
    await served.admin.refused(400, ['property estado should not exist'], 'PUT', '/persona', {
      ...mine,
      estado: false,
    });
  });
});

describe('/auth', () => {
  const register = async (overrides = {}) => {
    const sent = newRegistration(overrides);
    const { body } = await served.nobody.expect<Usuario>(
      201,
      'usuario',
      'POST',
      '/usuario/register',
      sent,
    );
    return { ...sent, id: body.id };
  };

  test('signs in without regard to the case of the e-mail', async () => {
    const { email, password, id } = await register({ id_role: 1 });
    const { session: own } = await served.nobody.signedIn({ email: email.toUpperCase(), password });
    assert.equal(own.user.id, id);
    const claims = decodeJwt(own.access_token);
    assert.equal(Number(claims.sub), id);
    assert.equal(claims['roleName'], own.user.role.nombre);
    assert.equal(claims['roleId'], 1);
    assert.equal(claims['username'], own.user.name);
    const seconds = (claims.exp ?? 0) - Date.now() / 1000;
    assert.ok(seconds > 14 * 60 && seconds <= 8 * 3600, `${seconds} s`);
  });

  test('refuses a wrong password, an unknown e-mail and an inactive account', async () => {
    const { email, password, id } = await register();
    await served.nobody.refused(401, [], 'POST', '/auth/login', {
      email,
      password: 'otra distinta',
    });
    await served.nobody.refused(404, [], 'POST', '/auth/login', newCredentials());
    await served.nobody.refused(400, ['password should not be empty'], 'POST', '/auth/login', {
      email,
    });
    await served.admin.expect(200, 'usuario', 'PATCH', `/usuario/${id}`, { estado: false });
    await served.nobody.refused(401, [], 'POST', '/auth/login', { email, password });
  });

  test('renews the access token for a refresh token alone', async () => {
    const { session: own } = await served.nobody.signedIn(await register());
    const refreshing = served.nobody.as(own.refresh_token);
    const path = '/auth/refresh_token';
    const { body } = await refreshing.expect<{ access_token: string }>(
      201,
      'accessToken',
      'POST',
      path,
    );
    await served.nobody.as(body.access_token).expect(200, 'roleList', 'GET', '/auth/roles/list');
    await refreshing.expect(201, 'accessToken', 'POST', path, {});
    await served.nobody.as(own.access_token).refused(401, [], 'POST', path);
    await served.nobody.as('x.y.z').refused(401, [], 'POST', path);
    await served.nobody.refused(401, [], 'POST', path);
  });

  test('changes a password by e-mail', async () => {
    const { email } = await register();
    const newPassword = 'cambiada por la encargada';
    const path = '/auth/change-password';
    const { status } = await served.admin.call('POST', path, { email, newPassword });
    assert.equal(status, 201);
    await served.nobody.signedIn({ email, password: newPassword });
    await served.admin.refused(404, [], 'POST', path, { ...newCredentials('newPassword') });
    await served.admin.refused(
      400,
      ['newPassword must be longer than or equal to 8 characters'],
      'POST',
      path,
      { email, newPassword: 'corta' },
    );
  });

  test('ends the session of an account that is deactivated', async () => {
    const account = await register();
    const { client, session: own } = await served.nobody.signedIn(account);
    await client.expect(200, 'roleList', 'GET', '/auth/roles/list');
    await served.admin.expect(200, 'usuario', 'PATCH', `/usuario/${account.id}`, { estado: false });
    await client.refused(401, [], 'GET', '/auth/roles/list');
    await served.nobody.as(own.refresh_token).refused(401, [], 'POST', '/auth/refresh_token');
  });

  const guarded: [string, string][] = [
    ['GET', '/usuario'],
    ['GET', '/usuario/1'],
    ['PATCH', '/usuario/1'],
    ['GET', '/persona'],
    ['GET', '/persona/1'],
    ['POST', '/persona'],
    ['PUT', '/persona'],
    ['GET', '/auth/roles/list'],
    ['POST', '/auth/change-password'],
  ];
  for (const [method, path] of guarded) {
    test(`${method} ${path} is for access tokens alone`, async () => {
      const body = method === 'GET' ? undefined : {};
      const foreign =
        'eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIiwiYXVkIjoiYWNjZXNzIiwiZXhwIjo0MTAyNDQ0ODAwfQ.';
      for (const token of [null, 'nada', foreign, served.session.refresh_token]) {
        await served.nobody.as(token).refused(401, [], method, path, body);
      }
    });
  }
});

describe('POST /mail', () => {
  const mail = {
    email: 'ana@example.com',
    subject: 'Bienvenida, Ñusta',
    message: 'Primera línea\nSegunda línea',
    name: 'Ana Muñoz',
  };

  test('takes a mail', async () => {
    await served.nobody.expect(201, 'mailReceipt', 'POST', '/mail', mail);
  });

  const refusals: [object, string][] = [
    [{ email: 'ana' }, 'email must be an email'],
    [{ email: 'ana@example.com, eva@example.com' }, 'email must be an email'],
    [
      { subject: 'a\r\nBcc: eva@example.com' },
      'subject must not contain line breaks or control characters',
    ],
    [{ name: 'Ana\nX' }, 'name must not contain line breaks or control characters'],
    [{ message: '  ' }, 'message should not be empty'],
    [{ subject: undefined }, 'subject should not be empty'],
    [{ bcc: 'eva@example.com' }, 'property bcc should not exist'],
  ];
  for (const [change, message] of refusals) {
    test(`refuses ${JSON.stringify(change)}`, async () => {
      await served.nobody.refused(400, [message], 'POST', '/mail', { ...mail, ...change });
    });
  }
});

test('tells of an address that is none, and of a body that is no JSON', async () => {
  await served.admin.refused(404, [], 'GET', '/nada');
  const response = await fetch(`${served.nobody.url}/mail`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"email":',
  });
  assert.equal(response.status, 400);
});

function newCredentials(passwordName = 'password') {
  return { email: newRegistration().email, [passwordName]: 'no importa cuál' };
}
