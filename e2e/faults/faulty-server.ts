import { fastify, type FastifyRequest } from 'fastify';
import type { ServerResponse } from 'node:http';
import type { Profile } from '../../local-backend/deployed/profile.ts';
import { serveSite } from '../../local-backend/site/static-site.ts';
import { asDeployed, type HealthyAnswer } from './deployed-answers.ts';
import { freshRecords, ROLES, type UsuarioRow } from './records.ts';

/** One call as it came in, and what to answer it on. */
export interface Exchange {
  /** Method and path without `/api`, as in 'GET /usuario/2'. */
  readonly call: string;
  readonly token: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly response: ServerResponse;
  /** Does what the call asks for, and gives what a backend in good health answers. */
  readonly perform: () => HealthyAnswer;
}

/** What becomes of an exchange. A fault that writes nothing leaves the connection hanging. */
export type Answer = (exchange: Exchange) => void;

/** As a backend in good health does. */
export const healthy: Answer = ({ perform, response }) => {
  const { status, body } = perform();
  sendJson(response, status, body);
};

export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, {
    'content-type': 'application/json',
    connection: 'close',
    ...headers,
  });
  response.end(JSON.stringify(body));
}

/** An error body as the contract has it. */
export function sendError(
  response: ServerResponse,
  status: number,
  message: string | string[],
  headers: Record<string, string> = {},
): void {
  const body = { statusCode: status, timestamp: '', path: '', message, error_detail: '' };
  sendJson(response, status, body, headers);
}

interface Plan {
  readonly answer: Answer;
  times: number;
}

/**
 * The production build with its real headers, and an API on the same origin that fails as it is
 * told to: on the wire, where the browser's own network code takes part.
 */
export class FaultyServer {
  private readonly app = fastify({ forceCloseConnections: true });
  private readonly plans = new Map<string, Plan[]>();
  private records = freshRecords();
  private readonly open = new Set<ServerResponse>();
  /** Every call that arrived, in its order. */
  received: Exchange[] = [];
  url = '';
  private readonly profile: Profile;

  constructor(profile: Profile) {
    this.profile = profile;
  }

  async start(): Promise<void> {
    // A connection each: when a kept one is reset, the browser itself sends the request again.
    this.app.addHook('onSend', async (_, reply) => void reply.header('connection', 'close'));
    // The path is matched whatever the method; bodies are JSON or nothing.
    this.app.all('/api/*', (request, reply) => {
      reply.hijack();
      this.take(request, reply.raw);
    });
    await serveSite(this.app, 'dist');
    this.url = await this.app.listen({ host: '127.0.0.1', port: 0 });
  }

  async stop(): Promise<void> {
    this.reset();
    await this.app.close();
  }

  /** Healthy again, with the first records; whatever still hangs is cut off. */
  reset(): void {
    this.plans.clear();
    this.records = freshRecords();
    for (const response of this.open) response.destroy();
    this.open.clear();
    this.received = [];
  }

  /** Answers the call so, this many times; afterwards, and all others, in good health. */
  answer(call: string, answer: Answer, times = Infinity): void {
    this.plans.set(call, [...(this.plans.get(call) ?? []), { answer, times }]);
  }

  heal(): void {
    this.plans.clear();
  }

  /** How often the call arrived. */
  count(call: string): number {
    return this.received.filter((exchange) => exchange.call === call).length;
  }

  bodies(call: string): Exchange['body'][] {
    return this.received.filter((exchange) => exchange.call === call).map(({ body }) => body);
  }

  usuario(id: number): UsuarioRow {
    return this.records.usuarios.find((usuario) => usuario.id === id)!;
  }

  persona(id: number) {
    return this.records.personas.find((persona) => persona.id === id)!;
  }

  /** Many accounts, all inactive and in order, besides the first ones. */
  addInactive(howMany: number): void {
    for (let id = 101; id <= 100 + howMany; id++) {
      const name = `Cuenta${id}`;
      const email = `cuenta${id}@kantuta.bo`;
      this.records.usuarios.push({ ...this.usuario(4), id, name, email });
    }
  }

  private take(request: FastifyRequest, response: ServerResponse): void {
    const call = `${request.method} ${request.url.replace(/^\/api/, '').replace(/\?.*/, '')}`;
    const body = (request.body ?? {}) as Record<string, unknown>;
    const token = (request.headers.authorization ?? '').replace('Bearer ', '');
    const perform = () => {
      const answer = this.perform(call, body);
      return this.profile === 'documented' ? answer : asDeployed(call, answer);
    };
    const exchange = { call, token, body, response, perform };
    this.received.push(exchange);
    this.open.add(response);
    response.on('close', () => this.open.delete(response));
    const plan = this.plans.get(call)?.find(({ times }) => times > 0);
    if (plan) plan.times--;
    (plan?.answer ?? healthy)(exchange);
  }

  private perform(call: string, body: Record<string, unknown>): HealthyAnswer {
    const { usuarios, personas } = this.records;
    const [method = '', path = ''] = call.split(' ');
    const id = Number(path.split('/')[2]);
    const usuario = usuarios.find((candidate) => candidate.id === id);
    const persona = personas.find((candidate) => candidate.id === (body['id'] ?? id));
    switch (`${method} ${path.replace(/\d+$/, ':id')}`) {
      case 'POST /auth/login':
        return {
          status: 201,
          body: {
            access_token: 'acceso-2',
            refresh_token: 'renovacion-1',
            user: usuarios.find(({ email }) => email === body['email']),
          },
        };
      case 'POST /auth/refresh_token':
        return { status: 201, body: { access_token: 'acceso-2' } };
      case 'GET /auth/roles/list':
        return { status: 200, body: ROLES };
      case 'GET /usuario':
        return { status: 200, body: { data: usuarios } };
      case 'GET /usuario/:id':
        return { status: 200, body: { data: usuario } };
      case 'PATCH /usuario/:id':
        Object.assign(usuario!, body);
        return { status: 200, body: usuario };
      case 'POST /usuario/register': {
        const { email, password: _, name, estado, id_role, ...details } = body;
        const owner = { ...personas[0]!, s_apellido: null, ...details, id: personas.length + 1 };
        const made = { ...usuarios[0]!, id: 901, name, email, estado, persona: owner };
        const role = ROLES.find((candidate) => candidate.id === (id_role ?? 2))!;
        personas.push(owner);
        usuarios.push({ ...made, role } as UsuarioRow);
        return { status: 201, body: usuarios.at(-1) };
      }
      case 'GET /persona':
        return { status: 200, body: { data: personas } };
      case 'GET /persona/:id':
        return { status: 200, body: persona };
      case 'POST /persona': {
        const made = { ...personas[0]!, ...body, id: personas.length + 1 };
        personas.push(made);
        return { status: 201, body: { data: made } };
      }
      case 'PUT /persona':
        // Later than before, as a record is that was stored.
        Object.assign(persona!, body, { updated_at: laterThan(persona!.updated_at) });
        return { status: 200, body: persona };
      case 'POST /mail':
        return { status: 201, body: { message: 'ok', id: 'correo-1' } };
    }
    return { status: 404, body: { statusCode: 404, message: `Cannot ${call}` } };
  }
}

function laterThan(instant: string): string {
  return new Date(Date.parse(instant) + 1000).toISOString();
}
