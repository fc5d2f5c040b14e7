import { Ajv } from 'ajv';

/** What the module can read (src/app/domain); it does without the rest, and sets other rows aside. */

const id = { type: 'number' };
const text = { type: 'string' };
const absentOr = (type: string) => ({ type: [type, 'null'] });
const audit = {
  estado: { type: 'boolean' },
  id_user_create: absentOr('number'),
  id_user_update: absentOr('number'),
  created_at: absentOr('string'),
  updated_at: absentOr('string'),
};
const role = { type: 'object', properties: { id, nombre: absentOr('string') }, required: ['id'] };
const persona = {
  type: 'object',
  properties: {
    ...{ id, nombres: text, p_apellido: absentOr('string'), s_apellido: absentOr('string') },
    ...{ fecha_nacimiento: absentOr('string'), genero: absentOr('string'), ...audit },
  },
  required: ['id', 'nombres', 'estado'],
};
const orNull = (schema: object) => ({ anyOf: [{ type: 'null' }, schema] });
const usuario = {
  type: 'object',
  properties: {
    ...{ id, name: absentOr('string'), email: text },
    ...{ persona: orNull(persona), role: orNull(role), ...audit },
  },
  required: ['id', 'email', 'estado'],
};
const session = {
  type: 'object',
  properties: {
    ...{ access_token: text, refresh_token: absentOr('string') },
    user: { type: 'object', properties: { id }, required: ['id'] },
  },
  required: ['access_token', 'user'],
};

export interface Session {
  access_token: string;
  refresh_token?: string | null;
  user: Record<string, unknown> & { id: number };
}

const ajv = new Ajv({ allowUnionTypes: true });
export const isReadableUsuario = ajv.compile(usuario);
export const isReadablePersona = ajv.compile(persona);
export const areReadableRoles = ajv.compile<unknown[]>({ type: 'array', items: role });
/** Enough to go on with; without a refresh token nobody could sign in to the module. */
export const isSession = ajv.compile<Session>(session);
