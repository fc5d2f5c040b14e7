import { mismatches } from '../../../local-backend/contract/wire-schemas.ts';
import { inShort, isOk, rowOf } from '../answers.ts';
import { type Check, conforms, handled, unchecked, unhandled } from '../check.ts';
import { NOBODY } from '../subject.ts';
import { judgeRefusal, writing } from './writing.ts';

const CALL = 'PATCH /usuario/:id';
const NOT_KEPT = 'reads the user back, and shows that nothing changed';

export const usuarioWriteChecks: Check[] = [
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
  writing({
    id: 'patch.password',
    matters: true,
    call: CALL,
    contract: '`password` is hashed, and signs in from then on',
    module:
      'notices it, mends it by POST /auth/change-password, and goes by that call from then on',
    judge: async (_subject, trial) => {
      if (await trial.worksByPatch()) return conforms();
      const got = 'the new password does not sign in';
      return (await trial.worksByRoute())
        ? handled(got)
        : unhandled(`${got}, nor does one by POST /auth/change-password`, 'cannot set passwords');
    },
  }),
  writing({
    id: 'change_password',
    call: 'POST /auth/change-password',
    contract: '201, and the new password signs in from then on',
    module: 'goes by PATCH',
    judge: async (_subject, trial) => {
      if (await trial.worksByRoute()) return conforms();
      const got = 'the new password does not sign in';
      return (await trial.worksByPatch())
        ? handled(got)
        : unhandled(`${got}, nor does one by PATCH`, 'cannot set passwords');
    },
  }),
  writing({
    id: 'login.wrong_password',
    call: 'POST /auth/login',
    contract: '401 for a wrong password',
    module: 'says that e-mail or password are not right',
    judge: async (subject, trial) => {
      const { email } = await trial.other();
      const answer = await subject.tryPassword({ email, password: trial.password() });
      if (answer.status === 401) return conforms();
      if (isOk(answer)) return unhandled(inShort(answer), 'lets anybody in');
      return answer.status === 404
        ? handled('404')
        : unhandled(inShort(answer), 'shows a general error instead of the reason');
    },
  }),
  writing({
    id: 'login.inactive',
    matters: true,
    call: 'POST /auth/login',
    contract: 'an inactive account does not get a session',
    module: 'refuses inactive accounts, says why, and offers to close the access too',
    judge: async (subject, trial) => {
      const { id, email, password } = await trial.other();
      await trial.patch({ estado: false }, id);
      const inactive = await subject.tryPassword({ email, password });
      await trial.patch({ estado: true }, id);
      if (!isOk(inactive)) return conforms(`${inactive.status}`);
      const warning =
        'Inactive people can sign in: deactivating an account does not close its access.';
      return { ...handled('it gets one'), warning };
    },
  }),
  writing({
    id: 'token.after_password',
    call: 'POST /auth/change-password',
    contract: 'says nothing of the tokens that are out',
    module: 'ends no session but its own',
    judge: async (subject, trial) => {
      const { email, password } = await trial.other();
      const { access_token: token } = rowOf((await subject.tryPassword({ email, password })).body);
      if (typeof token !== 'string') return unchecked('the trial account gets no token');
      // The same once more: it is a change all the same, and what signs in stays known.
      const change = { email, newPassword: password };
      const changed = await subject.call('POST', '/auth/change-password', { body: change });
      if (!isOk(changed)) return unchecked(`the password is not changed: ${inShort(changed)}`);
      const answer = await subject.call('GET', '/auth/roles/list', { token });
      if (!isOk(answer)) return conforms(`they end: ${answer.status}`);
      const warning =
        'Tokens outlive a password: whoever is signed in stays so when it is changed, until they expire.';
      return { ...conforms('they go on'), warning };
    },
  }),
  writing({
    id: 'guard.writes',
    call: 'every protected write',
    contract: '401 without a token (some take POST /persona from anybody)',
    module: 'renews the session where a call is answered with 401',
    judge: async (subject, trial) => {
      const { id, email } = await trial.other();
      const { id: id_user_update } = subject.user;
      const calls: [string, string, object][] = [
        ['PATCH', `/usuario/${id}`, { estado: true }],
        ['PUT', '/persona', { id: await trial.personaId(), id_user_update, ...trial.details() }],
        ['POST', '/auth/change-password', { email, newPassword: trial.password() }],
      ];
      const open: string[] = [];
      for (const [method, path, body] of calls) {
        const answer = await subject.call(method, path, { token: null, body });
        if (answer.status !== 401) open.push(`${answer.call}: ${answer.status}`);
      }
      return open.length === 0
        ? conforms()
        : unhandled(open.join(', '), 'nothing: whoever reaches the backend may do so');
    },
  }),
  writing({
    id: 'rights.writes',
    call: CALL,
    contract: 'a token is enough: no role is asked for',
    module: 'its guards are for people, and no security boundary',
    judge: async (subject, trial) => {
      const { id, email, password } = await trial.other();
      const { body } = await subject.tryPassword({ email, password });
      const { access_token, user } = rowOf(body);
      if (typeof access_token !== 'string') return unchecked('the trial account gets no token');
      if (/admin/i.test(String(rowOf(rowOf(user)['role'])['nombre']))) {
        return unchecked('new accounts are administrators there');
      }
      const answer = await subject.call('PATCH', `/usuario/${id}`, {
        token: access_token,
        body: { estado: true },
      });
      return conforms(isOk(answer) ? 'whoever is signed in may write' : inShort(answer));
    },
  }),
];
