import { exactly, id } from '../http/schemas.ts';

// What deployed backends check before they ask the database: types, and that nothing is empty.
// Lengths and dates are left to the database (C: "a bad date, a value too long").

const text = { type: 'string' };
const filled = { type: 'string', pattern: '^[\\s\\S]' };
const email = { type: 'string', format: 'email' };
const integer = { type: 'integer' };

const details = {
  nombres: filled,
  p_apellido: filled,
  s_apellido: { type: 'string', nullable: true },
  fecha_nacimiento: filled,
  genero: filled,
};
const requiredDetails = ['nombres', 'p_apellido', 'fecha_nacimiento', 'genero'];
const account = { name: text, email, password: text, estado: { type: 'boolean' } };

export const deployedBodies = {
  // C, register: `s_apellido` is refused when absent or empty, and " " passes; no rule on the
  // password.
  registration: exactly({ ...account, id_role: integer, ...details, s_apellido: filled }, [
    'email',
    'password',
    's_apellido',
    ...requiredDetails,
  ]),
  // C, PATCH with `id_role: null`: no check stops it, and the handler fails on it.
  usuarioChange: exactly({ ...account, id_role: { type: 'integer', nullable: true } }),
  persona: exactly(details, requiredDetails),
  personaChange: exactly({ id, id_user_update: id, ...details }, ['id', 'id_user_update']),
  // C, PUT /persona: some versions refuse `id` and `id_user_update`.
  personaChangeWithoutIds: exactly(details),
};
