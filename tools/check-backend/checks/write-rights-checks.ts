import { inShort, isOk, rowOf } from '../answers.ts';
import { type Check, conforms, unchecked, unhandled } from '../check.ts';
import { writing } from './writing.ts';

const CALL = 'PATCH /usuario/:id';

/** Who may write. */
export const writeRightsChecks: Check[] = [
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
