import { mismatches } from '../../../local-backend/contract/wire-schemas.ts';
import { inShort, isOk, type Row, rowOf } from '../answers.ts';
import {
  type Check,
  conforms,
  handled,
  listed,
  lost,
  type Outcome,
  unchecked,
  unhandled,
} from '../check.ts';
import { isReadablePersona } from '../readable.ts';
import { NOBODY, type Subject } from '../subject.ts';
import type { Trial } from '../trial.ts';
import { judgeDetails, judgeRefusal, writing } from './writing.ts';

const PUT = 'PUT /persona';
const DOUBTFUL = 'cannot say whether it was saved';

async function put(subject: Subject, trial: Trial, body: Row) {
  const ids = { id: await trial.personaId(), id_user_update: subject.user.id };
  return subject.call('PUT', '/persona', { body: { ...ids, ...body } });
}

/** Where PUT is refused as a whole there is nothing more to tell. */
async function afterPut(
  subject: Subject,
  trial: Trial,
  body: Row,
  judge: (stored: Row) => Outcome,
): Promise<Outcome> {
  const answer = await put(subject, trial, body);
  if (!isOk(answer)) return unchecked(`refused: ${inShort(answer)}`);
  const stored = await subject.persona(await trial.personaId());
  return stored ? judge(stored) : unchecked('the person cannot be read back');
}

export const personaWriteChecks: Check[] = [
  writing({
    id: 'persona.create',
    call: 'POST /persona',
    contract: '201 { status, message, data }, data being the person',
    module: 'reads past what it does not need',
    judge: async (_subject, trial) => {
      const answer = await trial.persona();
      if (!isOk(answer)) return unhandled(inShort(answer), 'shows the error, and saves nothing');
      if (!isReadablePersona(rowOf(answer.body)['data'])) {
        return unhandled('no person in data', DOUBTFUL);
      }
      const found = mismatches('personaEnvelope', answer.body);
      if (found.length > 0) return handled(listed(found));
      return answer.status === 201 ? conforms() : handled(`${answer.status}`);
    },
  }),
  writing({
    id: 'persona.create.details',
    call: 'POST /persona',
    contract: 'the person is what was sent, its birth date the same calendar date',
    module: 'shows what is on record',
    judge: async (subject, trial) => {
      const stored = await subject.persona(await trial.personaId());
      return judgeDetails(trial.details(), stored ?? {}, trial.details());
    },
  }),
  writing({
    id: 'persona.create.bad_date',
    call: 'POST /persona',
    contract: '400 that names the property: 2023-02-30 is no date',
    module: 'checks it before sending; else a sentence, and the text under "Detalles"',
    judge: async (subject, trial) => {
      const body = { ...trial.details(), fecha_nacimiento: '2023-02-30' };
      return judgeRefusal(await subject.call('POST', '/persona', { body }), 'fecha_nacimiento');
    },
  }),
  writing({
    id: 'persona.put',
    matters: true,
    call: PUT,
    contract: '200 with the person; `id` and `id_user_update` go in the body',
    module: 'says what was refused, and keeps what was typed',
    judge: async (subject, trial) => {
      const answer = await put(subject, trial, trial.details());
      if (answer.status === 400) {
        return lost(
          inShort(answer),
          'lost function: "Este servidor no permite cambiar datos personales."',
        );
      }
      if (!isOk(answer)) return unhandled(inShort(answer), 'shows the error, and saves nothing');
      if (!isReadablePersona(answer.body)) return unhandled('no bare person', DOUBTFUL);
      const found = mismatches('persona', answer.body);
      return found.length > 0
        ? handled(listed(found), 'reads past what it does not need')
        : conforms();
    },
  }),
  writing({
    id: 'persona.put.details',
    call: PUT,
    contract: 'the five details become what was sent, an absent surname included',
    module: 'sends the five whole, and shows what is on record',
    judge: async (subject, trial) => {
      const sent = {
        ...{ nombres: `Prueba ${trial.tag} B`, p_apellido: 'Otra', s_apellido: null },
        ...{ fecha_nacimiento: '2000-02-29', genero: 'M' },
      };
      return afterPut(subject, trial, sent, (stored) => {
        const blank = typeof stored['s_apellido'] === 'string' && !stored['s_apellido'].trim();
        return judgeDetails(sent, { ...stored, ...(blank && { s_apellido: null }) }, sent);
      });
    },
  }),
  writing({
    id: 'persona.put.partial',
    call: PUT,
    contract: 'what is not sent stays',
    module: 'sends the five details whole',
    judge: async (subject, trial) => {
      const before = await subject.persona(await trial.personaId());
      return afterPut(subject, trial, { genero: 'F' }, (stored) => {
        const lost = Object.keys(trial.details()).filter(
          (name) => name !== 'genero' && stored[name] !== before?.[name],
        );
        return lost.length > 0 ? handled(`changed too: ${lost.join(', ')}`) : conforms();
      });
    },
  }),
  writing({
    id: 'persona.put.audit',
    call: PUT,
    contract: '`id_user_update` becomes the id of who is signed in',
    module: 'takes it from the session, never from a form',
    judge: async (subject, trial) =>
      afterPut(subject, trial, trial.details(), ({ id_user_update }) =>
        id_user_update === subject.user.id ? conforms() : handled('nobody is put on record'),
      ),
  }),
  writing({
    id: 'persona.put.missing',
    call: PUT,
    contract: '404 for an id that nobody has',
    module: 'says what was refused',
    judge: async (subject, trial) => {
      const answer = await put(subject, trial, { ...trial.details(), id: NOBODY });
      if (answer.status === 404) return conforms();
      if (answer.status === 400) return handled(inShort(answer));
      return unhandled(
        inShort(answer),
        isOk(answer) ? DOUBTFUL : 'shows the error, not "no existe"',
      );
    },
  }),
  writing({
    id: 'mail',
    call: 'POST /mail',
    contract: "201 { message, id }, the id being the provider's",
    module: '"Aceptado, sin confirmación del proveedor" instead of "Enviado"',
    judge: async (subject, trial) => {
      const body = {
        ...{ email: trial.email(), name: `Prueba ${trial.tag}` },
        ...{ subject: 'Prueba de Kantuta Administración', message: 'Nadie recibe este correo.' },
      };
      const answer = await subject.call('POST', '/mail', { token: null, body });
      if (answer.status === 401) return unhandled('401: it is not public', DOUBTFUL);
      if (!isOk(answer)) return unchecked(`an address at example.invalid: ${inShort(answer)}`);
      if (rowOf(answer.body)['id'] === undefined) return handled(`${answer.status} without id`);
      const found = mismatches('mailReceipt', answer.body);
      return found.length > 0 ? handled(listed(found), 'shows what it knows') : conforms();
    },
  }),
];
