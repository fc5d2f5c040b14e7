import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before } from 'node:test';
import { DEMO_ACCOUNTS } from '../demo/demo-accounts.ts';
import type { Envelope } from '../http/envelope.ts';
import { startServer } from '../start-server.ts';
import type { Registration, Usuario } from '../usuario/usuario.ts';
import { type AnswerName, assertAnswer, assertDocumented } from './wire-schemas.ts';

export interface Answer<T> {
  status: number;
  headers: Headers;
  body: T;
}

export interface ErrorBody {
  statusCode: number;
  path: string;
  message: string | string[];
  error_detail: string;
}

export interface Session {
  access_token: string;
  refresh_token: string;
  user: Usuario;
}

/** Looks at every answer that passes. */
type Inspect = typeof assertDocumented;

/** Speaks the contract to one server, as one signed-in person or as nobody. */
export class ContractClient {
  readonly url: string;
  readonly token: string | null;
  readonly #inspect: Inspect;

  /** @param inspect what every answer is held to: what is documented, unless it deviates on purpose */
  constructor(url: string, token: string | null = null, inspect: Inspect = assertDocumented) {
    this.url = url;
    this.token = token;
    this.#inspect = inspect;
  }

  as(token: string | null): ContractClient {
    return new ContractClient(this.url, token, this.#inspect);
  }

  async signedIn({ email, password }: { email: string; password: string }) {
    const { body } = await this.expect<Session>(201, 'session', 'POST', '/auth/login', {
      email,
      password,
    });
    return { client: this.as(body.access_token), session: body };
  }

  async call<T>(method: string, path: string, body?: unknown): Promise<Answer<T>> {
    const response = await fetch(this.url + path, {
      method,
      headers: {
        ...(this.token !== null && { authorization: `Bearer ${this.token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const { status, headers } = response;
    const answer: unknown = await response.json();
    this.#inspect(method, path, status, answer);
    return { status, headers, body: answer as T };
  }

  /** Calls, and checks the status and the shape of the answer. */
  async expect<T>(
    status: number,
    answer: AnswerName,
    method: string,
    path: string,
    body?: unknown,
  ): Promise<Answer<T>> {
    const got = await this.call<T>(method, path, body);
    assert.equal(got.status, status, `${method} ${path}: ${JSON.stringify(got.body)}`);
    assertAnswer(answer, got.body);
    return got;
  }

  /** Expects an error body whose message is, or holds, each of these. */
  async refused(
    status: number,
    messages: string[],
    method: string,
    path: string,
    body?: unknown,
  ): Promise<ErrorBody> {
    const { body: error } = await this.expect<ErrorBody>(status, 'error', method, path, body);
    assert.equal(error.statusCode, status);
    for (const message of messages) {
      assert.ok([error.message].flat().includes(message), `${message} in ${error.message}`);
    }
    return error;
  }

  /** All that is on a list, once its answer is what is documented. */
  async list<T>(answer: 'usuarioList' | 'personaList'): Promise<Answer<T[]>> {
    const path = answer === 'usuarioList' ? '/usuario' : '/persona';
    const { body, ...rest } = await this.expect<Envelope<T[]>>(200, answer, 'GET', path);
    return { ...rest, body: body.data };
  }

  async usuario(id: number): Promise<Usuario> {
    const path = `/usuario/${id}`;
    return (await this.expect<Envelope<Usuario>>(200, 'usuarioEnvelope', 'GET', path)).body.data;
  }
}

/** The server under test: the one at CONTRACT_URL, or one of its own in memory. */
export async function serverUnderTest() {
  const { CONTRACT_URL, CONTRACT_EMAIL, CONTRACT_PASSWORD } = process.env;
  const server = CONTRACT_URL
    ? { url: CONTRACT_URL.replace(/\/$/, ''), close: async () => undefined }
    : await startServer({ dataDir: 'memory://', host: '127.0.0.1', port: 0, seed: 20 });
  const { email, password } = DEMO_ACCOUNTS.administrador;
  return {
    url: server.url,
    close: () => server.close(),
    credentials: { email: CONTRACT_EMAIL ?? email, password: CONTRACT_PASSWORD ?? password },
  };
}

/** What the tests of a file talk to: the server, as nobody and as the administrator. */
export interface Served {
  nobody: ContractClient;
  admin: ContractClient;
  session: Session;
}

/** Begins before the tests of a file, and ends after them: nothing of it is there earlier. */
export function servedForTests(): Served {
  const served = {} as Served;
  let close: () => Promise<unknown>;
  before(async () => {
    const server = await serverUnderTest();
    close = server.close;
    const nobody = new ContractClient(server.url);
    const { client, session } = await nobody.signedIn(server.credentials);
    Object.assign(served, { nobody, admin: client, session } satisfies Served);
  });
  after(() => close());
  return served;
}

/** A registration that any server takes, with an e-mail that no other has. */
export function newRegistration(overrides: Partial<Registration> = {}): Registration {
  return {
    email: `contrato.${randomUUID()}@example.com`,
    password: 'Ñandú-2026 segura',
    nombres: 'José Ángel',
    p_apellido: 'Ñáñez',
    s_apellido: 'Quispe',
    fecha_nacimiento: '1990-01-15',
    genero: 'M',
    ...overrides,
  };
}
