import type { FastifyInstance } from 'fastify';
import type { RouteContext } from '../api.ts';
import { checkPassword } from '../check-password.ts';
import { ApiError } from '../errors.ts';
import { hashPassword } from '../passwords.ts';
import { answers, bodies } from '../schemas.ts';
import { bearerToken, callerOf } from '../sign-in-guard.ts';
import { SignInThrottle } from '../sign-in-throttle.ts';
import { changeUsuario, findCredentials, findUsuario } from '../usuario-store.ts';
import type { Role } from '../wire.ts';

export async function authRoutes(
  app: FastifyInstance,
  { db, tokens, guard, publicPost }: RouteContext,
): Promise<void> {
  const throttle = new SignInThrottle();

  app.post<{ Body: { email: string; password: string } }>(
    '/login',
    { config: publicPost, schema: { body: bodies.login, response: { 201: answers.session } } },
    async ({ body }, reply) => {
      const account = await checkPassword(db, throttle, body);
      const user = account.estado ? await findUsuario(db, account.id) : null;
      if (!user) throw new ApiError(401, 'Cuenta inactiva');
      return reply.code(201).send({
        access_token: await tokens.issueAccess(user),
        refresh_token: await tokens.issueRefresh(user),
        user,
      });
    },
  );

  app.post(
    '/refresh_token',
    {
      config: publicPost,
      schema: { body: bodies.nothing, response: { 201: answers.accessToken } },
      // No body is the documented one, and an empty object says the same.
      preValidation: async (request) => {
        request.body ??= {};
      },
    },
    async (request, reply) => {
      const token = bearerToken(request);
      const id = token ? await tokens.userIdOf(token, 'refresh') : null;
      const user = id === null ? null : await findUsuario(db, id);
      if (!user?.estado) throw new ApiError(401, 'Unauthorized');
      return reply.code(201).send({ access_token: await tokens.issueAccess(user) });
    },
  );

  app.get(
    '/roles/list',
    { schema: { response: { 200: answers.roleList } }, onRequest: guard.required },
    async (): Promise<Role[]> => db.selectFrom('role').selectAll().orderBy('id').execute(),
  );

  app.post<{ Body: { email: string; newPassword: string } }>(
    '/change-password',
    {
      schema: { body: bodies.newPassword, response: { 201: answers.message } },
      onRequest: guard.required,
    },
    async (request, reply) => {
      const { email, newPassword } = request.body;
      const account = await findCredentials(db, email);
      if (!account) throw new ApiError(404, 'El correo electrónico no está registrado');
      const password_hash = await hashPassword(newPassword);
      await changeUsuario(db, account.id, { password_hash }, callerOf(request));
      return reply.code(201).send({ message: 'Contraseña actualizada' });
    },
  );
}
