import { mismatches } from '../../../local-backend/contract/wire-schemas.ts';
import { inShort, isOk, rowOf } from '../answers.ts';
import { type Check, conforms, handled, listed, unhandled } from '../check.ts';
import { isSecondary } from './secondary.ts';

export const loginChecks: Check[] = [
  {
    id: 'login.session',
    call: 'POST /auth/login',
    contract: '201 { access_token, refresh_token, user }, the user as documented',
    module: 'takes the two tokens and what it knows of the user',
    judge: async ({ login, refreshToken }) => {
      if (!refreshToken) return unhandled('no refresh_token', 'nobody can sign in');
      const { user, ...rest } = rowOf(login.body);
      const known = mismatches('session', { ...rest, user }).filter(
        ({ at }) => !at.startsWith('/user') || !isSecondary(at.slice('/user'.length)),
      );
      if (known.length > 0) return handled(listed(known));
      return login.status === 201 ? conforms() : handled(`${login.status}`);
    },
  },
  {
    id: 'login.role',
    call: 'POST /auth/login',
    contract: 'the user comes with its role, and the role with its name',
    module: 'tells an account without a role why it may not enter',
    judge: async (subject) => {
      const { role } = subject.user;
      if (typeof rowOf(role)['nombre'] === 'string') return conforms();
      const stored = rowOf((await subject.usuario(subject.user.id))?.['role']);
      if (typeof stored['nombre'] !== 'string') return handled('no role, and none on record');
      return unhandled('no role, though one is on record', 'lets nobody in: no role, no entry');
    },
  },
  {
    id: 'login.unknown_email',
    call: 'POST /auth/login',
    contract: '404 for an e-mail that has no account',
    module: 'says that e-mail or password are not right',
    judge: async (subject) => {
      const email = `nadie-${crypto.randomUUID()}@example.invalid`;
      const answer = await subject.tryPassword({ email, password: crypto.randomUUID() });
      if (answer.status === 404) return conforms();
      if (isOk(answer)) return unhandled(inShort(answer), 'opens a session for anybody');
      if (answer.status === 401) return handled(inShort(answer));
      return unhandled(inShort(answer), 'shows a general error instead of the reason');
    },
  },
  {
    id: 'login.unknown_property',
    call: 'POST /auth/login',
    contract: '400 "property X should not exist" for a property that is not listed',
    module: 'never sends another property',
    judge: async (subject) => {
      const body = { ...subject.credentials, apodo: 'x' };
      const answer = await subject.call('POST', '/auth/login', { token: null, body });
      for (const token of Object.values(rowOf(answer.body))) {
        if (typeof token === 'string' && isOk(answer)) subject.secrets.add(token);
      }
      const isNamed = /apodo/.test(inShort(answer));
      return answer.status === 400 && isNamed ? conforms() : handled(inShort(answer));
    },
  },
];
