import { mismatches } from '../../../local-backend/contract/wire-schemas.ts';
import { inShort, isOk, rowOf } from '../answers.ts';
import { type Check, conforms, handled, unhandled } from '../check.ts';
import { NOBODY } from '../subject.ts';
import { judgeRefusal, writing } from './writing.ts';

const CALL = 'PATCH /usuario/:id';
const NOT_KEPT = 'reads the user back, and shows that nothing changed';

/** What a change of an account keeps and refuses. */
export const patchChecks: Check[] = [
  writing({
    id: 'patch.answer',
    call: CALL,
    contract: '200 with the account',
    module: 'reads the user back',
    judge: async (_subject, trial) => {
      const answer = await trial.patch({ name: `Turno ${trial.tag}`, estado: true });
      if (!isOk(answer)) return unhandled(inShort(answer), 'shows the error, and saves nothing');
      if ((await trial.current())['name'] !== `Turno ${trial.tag}`) {
        return unhandled(`${answer.status}, but nothing changed`, NOT_KEPT);
      }
      const isMeant = answer.status === 200 && mismatches('usuario', answer.body).length === 0;
      const names = Object.keys(rowOf(answer.body)).slice(0, 6).join(', ');
      return isMeant ? conforms() : handled(`${answer.status} { ${names} }`);
    },
  }),
  writing({
    id: 'patch.values',
    call: CALL,
    contract: 'e-mail, role and state become what was sent, and the persona stays',
    module: 'sends what changed, always with `estado`',
    judge: async (_subject, trial) => {
      const before = await trial.current();
      const email = trial.email();
      const id_role = await trial.role(1);
      const change = { email, estado: false, ...(id_role !== null && { id_role }) };
      const answer = await trial.patch(change);
      const after = await trial.current();
      const kept = [
        ...(after['email'] === email ? [] : ['email']),
        ...(after['estado'] === false ? [] : ['estado']),
        ...(id_role === null || rowOf(after['role'])['id'] === id_role ? [] : ['id_role']),
      ];
      if (kept.length > 0)
        return unhandled(`${inShort(answer)}; not kept: ${kept.join(', ')}`, NOT_KEPT);
      const [one, other] = [before, after].map(({ persona }) => rowOf(persona)['nombres']);
      return one === other ? conforms() : unhandled('the persona changed too', NOT_KEPT);
    },
  }),
  writing({
    id: 'patch.without_estado',
    call: CALL,
    contract: 'only what is present changes: an inactive account stays so',
    module: 'always sends `estado`',
    judge: async (_subject, trial) => {
      await trial.patch({ estado: false });
      await trial.patch({ name: `Noche ${trial.tag}` });
      return (await trial.current())['estado'] === false
        ? conforms()
        : handled('without `estado` it is activated');
    },
  }),
  writing({
    id: 'patch.null_role',
    call: CALL,
    contract: '`id_role: null` is refused with 400',
    module: 'leaves it out instead',
    judge: async (_subject, trial) =>
      judgeRefusal(await trial.patch({ estado: true, id_role: null }), 'id_role'),
  }),
  writing({
    id: 'patch.unknown_property',
    call: CALL,
    contract: '400 "property X should not exist"',
    module: 'never sends another property',
    judge: async (_subject, trial) =>
      judgeRefusal(await trial.patch({ estado: true, apodo: 'x' }), 'apodo'),
  }),
  writing({
    id: 'patch.too_long',
    call: CALL,
    contract: '`name` of more than 100 characters is refused with 400',
    module: 'checks lengths before sending',
    judge: async (_subject, trial) =>
      judgeRefusal(await trial.patch({ estado: true, name: 'x'.repeat(101) }), 'name'),
  }),
  writing({
    id: 'patch.email_in_use',
    call: CALL,
    contract: '409 for the e-mail of another account',
    module: 'looks in the list before sending',
    judge: async (_subject, trial) => {
      const { email } = await trial.other();
      const answer = await trial.patch({ estado: true, email });
      if (answer.status === 409) return conforms();
      return isOk(answer) && (await trial.current())['email'] === email
        ? unhandled('two accounts have it now', 'cannot tell who signs in')
        : handled(inShort(answer));
    },
  }),
  writing({
    id: 'patch.missing',
    call: CALL,
    contract: '404 for an id that nobody has',
    module: 'takes `affected: 0`, and nobody to read back, for "no existe"',
    judge: async (_subject, trial) => {
      const answer = await trial.patch({ estado: true }, NOBODY);
      if (answer.status === 404) return conforms();
      const { affected } = rowOf(answer.body);
      if (!isOk(answer)) return unhandled(inShort(answer), 'shows the error, not "no existe"');
      return handled(affected === 0 ? '200 with affected: 0' : inShort(answer));
    },
  }),
  writing({
    id: 'patch.audit',
    call: CALL,
    contract: '`id_user_update` becomes the id of who is signed in',
    module: 'shows who changed a record only where it is known',
    judge: async (subject, trial) => {
      await trial.patch({ estado: true });
      const author = (await trial.current())['id_user_update'];
      return author === subject.user.id ? conforms() : handled('nobody is put on record');
    },
  }),
];
