import { type Answer, sendError, sendJson } from './faulty-server.ts';

/** One way in which a call goes wrong, and what becomes of it. */
export interface WireFault {
  readonly name: string;
  /** What the server does; or the error with which the browser's network fails before it. */
  readonly answer: Answer | 'internetdisconnected' | 'connectionrefused';
  /** What people are told. */
  readonly says: RegExp;
  /** How many requests of a read go out. Those of a write: one, whatever happens. */
  readonly tries: number;
  /** Whether a write that fails so may have been applied all the same. */
  readonly unknown: boolean;
  /** Whether the backend had done what was asked for when the answer went wrong. */
  readonly applied?: true;
  /** What to see under "Detalles". */
  readonly detail?: RegExp;
  /** Nothing comes, until the app's patience ends. */
  readonly hangs?: true;
  /** Milliseconds that the server asks to be left in peace for. */
  readonly retryAfter?: number;
}

const NO_CONNECTION = /No hay conexión con el servidor/;
const TOO_SLOW = /El servidor tarda demasiado en responder/;
const UNREADABLE = /El servidor respondió algo que no se puede leer/;
const REFUSED = /El servidor no aceptó los datos/;
const THROTTLED = /Hubo demasiados intentos seguidos/;
const BROKEN = /El servidor tuvo un problema/;

const HTML = '<!doctype html><title>Portal</title><h1>Bienvenido a la red del hotel</h1>';

/** Headers and half of the body, and then what `then` does. */
function halfOf(then: (socket: NonNullable<Parameters<Answer>[0]['response']['socket']>) => void) {
  const answer: Answer = ({ perform, response }) => {
    const { status, body } = perform();
    const text = JSON.stringify(body);
    response.writeHead(status, {
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(text)),
      connection: 'close',
    });
    response.write(text.slice(0, text.length / 2), () => then(response.socket!));
  };
  return answer;
}

function status(code: number, message: string | string[] = 'Problema', headers = {}): Answer {
  return ({ response }) => sendError(response, code, message, headers);
}

/** As a proxy in front of the backend says it: in HTML. */
function gateway(code: number, headers = {}): Answer {
  return ({ response }) => {
    response.writeHead(code, { 'content-type': 'text/html', connection: 'close', ...headers });
    response.end(`<html><h1>${code}</h1></html>`);
  };
}

function text(contentType: string, body: (whole: string) => string): Answer {
  return ({ perform, response }) => {
    const whole = JSON.stringify(perform().body);
    response.writeHead(200, { 'content-type': contentType, connection: 'close' });
    response.end(body(whole));
  };
}

const TABLE = [
  {
    name: 'offline',
    answer: 'internetdisconnected',
    says: NO_CONNECTION,
    tries: 3,
    unknown: true,
  },
  {
    name: 'connection refused',
    answer: 'connectionrefused',
    says: NO_CONNECTION,
    tries: 3,
    unknown: true,
  },
  {
    name: 'connection reset',
    answer: ({ response }) => response.socket!.resetAndDestroy(),
    says: NO_CONNECTION,
    tries: 3,
    unknown: true,
  },
  {
    name: 'reset in the middle of the body',
    answer: halfOf((socket) => socket.resetAndDestroy()),
    says: NO_CONNECTION,
    tries: 3,
    unknown: true,
    applied: true,
  },
  {
    name: 'body shorter than its Content-Length',
    answer: halfOf((socket) => socket.end()),
    says: NO_CONNECTION,
    tries: 3,
    unknown: true,
    applied: true,
  },
  {
    name: 'connection that hangs',
    answer: () => undefined,
    says: TOO_SLOW,
    tries: 1,
    unknown: true,
    hangs: true,
  },
  {
    name: 'connection that hangs in the middle of the body',
    answer: halfOf(() => undefined),
    says: TOO_SLOW,
    tries: 1,
    unknown: true,
    applied: true,
    hangs: true,
  },
  {
    name: 'JSON cut off',
    answer: text('application/json', (whole) => whole.slice(0, whole.length / 2)),
    says: UNREADABLE,
    tries: 1,
    unknown: true,
    applied: true,
  },
  {
    name: 'HTML where JSON is due',
    answer: text('text/html', () => HTML),
    says: UNREADABLE,
    tries: 1,
    unknown: true,
    applied: true,
  },
  {
    name: '204 where JSON is due',
    answer: ({ perform, response }) => {
      perform();
      response.writeHead(204, { connection: 'close' }).end();
    },
    says: UNREADABLE,
    tries: 1,
    unknown: true,
    applied: true,
  },
  {
    name: 'JSON of another shape',
    answer: ({ perform, response }) => {
      perform();
      sendJson(response, 200, 'una frase');
    },
    says: UNREADABLE,
    tries: 1,
    unknown: true,
    applied: true,
  },
  {
    name: '400 with a text',
    answer: status(400, 'algo no gusta'),
    says: REFUSED,
    tries: 1,
    unknown: false,
    detail: /algo no gusta/,
  },
  {
    name: '400 with a list of messages',
    answer: status(400, ['esto no gusta', 'aquello tampoco']),
    says: REFUSED,
    tries: 1,
    unknown: false,
    detail: /esto no gusta\s+aquello tampoco/,
  },
  {
    name: '403',
    answer: status(403),
    says: /Tu cuenta no tiene permiso para hacer esto/,
    tries: 1,
    unknown: false,
    detail: /HTTP 403/,
  },
  {
    name: '404',
    answer: status(404),
    says: /El registro no existe o fue eliminado/,
    tries: 1,
    unknown: false,
    detail: /HTTP 404/,
  },
  { name: '408', answer: status(408), says: TOO_SLOW, tries: 3, unknown: true },
  {
    name: '409',
    answer: status(409),
    says: /Los datos chocan con un registro que ya existe/,
    tries: 1,
    unknown: false,
    detail: /HTTP 409/,
  },
  {
    name: '413',
    answer: gateway(413),
    says: /Los datos son demasiado largos para el servidor/,
    tries: 1,
    unknown: false,
    detail: /HTTP 413/,
  },
  { name: '429', answer: status(429), says: THROTTLED, tries: 3, unknown: false },
  {
    name: '429 with Retry-After: 5',
    answer: status(429, 'despacio', { 'retry-after': '5' }),
    says: THROTTLED,
    tries: 3,
    unknown: false,
    retryAfter: 5_000,
  },
  {
    name: '429 with Retry-After: 60',
    answer: status(429, 'despacio', { 'retry-after': '60' }),
    says: THROTTLED,
    tries: 1,
    unknown: false,
  },
  {
    name: '500',
    answer: status(500),
    says: BROKEN,
    tries: 1,
    unknown: true,
    detail: /HTTP 500/,
  },
  { name: '502 in HTML', answer: gateway(502), says: BROKEN, tries: 3, unknown: true },
  { name: '503', answer: status(503), says: BROKEN, tries: 3, unknown: true },
  {
    name: '503 with Retry-After: 2',
    answer: gateway(503, { 'retry-after': '2' }),
    says: BROKEN,
    tries: 3,
    unknown: true,
    retryAfter: 2_000,
  },
  { name: '504 in HTML', answer: gateway(504), says: BROKEN, tries: 3, unknown: true },
] as const satisfies readonly WireFault[];

export type FaultName = (typeof TABLE)[number]['name'];

export const WIRE_FAULTS: readonly WireFault[] = TABLE;

export function wireFault(name: FaultName): WireFault {
  return WIRE_FAULTS.find((fault) => fault.name === name)!;
}
