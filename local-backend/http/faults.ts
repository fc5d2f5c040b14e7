import type { FastifyInstance, FastifyRequest } from 'fastify';
import { setTimeout as delay } from 'node:timers/promises';
import { StartError } from '../start-error.ts';
import { ApiError } from './api-error.ts';

/** Something to go wrong on purpose, for trying how the app takes it. */
export type Fault = { path: string | null } & (
  | { kind: 'latency' | 'stall'; ms: number }
  | { kind: 'error-rate'; rate: number }
  | { kind: 'status'; status: number }
  | { kind: '500-after-write' | 'database-down' }
);

function faultOf(text: string): Fault | null {
  const [name = '', ...values] = text.split('=');
  // What follows the name: a number where one is due, and a path.
  const number = /^\d/.test(values[0] ?? '') ? Number(values.shift()) : null;
  const path = values.length === 0 ? null : values.join('=');
  if (path !== null && !path.startsWith('/')) return null;
  if (name === 'latency' || name === 'stall') {
    return number !== null && number >= 0 ? { kind: name, ms: number, path } : null;
  }
  if (name === 'error-rate') {
    return number !== null && number <= 1 ? { kind: name, rate: number, path } : null;
  }
  if (number !== null) return null;
  if (name === '500-after-write' || name === 'database-down') return { kind: name, path };
  if (/^[45]\d\d$/.test(name)) return { kind: 'status', status: Number(name), path };
  return null;
}

/**
 * Reads `latency=2000`, `stall=45000=/usuario/register`, `409=/usuario/register`, `401`,
 * `500-after-write=/persona`, `database-down`, `error-rate=0.3`.
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

/** As the driver says it of a server that is not there. */
const noDatabase = () =>
  Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' });

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
    for (const fault of faults) {
      const isLate =
        fault.kind === 'latency' && (fault.path === null || strikes(fault.path, request));
      if (isLate) await delay(fault.ms);
    }
    for (const fault of faults) {
      if (fault.kind === 'error-rate' && Math.random() < fault.rate) {
        throw new ApiError(503, 'Falla provocada por --fault error-rate');
      }
      if (!strikes(fault.path, request)) continue;
      if (fault.kind === 'status') {
        throw new ApiError(fault.status, `Falla provocada por --fault ${fault.status}`);
      }
      if (fault.kind === 'database-down') throw noDatabase();
    }
  });

  // The request is read and good; it is written later, whether or not anybody still waits.
  app.addHook('preHandler', async (request) => {
    if (READS.includes(request.method)) return;
    for (const fault of faults) {
      if (fault.kind === 'stall' && strikes(fault.path, request)) await delay(fault.ms);
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
