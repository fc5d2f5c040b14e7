import type { FastifyInstance } from 'fastify';
import { findCredentials } from '../access/credentials.ts';
import { hashPassword } from '../access/passwords.ts';
import { bearerToken } from '../access/sign-in-guard.ts';
import { checkPassword, noSuchEmail } from '../auth/check-password.ts';
import { ApiError } from '../http/api-error.ts';
import { changeDeployedUsuario, findDeployedUsuario } from './deployed-store.ts';
import { type Deviations, handler } from './deviation.ts';

const unauthorized = () => new ApiError(401, 'Unauthorized');

/** The rows of part C that are about sessions and passwords. */
export function authDeviations(
  app: Pick<FastifyInstance, 'db' | 'throttle' | 'tokens'>,
): Deviations {
  const { db, tokens } = app;

  const login = handler<{ Body: { email: string; password: string } }>(async (request, reply) => {
    // C, sign-in: nobody asks for `estado`, a role or a persona.
    const { id } = await checkPassword(app, request);
    const user = await findDeployedUsuario(db, id);
    if (!user) throw unauthorized();
    return reply.code(201).send({
      access_token: await tokens.issueAccess(user),
      refresh_token: await tokens.issueRefresh(user),
      user,
    });
  });

  const renew = handler(async (request, reply) => {
    const token = bearerToken(request);
    const id = token ? await tokens.userIdOf(token, 'refresh') : null;
    const user = id === null ? null : await findDeployedUsuario(db, id);
    if (!user) throw unauthorized();
    // C, refresh_token: no `roleName`, and the guard of this profile asks for one.
    const role = user.role && { id: user.role.id };
    return reply.code(201).send({ access_token: await tokens.issueAccess({ ...user, role }) });
  });

  const changePassword = handler<{ Body: { email: string; newPassword: string } }>(
    async ({ body: { email, newPassword } }, reply) => {
      const account = await findCredentials(db, email);
      if (!account) throw noSuchEmail();
      const password_hash = await hashPassword(newPassword);
      await changeDeployedUsuario(db, account.id, { password_hash });
      return reply.code(201).send({ message: 'Contraseña actualizada' });
    },
  );

  return {
    'POST /auth/login': { handler: login },
    'POST /auth/refresh_token': { handler: renew },
    'POST /auth/change-password': { handler: changePassword },
  };
}
