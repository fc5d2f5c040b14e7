import fp from 'fastify-plugin';
import { findCredentials } from '../access/credentials.ts';
import { hashPassword } from '../access/passwords.ts';
import { bearerToken, callerOf } from '../access/sign-in-guard.ts';
import { ApiError } from '../http/api-error.ts';
import type { Role } from '../usuario/usuario.ts';
import { changeUsuario, findUsuario } from '../usuario/usuario-store.ts';
import { authAnswers, authBodies } from './auth-schemas.ts';
import { checkPassword, noSuchEmail } from './check-password.ts';

export const authRoutes = fp(
  async (app) => {
    const { db, tokens, guard, publicPost } = app;

    app.post<{ Body: { email: string; password: string } }>(
      '/login',
      {
        config: publicPost,
        schema: { body: authBodies.login, response: { 201: authAnswers.session } },
      },
      async (request, reply) => {
        const account = await checkPassword(app, request);
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
        schema: { body: authBodies.nothing, response: { 201: authAnswers.accessToken } },
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
      { schema: { response: { 200: authAnswers.roleList } }, onRequest: guard.required },
      async (): Promise<Role[]> => db.selectFrom('role').selectAll().orderBy('id').execute(),
    );

    app.post<{ Body: { email: string; newPassword: string } }>(
      '/change-password',
      {
        schema: { body: authBodies.newPassword, response: { 201: authAnswers.message } },
        onRequest: guard.required,
      },
      async (request, reply) => {
        const { email, newPassword } = request.body;
        const account = await findCredentials(db, email);
        if (!account) throw noSuchEmail();
        const password_hash = await hashPassword(newPassword);
        await changeUsuario(db, account.id, { password_hash }, callerOf(request));
        return reply.code(201).send({ message: 'Contraseña actualizada' });
      },
    );
  },
  {
    name: 'auth-routes',
    encapsulate: true,
    dependencies: ['database', 'sign-in-guard', 'sign-in-throttle', 'public-posts'],
  },
);
