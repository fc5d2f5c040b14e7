import { setTimeout as delay } from 'node:timers/promises';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ApiError, StartError } from './errors.ts';

/** Something to go wrong on purpose, for trying how the app takes it. */
export type Fault =
  | { kind: 'latency'; ms: number }
  | { kind: 'error-rate'; rate: number }
  | { kind: 'status'; status: number; path: string | null }
  | { kind: '500-after-write'; path: string | null };

function faultOf(text: string): Fault | null {
  const [name = '', value] = text.split(/=(.*)/s);
  const path = value ?? null;
  if (path !== null && /^\d/.test(path)) {
    const number = Number(path);
    if (name === 'latency' && number >= 0) return { kind: 'latency', ms: number };
    if (name === 'error-rate' && number <= 1) return { kind: 'error-rate', rate: number };
    return null;
  }
  if (path !== null && !path.startsWith('/')) return null;
  if (name === '500-after-write') return { kind: '500-after-write', path };
  if (/^[45]\d\d$/.test(name)) return { kind: 'status', status: Number(name), path };
  return null;
}

/**
 * Reads `latency=2000`, `409=/usuario/register`, `401`, `500-after-write=/persona`, `error-rate=0.3`.
 * A path is a route of the contract, such as `/usuario/:id`; without one, every call is meant.
 * @throws StartError that names the one that is not understood
 */
export function parseFaults(texts: readonly string[]): Fault[] {
  return texts.map((text) => {
    const fault = faultOf(text);
    if (!fault) throw new StartError(`No se entiende --fault ${text}; vea --help.`);
    return fault;
  });
}

/** The calls before a session: a fault without a path leaves them alone, or nobody could sign in. */
const SIGN_IN_PATHS = ['/auth/login', '/auth/refresh_token'];
const READS = ['GET', 'HEAD', 'OPTIONS'];

/** Makes the faults happen on the routes of `app`. */
export function applyFaults(app: FastifyInstance, faults: Fault[]): void {
  if (faults.length === 0) return;

  const strikes = (path: string | null, request: FastifyRequest): boolean => {
    const route = withoutTail((request.routeOptions.url ?? '').slice(app.prefix.length));
    if (path === null) return !SIGN_IN_PATHS.includes(route);
    const address = withoutTail((request.url.split('?')[0] ?? '').slice(app.prefix.length));
    return withoutTail(path) === route || withoutTail(path) === address;
  };

  app.addHook('onRequest', async (request) => {
    // The wait comes first: a refusal is as late as any other answer.
    for (const fault of faults) if (fault.kind === 'latency') await delay(fault.ms);
    for (const fault of faults) {
      if (fault.kind === 'error-rate' && Math.random() < fault.rate) {
        throw new ApiError(503, 'Falla provocada por --fault error-rate');
      }
      if (fault.kind === 'status' && strikes(fault.path, request)) {
        throw new ApiError(fault.status, `Falla provocada por --fault ${fault.status}`);
      }
    }
  });

  // By now the handler has written; the answer is lost on its way.
  app.addHook('preSerialization', async (request, reply) => {
    const lost = faults.some(
      (fault) => fault.kind === '500-after-write' && strikes(fault.path, request),
    );
    if (lost && reply.statusCode < 400 && !READS.includes(request.method)) {
      throw new ApiError(500, 'Falla provocada por --fault 500-after-write');
    }
  });
}

function withoutTail(path: string): string {
  return path.replace(/\/$/, '');
}
