import type { FastifyInstance } from 'fastify';
import { setTimeout as delay } from 'node:timers/promises';
import { hashPassword } from '../access/passwords.ts';
import { ApiError } from '../http/api-error.ts';
import { recordId } from '../http/record-id.ts';
import { DEFAULT_ROLE_ID } from '../usuario/roles.ts';
import type { Registration, UsuarioChange } from '../usuario/usuario.ts';
import { deployedBodies } from './deployed-bodies.ts';
import * as store from './deployed-store.ts';
import { type Deviations, handler } from './deviation.ts';
import { wholeList } from './tagged-lists.ts';

/** C, names over 100 characters together: all of them make the display name, which holds 100. */
const fullName = ({ nombres, p_apellido, s_apellido }: Registration) =>
  [nombres, p_apellido, s_apellido ?? '']
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ');

/** The rows of part C that are about accounts. */
export function usuarioDeviations(
  { db }: Pick<FastifyInstance, 'db'>,
  welcomeMailMs: number,
): Deviations {
  const register = handler<{ Body: Registration }>(async ({ body }, reply) => {
    // C, register: `name` is ignored; `estado: false` makes an inactive persona.
    const { email, password, name: _, estado, id_role, ...details } = body;
    const role = { id: id_role ?? DEFAULT_ROLE_ID };
    const usuario = await store.registerDeployed(
      db,
      { ...details, estado: estado ?? true },
      {
        name: fullName(body),
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

  return {
    'POST /usuario/register': { body: deployedBodies.registration, handler: register },
    'GET /usuario': {
      handler: handler(async () =>
        wholeList('Lista de usuarios', await store.listDeployedUsuarios(db)),
      ),
    },
    // C, GET /usuario/:id of no user: 200 with `data: null`.
    'GET /usuario/:id': {
      handler: handler<{ Params: { id: string } }>(async ({ params }) => ({
        status: 200,
        message: 'Usuario',
        data: await store.findDeployedUsuario(db, recordId(params.id)),
      })),
    },
    'PATCH /usuario/:id': { body: deployedBodies.usuarioChange, handler: change },
  };
}
