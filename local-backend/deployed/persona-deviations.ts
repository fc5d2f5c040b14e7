import type { FastifyInstance } from 'fastify';
import type { PersonaChange } from '../persona/persona.ts';
import { noPersona } from '../persona/persona-routes.ts';
import { changePersona } from '../persona/persona-store.ts';
import { deployedBodies } from './deployed-bodies.ts';
import { listActivePersonas } from './deployed-store.ts';
import { type Deviation, type Deviations, handler } from './deviation.ts';
import type { Profile } from './profile.ts';
import { wholeList } from './tagged-lists.ts';

/** The rows of part C that are about people. */
export function personaDeviations(
  { db }: Pick<FastifyInstance, 'db'>,
  profile: Profile,
): Deviations {
  // C, PUT /persona where it works: any `id_user_update` is believed.
  const change = handler<{ Body: PersonaChange }>(async ({ body }) => {
    const { id, id_user_update, ...details } = body;
    const persona = await changePersona(db, id, details, id_user_update);
    if (!persona) throw noPersona(id);
    return persona;
  });

  // C, PUT /persona: some versions refuse `id`, and without its id there is nobody to change.
  const refuse = handler(async () => {
    throw noPersona('undefined');
  });

  const put: Deviation =
    profile === 'deployed-strict-put'
      ? { body: deployedBodies.personaChangeWithoutIds, handler: refuse }
      : { body: deployedBodies.personaChange, handler: change };

  return {
    'POST /persona': { body: deployedBodies.persona },
    'GET /persona': {
      handler: handler(async () => wholeList('Lista de personas', await listActivePersonas(db))),
    },
    'PUT /persona': put,
  };
}
