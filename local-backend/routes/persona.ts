import type { FastifyInstance } from 'fastify';
import type { RouteContext } from '../api.ts';
import { ApiError } from '../errors.ts';
import { sendList } from '../list-answer.ts';
import { changePersona, createPersona, findPersona, personaPages } from '../persona-store.ts';
import { recordId } from '../record-id.ts';
import { answers, bodies } from '../schemas.ts';
import { callerOf } from '../sign-in-guard.ts';
import type { Persona, PersonaChange, PersonaDetails } from '../wire.ts';

const missing = (id: string | number) => new ApiError(404, `No existe la persona ${id}`);

export async function personaRoutes(
  app: FastifyInstance,
  { db, guard, listVersion }: RouteContext,
): Promise<void> {
  app.addHook('onRequest', guard.required);

  app.post<{ Body: PersonaDetails }>(
    '/',
    { schema: { body: bodies.persona, response: { 201: answers.personaEnvelope } } },
    async (request, reply) => {
      const data = await createPersona(db, request.body, callerOf(request));
      return reply.code(201).send({ status: 201, message: 'Persona registrada', data });
    },
  );

  app.get('/', async (request, reply) =>
    sendList(request, reply, {
      message: 'Lista de personas',
      version: listVersion,
      pages: personaPages(db),
    }),
  );

  app.get<{ Params: { id: string } }>(
    '/:id',
    { schema: { response: { 200: answers.persona } } },
    async ({ params }): Promise<Persona> => {
      const persona = await findPersona(db, recordId(params.id));
      if (!persona) throw missing(params.id);
      return persona;
    },
  );

  app.put<{ Body: PersonaChange }>(
    '/',
    { schema: { body: bodies.personaChange, response: { 200: answers.persona } } },
    async (request): Promise<Persona> => {
      const { id, id_user_update, ...details } = request.body;
      // Who changed a record is the token's word, never the body's.
      if (id_user_update !== callerOf(request)) {
        throw new ApiError(403, 'id_user_update must be the signed-in user');
      }
      const persona = await changePersona(db, id, details, id_user_update);
      if (!persona) throw missing(id);
      return persona;
    },
  );
}
