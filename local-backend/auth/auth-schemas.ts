import { email, exactly, holding, line, password, text } from '../http/schemas.ts';
import { roleAnswer, usuarioAnswers } from '../usuario/usuario-schemas.ts';

export const authBodies = {
  // No rule on the length: a password that the rules refuse is a wrong one, and is told so.
  login: exactly({ email: line(), password: { type: 'string' } }, ['email', 'password']),
  newPassword: exactly({ email, newPassword: password }, ['email', 'newPassword']),
  nothing: exactly({}),
};

export const authAnswers = {
  session: holding({ access_token: text, refresh_token: text, user: usuarioAnswers.usuario }),
  accessToken: holding({ access_token: text }),
  roleList: { type: 'array', items: roleAnswer },
  message: holding({ message: text }),
};
