import { Ajv, type ValidateFunction } from 'ajv';
import assert from 'node:assert/strict';

/** The contract's answers as JSON schemas, written apart from the server's own on purpose. */

const id = { type: 'integer', minimum: 1 };
const instant = {
  type: 'string',
  pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$',
};
const nullableId = { type: ['integer', 'null'] };
const audit = {
  estado: { type: 'boolean' },
  id_user_create: nullableId,
  id_user_update: nullableId,
  created_at: instant,
  updated_at: instant,
};
const text = (maxLength: number) => ({ type: 'string', minLength: 1, maxLength });

/** Every property is due and no other is allowed: a hash in an answer fails the test. */
const exactly = (properties: Record<string, unknown>, optional: string[] = []) => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  additionalProperties: false,
});

const role = exactly({ id, nombre: text(50), descripcion: { type: ['string', 'null'] } }, [
  'descripcion',
]);
const persona = exactly(
  {
    id,
    nombres: text(100),
    p_apellido: text(50),
    s_apellido: { type: ['string', 'null'], maxLength: 50 },
    fecha_nacimiento: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d$' },
    genero: text(10),
    ...audit,
  },
  ['s_apellido', 'id_user_update'],
);
const usuario = exactly({ id, name: text(100), email: text(150), persona, role, ...audit }, [
  'id_user_update',
]);
const enveloped = (data: object) =>
  exactly({
    status: { type: ['integer', 'string', 'boolean'] },
    message: { type: 'string' },
    data,
  });
const listOf = (items: object) => ({ type: 'array', items });
const token = { type: 'string', pattern: '^[\\w-]+\\.[\\w-]+\\.[\\w-]+$' };

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
const compiled = {
  usuario: ajv.compile(usuario),
  usuarioEnvelope: ajv.compile(enveloped(usuario)),
  usuarioList: ajv.compile(enveloped(listOf(usuario))),
  persona: ajv.compile(persona),
  personaEnvelope: ajv.compile(enveloped(persona)),
  personaList: ajv.compile(enveloped(listOf(persona))),
  roleList: ajv.compile(listOf(role)),
  session: ajv.compile(exactly({ access_token: token, refresh_token: token, user: usuario })),
  accessToken: ajv.compile(exactly({ access_token: token })),
  message: ajv.compile(exactly({ message: { type: 'string' } })),
  mailReceipt: ajv.compile(
    exactly({ message: { type: 'string' }, id: { type: 'string' } }, ['id']),
  ),
  error: ajv.compile(
    exactly({
      statusCode: { type: 'integer' },
      timestamp: instant,
      path: { type: 'string' },
      message: {
        anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' }, minItems: 1 }],
      },
      error_detail: { type: 'string' },
    }),
  ),
} satisfies Record<string, ValidateFunction>;

export type AnswerName = keyof typeof compiled;

/** What each call answers when it goes well; everything else is the error body. */
const documented: Record<string, [status: number, answer: AnswerName]> = {
  'POST /usuario/register': [201, 'usuario'],
  'GET /usuario': [200, 'usuarioList'],
  'GET /usuario/:id': [200, 'usuarioEnvelope'],
  'PATCH /usuario/:id': [200, 'usuario'],
  'POST /persona': [201, 'personaEnvelope'],
  'GET /persona': [200, 'personaList'],
  'GET /persona/:id': [200, 'persona'],
  'PUT /persona': [200, 'persona'],
  'POST /mail': [201, 'mailReceipt'],
  'POST /auth/login': [201, 'session'],
  'POST /auth/refresh_token': [201, 'accessToken'],
  'GET /auth/roles/list': [200, 'roleList'],
  'POST /auth/change-password': [201, 'message'],
};

/** What no answer may hold, in whatever place: hashes, places in the code. */
const SECRETS = /\$argon2|\$2[aby]\$|\\n {4}at |node_modules|file:\/\//;
const SECRET_NAMES = /password|hash|stack|secret|salt/i;

function namesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, held]) =>
    Array.isArray(value) ? namesIn(held) : [name, ...namesIn(held)],
  );
}

/** Holds any answer of the documented profile to the contract: its status, its shape, no secret. */
export function assertDocumented(method: string, path: string, status: number, body: unknown) {
  const call = `${method} ${path}`;
  const text = JSON.stringify(body);
  assert.doesNotMatch(text, SECRETS, call);
  const told = namesIn(body).filter((name) => SECRET_NAMES.test(name));
  assert.deepEqual(told, [], call);
  if (status >= 400) {
    assertAnswer('error', body);
    const { statusCode, path: named } = body as { statusCode: number; path: string };
    assert.equal(statusCode, status, call);
    assert.ok(named.endsWith(path), `${call}: ${named}`);
    return;
  }
  const route = path.replace(/\?.*/, '').replace(/\/\d+$/, '/:id');
  const [due, answer] = documented[`${method} ${route}`] ?? [];
  assert.ok(due !== undefined && answer !== undefined, `${call} is not documented: ${text}`);
  assert.equal(status, due, call);
  assertAnswer(answer, body);
}

/** Where, as in `/persona/genero` ('' is the whole), and what of an answer is not as documented. */
export interface Mismatch {
  at: string;
  problem: string;
}

/** What keeps an answer from being the documented one; names and rules, never a value. */
export function mismatches(name: AnswerName, body: unknown): Mismatch[] {
  const validate = compiled[name];
  validate(body);
  return (validate.errors ?? []).map(({ instancePath, keyword, params, message = keyword }) => {
    switch (keyword) {
      case 'required':
        return { at: `${instancePath}/${params['missingProperty']}`, problem: 'is absent' };
      case 'additionalProperties':
        return {
          at: `${instancePath}/${params['additionalProperty']}`,
          problem: 'is not documented',
        };
      default:
        return { at: instancePath, problem: message };
    }
  });
}

export function assertAnswer(name: AnswerName, body: unknown): void {
  const found = mismatches(name, body).map(({ at, problem }) => `${at} ${problem}`);
  assert.deepEqual(found, [], `${name}: ${found.join(', ')}`);
}
