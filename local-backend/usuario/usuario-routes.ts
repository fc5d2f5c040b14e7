import fp from 'fastify-plugin';
import { hashPassword } from '../access/passwords.ts';
import { callerOf } from '../access/sign-in-guard.ts';
import { ApiError } from '../http/api-error.ts';
import type { Envelope } from '../http/envelope.ts';
import { recordId } from '../http/record-id.ts';
import { sendList } from '../lists/list-answer.ts';
import { DEFAULT_ROLE_ID } from './roles.ts';
import type { Registration, Usuario, UsuarioChange } from './usuario.ts';
import { usuarioAnswers, usuarioBodies } from './usuario-schemas.ts';
import { changeUsuario, findUsuario, registerUsuario, usuarioPages } from './usuario-store.ts';

/** 'Ana María', 'Quispe' -> 'Ana Quispe', at most 100 characters */
function displayName({ nombres, p_apellido }: Registration): string {
  const [first] = nombres.trim().split(/\s+/);
  return [...`${first} ${p_apellido.trim()}`].slice(0, 100).join('');
}

const noUsuario = (id: string) => new ApiError(404, `No existe el usuario ${id}`);

export const usuarioRoutes = fp(
  async (app) => {
    const { db, guard, listVersion, publicPost } = app;

    app.post<{ Body: Registration }>(
      '/register',
      {
        config: publicPost,
        schema: { body: usuarioBodies.registration, response: { 201: usuarioAnswers.usuario } },
        onRequest: guard.optional,
      },
      async ({ body, callerId }, reply) => {
        const { email, password, name, estado, id_role, ...details } = body;
        const usuario = await registerUsuario(db, details, {
          name: name ?? displayName(body),
          email,
          password_hash: await hashPassword(password),
          estado: estado ?? true,
          id_role: id_role ?? DEFAULT_ROLE_ID,
          id_user_create: callerId,
        });
        return reply.code(201).send(usuario);
      },
    );

    app.get('/', { onRequest: guard.required }, async (request, reply) =>
      sendList(request, reply, {
        message: 'Lista de usuarios',
        version: listVersion,
        pages: usuarioPages(db),
      }),
    );

    app.get<{ Params: { id: string } }>(
      '/:id',
      { schema: { response: { 200: usuarioAnswers.envelope } }, onRequest: guard.required },
      async ({ params }): Promise<Envelope<Usuario>> => {
        const usuario = await findUsuario(db, recordId(params.id));
        if (!usuario) throw noUsuario(params.id);
        return { status: 200, message: 'Usuario', data: usuario };
      },
    );

    app.patch<{ Params: { id: string }; Body: UsuarioChange }>(
      '/:id',
      {
        schema: { body: usuarioBodies.change, response: { 200: usuarioAnswers.usuario } },
        onRequest: guard.required,
      },
      async (request): Promise<Usuario> => {
        const { params, body } = request;
        const { password, ...columns } = body;
        const usuario = await changeUsuario(
          db,
          recordId(params.id),
          {
            ...columns,
            ...(password !== undefined && { password_hash: await hashPassword(password) }),
          },
          callerOf(request),
        );
        if (!usuario) throw noUsuario(params.id);
        return usuario;
      },
    );
  },
  {
    name: 'usuario-routes',
    encapsulate: true,
    dependencies: ['database', 'sign-in-guard', 'list-version', 'public-posts'],
  },
);
