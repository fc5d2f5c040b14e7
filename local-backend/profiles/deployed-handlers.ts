import { setTimeout as delay } from 'node:timers/promises';
import type {
  FastifyReply,
  FastifyRequest,
  RouteGenericInterface,
  RouteHandlerMethod,
} from 'fastify';
import type { RouteContext } from '../api.ts';
import { checkPassword } from '../check-password.ts';
import { ApiError } from '../errors.ts';
import { hashPassword } from '../passwords.ts';
import { recordId } from '../record-id.ts';
import { displayName } from '../routes/usuario.ts';
import { DEFAULT_ROLE_ID } from '../seed.ts';
import { bearerToken } from '../sign-in-guard.ts';
import { SignInThrottle } from '../sign-in-throttle.ts';
import { findCredentials } from '../usuario-store.ts';
import type { Registration, UsuarioChange } from '../wire.ts';
import { deployedBodies } from './deployed-bodies.ts';
import * as store from './deployed-store.ts';

/** What a route does otherwise than documented; what is absent here stays as it is there. */
export interface Deviation {
  body?: object;
  handler?: RouteHandlerMethod;
}

/** Says what the route's schema and address make of the request. */
function handler<Route extends RouteGenericInterface>(
  handle: (request: FastifyRequest<Route>, reply: FastifyReply) => Promise<unknown>,
): RouteHandlerMethod {
  return handle as RouteHandlerMethod;
}

const unauthorized = () => new ApiError(401, 'Unauthorized');
const whole = <T>(message: string, data: T) => ({ status: 200, message, data });

/** C, lists without rows: 404. */
function listed<T>(message: string, rows: T[]) {
  if (rows.length === 0) throw new ApiError(404, 'No se encontraron registros');
  return whole(message, rows);
}

/** The rows of part C that are about one route, by method and address. */
export function deviations(context: RouteContext): Record<string, Deviation> {
  const { db, tokens, profile, welcomeMailMs } = context;
  const throttle = new SignInThrottle();

  const register = handler<{ Body: Registration }>(async ({ body }, reply) => {
    // C, register: `name` is ignored; `estado: false` makes an inactive persona.
    const { email, password, name: _, estado, id_role, ...details } = body;
    const role = { id: id_role ?? DEFAULT_ROLE_ID };
    const usuario = await store.registerDeployed(
      db,
      { ...details, estado: estado ?? true },
      {
        name: displayName(body),
        email,
        password_hash: await hashPassword(password),
        id_role: role.id,
      },
    );
    // C, register: the answer waits for the welcome mail, when the account is made.
    await delay(welcomeMailMs);
    // C, register: `role` comes back as `{ id }` alone.
    return reply.code(201).send({ ...usuario, role });
  });

  const change = handler<{
    Params: { id: string };
    Body: Omit<UsuarioChange, 'id_role'> & { id_role?: number | null };
  }>(async ({ params, body }) => {
    // C, PATCH: without `estado` it activates; the password is stored as it came, unhashed.
    const { password, id_role, estado = true, ...columns } = body;
    if (id_role === null) throw new ApiError(500, "Cannot read properties of null (reading 'id')");
    const affected = await store.changeDeployedUsuario(db, recordId(params.id), {
      ...columns,
      estado,
      ...(id_role !== undefined && { id_role }),
      ...(password !== undefined && { password_hash: password }),
    });
    return { generatedMaps: [], raw: [], affected };
  });

  const login = handler<{ Body: { email: string; password: string } }>(async ({ body }, reply) => {
    // C, sign-in: nobody asks for `estado`, a role or a persona.
    const { id } = await checkPassword(db, throttle, body);
    const user = await store.findDeployedUsuario(db, id);
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
    const user = id === null ? null : await store.findDeployedUsuario(db, id);
    if (!user) throw unauthorized();
    // C, refresh_token: no `roleName`, and the guard of this profile asks for one.
    const role = user.role && { id: user.role.id };
    return reply.code(201).send({ access_token: await tokens.issueAccess({ ...user, role }) });
  });

  const changePassword = handler<{ Body: { email: string; newPassword: string } }>(
    async ({ body: { email, newPassword } }, reply) => {
      const account = await findCredentials(db, email);
      if (!account) throw new ApiError(404, 'El correo electrónico no está registrado');
      const password_hash = await hashPassword(newPassword);
      await store.changeDeployedUsuario(db, account.id, { password_hash });
      return reply.code(201).send({ message: 'Contraseña actualizada' });
    },
  );

  const personaChange: Deviation =
    profile === 'deployed-strict-put'
      ? {
          body: deployedBodies.personaChangeWithoutIds,
          // Without its id there is nobody to change.
          handler: handler(async () => {
            throw new ApiError(404, 'No existe la persona undefined');
          }),
        }
      : { body: deployedBodies.personaChange };

  return {
    'POST /usuario/register': { body: deployedBodies.registration, handler: register },
    'GET /usuario': {
      handler: handler(async () =>
        listed('Lista de usuarios', await store.listDeployedUsuarios(db)),
      ),
    },
    // C, GET /usuario/:id of no user: 200 with `data: null`.
    'GET /usuario/:id': {
      handler: handler<{ Params: { id: string } }>(async ({ params }) =>
        whole('Usuario', await store.findDeployedUsuario(db, recordId(params.id))),
      ),
    },
    'PATCH /usuario/:id': { body: deployedBodies.usuarioChange, handler: change },
    'POST /persona': { body: deployedBodies.persona },
    'GET /persona': {
      handler: handler(async () => listed('Lista de personas', await store.listActivePersonas(db))),
    },
    'PUT /persona': personaChange,
    // C, POST /mail: accepted, and no provider took it.
    'POST /mail': {
      handler: handler(async (_request, reply) =>
        reply.code(201).send({ message: 'Correo enviado' }),
      ),
    },
    'POST /auth/login': { handler: login },
    'POST /auth/refresh_token': { handler: renew },
    'POST /auth/change-password': { handler: changePassword },
  };
}
