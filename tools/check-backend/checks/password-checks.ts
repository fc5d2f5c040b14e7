import { inShort, isOk, rowOf } from '../answers.ts';
import { type Check, conforms, handled, unchecked, unhandled } from '../check.ts';
import { writing } from './writing.ts';

const CALL = 'PATCH /usuario/:id';

/** How a password is set, and what it lets in. */
export const passwordChecks: Check[] = [
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
];
