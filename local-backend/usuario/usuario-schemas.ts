import {
  audit,
  email,
  enveloped,
  exactly,
  holding,
  id,
  line,
  optionalText,
  password,
  text,
} from '../http/schemas.ts';
import { personaAnswers, personaDetails } from '../persona/persona-schemas.ts';

const account = { name: line(100), email, password, estado: { type: 'boolean' }, id_role: id };

export const usuarioBodies = {
  registration: exactly({ ...account, ...personaDetails.properties }, [
    'email',
    'password',
    ...personaDetails.required,
  ]),
  change: exactly(account),
};

export const roleAnswer = holding({
  id: { type: 'integer' },
  nombre: text,
  descripcion: optionalText,
});

const usuario = holding({
  id: { type: 'integer' },
  name: text,
  email: text,
  ...audit,
  persona: personaAnswers.persona,
  role: roleAnswer,
});
export const usuarioAnswers = { usuario, envelope: enveloped(usuario) };
