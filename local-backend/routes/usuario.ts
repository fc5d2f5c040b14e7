import type { FastifyInstance } from 'fastify';
import type { RouteContext } from '../api.ts';
import { ApiError } from '../errors.ts';
import { hashPassword } from '../passwords.ts';
import { sendList } from '../list-answer.ts';
import { recordId } from '../record-id.ts';
import { answers, bodies } from '../schemas.ts';
import { DEFAULT_ROLE_ID } from '../seed.ts';
import { callerOf } from '../sign-in-guard.ts';
import { changeUsuario, findUsuario, registerUsuario, usuarioPages } from '../usuario-store.ts';
import type { Envelope, Registration, Usuario, UsuarioChange } from '../wire.ts';

/** 'Ana María', 'Quispe' -> 'Ana Quispe', at most 100 characters */
export function displayName({ nombres, p_apellido }: Registration): string {
  const [first] = nombres.trim().split(/\s+/);
  return [...`${first} ${p_apellido.trim()}`].slice(0, 100).join('');
}

const missing = (id: string) => new ApiError(404, `No existe el usuario ${id}`);

export async function usuarioRoutes(
  app: FastifyInstance,
  { db, guard, listVersion, publicPost }: RouteContext,
): Promise<void> {
  app.post<{ Body: Registration }>(
    '/register',
    {
      config: publicPost,
      schema: { body: bodies.registration, response: { 201: answers.usuario } },
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
    { schema: { response: { 200: answers.usuarioEnvelope } }, onRequest: guard.required },
    async ({ params }): Promise<Envelope<Usuario>> => {
      const usuario = await findUsuario(db, recordId(params.id));
      if (!usuario) throw missing(params.id);
      return { status: 200, message: 'Usuario', data: usuario };
    },
  );

  app.patch<{ Params: { id: string }; Body: UsuarioChange }>(
    '/:id',
    {
      schema: { body: bodies.usuarioChange, response: { 200: answers.usuario } },
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
      if (!usuario) throw missing(params.id);
      return usuario;
    },
  );
}
