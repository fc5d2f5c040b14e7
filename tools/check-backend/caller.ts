/** How long a call may be silent, in milliseconds. */
export interface Limits {
  read: number;
  write: number;
  /** a registration that takes longer is seen to wait for something, such as a mail */
  slow: number;
}

/** The module's own: 10 s without a byte fail a read, 30 s a write. */
export const MODULE_LIMITS: Limits = { read: 10_000, write: 30_000, slow: 2000 };

export interface Answer {
  /** such as `GET /usuario/:id` */
  call: string;
  status: number;
  headers: Headers;
  /** what the JSON says; undefined where it is none */
  body: unknown;
  bytes: number;
  ms: number;
}

export interface CallOptions {
  token?: string | null;
  body?: unknown;
  headers?: Record<string, string>;
}

/** No whole answer came. The message is a sentence for the person at the terminal. */
export class NoAnswer extends Error {
  /** nobody listens there (any more) */
  readonly isDown: boolean;

  constructor(message: string, isDown = false) {
    super(message);
    this.isDown = isDown;
  }
}

/** Calls one backend. Redirects are not followed: a token goes to no other address. */
export class Caller {
  readonly #base: URL;
  readonly limits: Limits;
  readonly #look: (answer: Answer) => void;

  /** @param look sees every answer */
  constructor(base: URL, limits: Limits, look: (answer: Answer) => void) {
    this.#base = base;
    this.limits = limits;
    this.#look = look;
  }

  /** @throws NoAnswer */
  async call(method: string, path: string, options: CallOptions = {}): Promise<Answer> {
    const { token, body, headers } = options;
    const call = `${method} ${path.replace(/\/\d+/g, '/:id')}`;
    const limit = method === 'GET' ? this.limits.read : this.limits.write;
    const silence = new AbortController();
    const timer = setTimeout(() => silence.abort(), limit);
    // Nor may an answer that drips go on for ever.
    const signal = AbortSignal.any([silence.signal, AbortSignal.timeout(6 * limit)]);
    const started = performance.now();
    try {
      const response = await fetch(this.#base.href.replace(/\/$/, '') + path, {
        method,
        signal,
        redirect: 'manual',
        headers: {
          accept: 'application/json',
          ...(token && { authorization: `Bearer ${token}` }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const chunks: Uint8Array[] = [];
      for await (const chunk of response.body ?? []) {
        chunks.push(chunk);
        timer.refresh();
      }
      const bytes = Buffer.concat(chunks);
      const answer: Answer = {
        call,
        status: response.status,
        headers: response.headers,
        body: parsed(bytes.toString('utf8')),
        bytes: bytes.length,
        ms: performance.now() - started,
      };
      this.#look(answer);
      return answer;
    } catch (error) {
      if (signal.aborted) throw new NoAnswer(`${call}: no answer within ${limit / 1000} s.`);
      throw explained(error, call, this.#base);
    } finally {
      clearTimeout(timer);
    }
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function explained(error: unknown, call: string, { protocol, origin, host }: URL): NoAnswer {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code === 'ECONNREFUSED') {
    return new NoAnswer(
      `Nothing listens at ${origin}. Is the backend running, and is that its port?`,
      true,
    );
  }
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return new NoAnswer(`There is no host ${host}, or it cannot be looked up from here.`, true);
  }
  if (code === 'EPROTO' || code.startsWith('ERR_SSL')) {
    return new NoAnswer(`${origin} does not speak https. Try http://${host}.`);
  }
  if (/CERT|SIGNATURE/.test(code)) {
    return new NoAnswer(
      `The certificate of ${origin} is not trusted (${code}). NODE_EXTRA_CA_CERTS names one that is.`,
    );
  }
  const hint = protocol === 'http:' ? ' If it speaks https, write https:// in --url.' : '';
  const what = code || (cause instanceof Error ? cause.message : String(cause));
  return new NoAnswer(
    `${call}: the connection broke before the answer was whole (${what}).${hint}`,
  );
}
