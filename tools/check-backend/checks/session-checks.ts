import { decodeJwt, decodeProtectedHeader } from 'jose';
import { mismatches } from '../../../local-backend/contract/wire-schemas.ts';
import { inShort, isOk, isRow, type Row, rowOf } from '../answers.ts';
import { type Check, conforms, handled, listed, unchecked, unhandled } from '../check.ts';
import { NOBODY, type Subject } from '../subject.ts';

const CLAIMS = ['sub', 'username', 'roleName', 'roleId', 'exp'];
const MINUTE = 60;
const DAY = 86_400;

function claimsOf(token: string): Row | null {
  try {
    return { ...decodeJwt(token), alg: decodeProtectedHeader(token).alg };
  } catch {
    return null;
  }
}

const secondsOf = ({ exp, iat }: Row): number | null =>
  typeof exp === 'number' ? exp - (typeof iat === 'number' ? iat : Date.now() / 1000) : null;

const inWords = (seconds: number) =>
  seconds < 2 * DAY ? `${Math.round(seconds / MINUTE)} min` : `${(seconds / DAY).toFixed(1)} days`;

/** A new access token, and the answer that it came in. */
async function renewed(subject: Subject, token = subject.refreshToken) {
  const answer = await subject.call('POST', '/auth/refresh_token', { token });
  const { access_token } = rowOf(answer.body);
  if (typeof access_token === 'string') subject.secrets.add(access_token);
  return { answer, token: typeof access_token === 'string' ? access_token : null };
}

const ASKS = 'asks for the password over the open screen, then goes on';

export const sessionChecks: Check[] = [
  {
    id: 'token.claims',
    call: 'POST /auth/login',
    contract: 'a JWT (HS256) with sub, username, roleName, roleId and exp',
    module: 'reads no token: who is signed in is what `user` says',
    judge: async ({ token, user }) => {
      const claims = claimsOf(token);
      if (!claims) return handled('the access token is no JWT');
      const absent = CLAIMS.filter((name) => claims[name] === undefined || claims[name] === null);
      const found = [
        ...(absent.length > 0 ? [`without ${absent.join(', ')}`] : []),
        ...(claims['alg'] === 'HS256' ? [] : [`signed with ${String(claims['alg'])}`]),
        ...(String(claims['sub']) === String(user.id) ? [] : ['sub is not the id of the user']),
      ];
      return found.length > 0 ? handled(found.join('; ')) : conforms();
    },
  },
  {
    id: 'token.lifetime',
    call: 'POST /auth/login',
    contract: 'the access token lives 15 minutes to 8 hours',
    module: 'renews it whenever a call is answered with 401',
    judge: async ({ token }) => {
      const seconds = secondsOf(claimsOf(token) ?? {});
      if (seconds === null) return handled('no exp');
      const isMeant = seconds >= 15 * MINUTE - 1 && seconds <= 8 * 60 * MINUTE + 1;
      return isMeant ? conforms(inWords(seconds)) : handled(inWords(seconds));
    },
  },
  {
    id: 'token.refresh_lifetime',
    call: 'POST /auth/login',
    contract: 'the refresh token lives 7 days',
    module: ASKS,
    judge: async ({ refreshToken }) => {
      const seconds = secondsOf(claimsOf(refreshToken) ?? {});
      if (seconds === null) return unchecked('the refresh token does not say');
      const isMeant = Math.abs(seconds - 7 * DAY) < MINUTE;
      return isMeant ? conforms() : handled(inWords(seconds));
    },
  },
  {
    id: 'refresh.answer',
    call: 'POST /auth/refresh_token',
    contract: '201 { access_token } for the refresh token',
    module: ASKS,
    judge: async (subject) => {
      const { answer, token } = await renewed(subject);
      if (!token) return handled(`${inShort(answer)}, no access_token`);
      const found = mismatches('accessToken', answer.body);
      if (found.length > 0) return handled(listed(found), 'takes the access token out of it');
      return answer.status === 201 ? conforms() : handled(`${answer.status}`);
    },
  },
  {
    id: 'refresh.works',
    call: 'POST /auth/refresh_token',
    contract: 'the new token carries roleName, and protected calls take it',
    module: ASKS,
    judge: async (subject) => {
      const { token } = await renewed(subject);
      if (!token) return unchecked('no new token');
      const claims = claimsOf(token);
      const answer = await subject.call('GET', '/auth/roles/list', { token });
      const without = claims && claims['roleName'] === undefined ? 'no roleName' : '';
      if (isOk(answer)) return without ? handled(without, 'reads no token') : conforms();
      const got = `${without ? `${without}, and ` : ''}a call with it: ${inShort(answer)}`;
      if (answer.status === 401) return handled(got);
      return unhandled(got, 'takes it for a failure of the call, not of the session');
    },
  },
  {
    id: 'refresh.refuses',
    call: 'POST /auth/refresh_token',
    contract: '401 for what is no refresh token',
    module: ASKS,
    judge: async (subject) => {
      const { answer } = await renewed(subject, 'no.refresh.token');
      if (answer.status === 401) return conforms();
      if (isOk(answer)) return unhandled(inShort(answer), 'nothing: anybody gets a session');
      return handled(inShort(answer), 'shows the error of the call; signing in again helps');
    },
  },
  {
    id: 'guard.reads',
    call: 'every GET',
    contract: '401 without a token, and with one that is none',
    module: 'renews the session where a call is answered with 401',
    judge: async (subject) => {
      const { id } = subject.user;
      const paths = ['/usuario', `/usuario/${id}`, '/persona', `/persona/${NOBODY}`];
      const found: string[] = [];
      let isOpen = false;
      for (const path of [...paths, '/auth/roles/list']) {
        for (const token of [null, 'no.access.token']) {
          const answer = await subject.call('GET', path, { token });
          if (answer.status === 401) continue;
          isOpen ||= isOk(answer) || answer.status === 404;
          found.push(
            `${answer.call} ${token ? 'with a wrong' : 'without'} token: ${answer.status}`,
          );
        }
      }
      if (found.length === 0) return conforms();
      const consequence = isOpen
        ? 'nothing: whoever reaches the backend reads the data'
        : 'takes an expired session for an error';
      return unhandled(found.join(', '), consequence);
    },
  },
  {
    id: 'error.shape',
    call: 'every error',
    contract: '{ statusCode, timestamp, path, message, error_detail, stack? }',
    module: 'says a sentence that goes by the status, and shows no stack',
    judge: async (subject) => {
      const answer = await subject.call('GET', '/usuario', { token: null });
      if (isOk(answer)) return unchecked('no error came back');
      if (!isRow(answer.body)) return handled(inShort(answer));
      const { stack: _, ...body } = answer.body;
      const found = mismatches('error', body);
      return found.length > 0 ? handled(listed(found)) : conforms();
    },
  },
];
