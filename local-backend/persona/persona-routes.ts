import fp from 'fastify-plugin';
import { callerOf } from '../access/sign-in-guard.ts';
import { ApiError } from '../http/api-error.ts';
import { recordId } from '../http/record-id.ts';
import { sendList } from '../lists/list-answer.ts';
import type { Persona, PersonaChange, PersonaDetails } from './persona.ts';
import { personaAnswers, personaBodies } from './persona-schemas.ts';
import { changePersona, createPersona, findPersona, personaPages } from './persona-store.ts';

export const noPersona = (id: string | number) => new ApiError(404, `No existe la persona ${id}`);

export const personaRoutes = fp(
  async (app) => {
    const { db, guard, listVersion } = app;
    app.addHook('onRequest', guard.required);

    app.post<{ Body: PersonaDetails }>(
      '/',
      { schema: { body: personaBodies.create, response: { 201: personaAnswers.envelope } } },
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
      { schema: { response: { 200: personaAnswers.persona } } },
      async ({ params }): Promise<Persona> => {
        const persona = await findPersona(db, recordId(params.id));
        if (!persona) throw noPersona(params.id);
        return persona;
      },
    );

    app.put<{ Body: PersonaChange }>(
      '/',
      { schema: { body: personaBodies.change, response: { 200: personaAnswers.persona } } },
      async (request): Promise<Persona> => {
        const { id, id_user_update, ...details } = request.body;
        // Who changed a record is the token's word, never the body's.
        if (id_user_update !== callerOf(request)) {
          throw new ApiError(403, 'id_user_update must be the signed-in user');
        }
        const persona = await changePersona(db, id, details, id_user_update);
        if (!persona) throw noPersona(id);
        return persona;
      },
    );
  },
  {
    name: 'persona-routes',
    encapsulate: true,
    dependencies: ['database', 'sign-in-guard', 'list-version'],
  },
);
