import assert from 'node:assert/strict';
import { Ajv, type ValidateFunction } from 'ajv';

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
