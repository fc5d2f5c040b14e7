import type { Format } from 'ajv';

/** The largest id that PostgreSQL's integer holds. */
const MAX_ID = 2_147_483_647;

// Control characters, which no name, subject or address holds; NUL is refused by PostgreSQL itself.
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u001f\u007f\u0085\u2028\u2029]/;
// eslint-disable-next-line no-control-regex
const CONTROL_BUT_LAYOUT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  // The parser takes 2023-02-30 for the 2nd of March.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

const todayInBolivia = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/La_Paz' });

/** The formats that the schemas below name; a date that is none fails once, not three times. */
export const formats: Record<string, Format> = {
  'one-line': (text: string) => !CONTROL.test(text),
  'plain-text': (text: string) => !CONTROL_BUT_LAYOUT.test(text),
  'calendar-date': isCalendarDate,
  'not-in-the-future': (text: string) =>
    !isCalendarDate(text) || text <= todayInBolivia.format(new Date()),
  'since-1900': (text: string) => !isCalendarDate(text) || text >= '1900-01-01',
};

const line = (maxLength?: number) => ({
  type: 'string',
  ...(maxLength === undefined ? {} : { maxLength }),
  pattern: '\\S',
  format: 'one-line',
});

const email = {
  type: 'string',
  maxLength: 150,
  allOf: [{ format: 'email' }, { format: 'one-line' }],
};
// At most 64 characters: a longer one only makes the hash work.
const password = { type: 'string', minLength: 8, maxLength: 64 };
const id = { type: 'integer', minimum: 1, maximum: MAX_ID };

const personaDetails = {
  nombres: line(100),
  p_apellido: line(50),
  s_apellido: { type: 'string', nullable: true, maxLength: 50, format: 'one-line' },
  fecha_nacimiento: {
    type: 'string',
    allOf: [{ format: 'calendar-date' }, { format: 'not-in-the-future' }, { format: 'since-1900' }],
  },
  genero: line(10),
};
const requiredDetails = ['nombres', 'p_apellido', 'fecha_nacimiento', 'genero'];

/** An object with these properties and no other: an unknown one is refused, never dropped. */
export const exactly = (properties: Record<string, unknown>, required: string[] = []) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});

const account = { name: line(100), email, password, estado: { type: 'boolean' }, id_role: id };

export const bodies = {
  registration: exactly({ ...account, ...personaDetails }, [
    'email',
    'password',
    ...requiredDetails,
  ]),
  usuarioChange: exactly(account),
  persona: exactly(personaDetails, requiredDetails),
  personaChange: exactly({ id, id_user_update: id, ...personaDetails }, ['id', 'id_user_update']),
  mail: exactly(
    {
      email,
      subject: line(),
      message: { type: 'string', pattern: '\\S', format: 'plain-text' },
      name: line(),
    },
    ['email', 'subject', 'message', 'name'],
  ),
  // No rule on the length: a password that the rules refuse is a wrong one, and is told so.
  login: exactly({ email: line(), password: { type: 'string' } }, ['email', 'password']),
  newPassword: exactly({ email, newPassword: password }, ['email', 'newPassword']),
  nothing: exactly({}),
};

// What answers may hold. The serializer leaves out every property that is not named here, so that a
// hash that strays into a row cannot leave the server.

const text = { type: 'string' };
const optionalText = { type: 'string', nullable: true };
const optionalId = { type: 'integer', nullable: true };
const audit = {
  estado: { type: 'boolean' },
  id_user_create: optionalId,
  id_user_update: optionalId,
  created_at: text,
  updated_at: text,
};

const role = {
  type: 'object',
  properties: { id: { type: 'integer' }, nombre: text, descripcion: optionalText },
};

const persona = {
  type: 'object',
  properties: {
    id: { type: 'integer' },
    nombres: text,
    p_apellido: text,
    s_apellido: optionalText,
    fecha_nacimiento: text,
    genero: text,
    ...audit,
  },
};

const usuario = {
  type: 'object',
  properties: { id: { type: 'integer' }, name: text, email: text, ...audit, persona, role },
};

const enveloped = (data: object) => ({
  type: 'object',
  properties: { status: { type: 'integer' }, message: text, data },
});
const listOf = (items: object) => ({ type: 'array', items });

export const answers = {
  usuario,
  usuarioEnvelope: enveloped(usuario),
  persona,
  personaEnvelope: enveloped(persona),
  roleList: listOf(role),
  session: {
    type: 'object',
    properties: { access_token: text, refresh_token: text, user: usuario },
  },
  accessToken: { type: 'object', properties: { access_token: text } },
  message: { type: 'object', properties: { message: text } },
  mailReceipt: { type: 'object', properties: { message: text, id: text } },
};
