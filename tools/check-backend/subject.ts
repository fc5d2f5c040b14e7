import { inShort, isOk, isRow, type Row, rowOf } from './answers.ts';
import { type Answer, type Caller, type CallOptions } from './caller.ts';
import { isSession, type Session } from './readable.ts';
import type { Secrets } from './secrets.ts';
import { Unchecked } from './unchecked.ts';

export interface Credentials {
  email: string;
  password: string;
}

/** No record has it: the largest that PostgreSQL's integer holds. */
export const NOBODY = 2_147_483_647;

/** Too busy, or a proxy with nobody behind it: that says nothing of the backend. */
const UNAVAILABLE = [429, 502, 503, 504];

/** The rows of a list; none where it answers 404; null where it is no list that the module reads. */
export function rowsOf({ status, body }: Answer): unknown[] | null {
  if (status === 404) return [];
  const { data } = rowOf(body);
  return status < 300 && Array.isArray(data) ? data : null;
}

/** The backend under examination, and who is signed in to it. What is asked twice is read once. */
export class Subject {
  readonly caller: Caller;
  readonly credentials: Credentials;
  readonly secrets: Secrets;
  readonly login: Answer;
  readonly token: string;
  readonly refreshToken: string;
  readonly user: Row & { id: number };
  readonly #read = new Map<string, Promise<Answer>>();

  private constructor(
    caller: Caller,
    credentials: Credentials,
    secrets: Secrets,
    login: Answer,
    session: Session,
  ) {
    this.caller = caller;
    this.credentials = credentials;
    this.secrets = secrets;
    this.login = login;
    this.token = session.access_token;
    this.refreshToken = session.refresh_token ?? '';
    this.user = session.user;
  }

  /** @throws Unchecked with a sentence for the person at the terminal */
  static async signIn(
    caller: Caller,
    credentials: Credentials,
    secrets: Secrets,
  ): Promise<Subject> {
    const login = await caller.call('POST', '/auth/login', { body: credentials });
    const session: unknown = login.body;
    if (!isOk(login) || !isSession(session)) throw new Unchecked(refusal(login));
    secrets.add(session.access_token);
    secrets.add(session.refresh_token ?? '');
    return new Subject(caller, credentials, secrets, login, session);
  }

  /** As the signed-in account, unless `token` says otherwise. @throws NoAnswer, Unchecked */
  async call(method: string, path: string, options: CallOptions = {}): Promise<Answer> {
    const answer = await this.caller.call(method, path, { token: this.token, ...options });
    if (!UNAVAILABLE.includes(answer.status)) return answer;
    const wait = answer.headers.get('retry-after');
    const after = wait === null ? '' : `, try again in ${wait} s`;
    throw new Unchecked(`${answer.call}: ${inShort(answer)}${after}`, true);
  }

  /** Reads a path once, however many checks ask for it. */
  get(path: string): Promise<Answer> {
    const kept = this.#read.get(path) ?? this.call('GET', path);
    this.#read.set(path, kept);
    return kept;
  }

  /** The rows of a list as it was at the beginning. @throws Unchecked when it is no list */
  async rows(path: string): Promise<Row[]> {
    const rows = rowsOf(await this.get(path));
    if (!rows) throw new Unchecked(`GET ${path} gives no list`);
    return rows.filter(isRow);
  }

  async tryPassword({ email, password }: Credentials): Promise<Answer> {
    this.secrets.add(password);
    const body = { email, password };
    const answer = await this.call('POST', '/auth/login', { token: null, body });
    const { access_token, refresh_token } = rowOf(answer.body);
    for (const token of [access_token, refresh_token]) {
      if (typeof token === 'string') this.secrets.add(token);
    }
    return answer;
  }

  /** The account with this id now; null where there is none. */
  async usuario(id: unknown): Promise<Row | null> {
    const answer = await this.call('GET', `/usuario/${String(id)}`);
    const { data } = rowOf(answer.body);
    return isOk(answer) && isRow(data) ? data : null;
  }

  async persona(id: unknown): Promise<Row | null> {
    const answer = await this.call('GET', `/persona/${String(id)}`);
    return isOk(answer) && isRow(answer.body) ? answer.body : null;
  }
}

/** Why nobody is signed in, as far as the answer tells. */
function refusal(login: Answer): string {
  const { status, body, headers } = login;
  const said = inShort(login);
  const location = headers.get('location');
  if (status >= 300 && status < 400 && location !== null) {
    return `POST /auth/login: redirected to ${location}. Redirects are not followed with a password: if you trust that address, give it with --url.`;
  }
  if (body === undefined) {
    return `POST /auth/login: ${said}. That is no Kantuta backend, or its API has a path prefix, such as --url http://localhost:4300/api.`;
  }
  if (isOk(login)) {
    return `POST /auth/login: ${said}, but without access_token and user: that is no session.`;
  }
  if (status === 404 && /cannot post/i.test(said)) {
    return `POST /auth/login: ${said}. There is no such route: the API may have a path prefix, such as /api, which belongs in --url.`;
  }
  if (status === 404) return `The sign-in was refused, the e-mail is not known there: ${said}.`;
  if (status === 401) return `The sign-in was refused, the password is wrong: ${said}.`;
  if (status === 429) {
    const wait = headers.get('retry-after');
    return `The sign-in was refused for now, after too many: ${said}.${wait ? ` Try again in ${wait} s.` : ''}`;
  }
  return `The sign-in did not work: ${said}.`;
}
