import type { CDPSession, Page } from '@playwright/test';

/**
 * What states change on the wire: calls, and the two files that a deployment has of its own.
 * `page.route` would lead every script through this process, and switch off the browser's cache:
 * opening a state would cost half as much again.
 */
const HELD = ['*/api/*', '*/settings.json', '*/version.json'];

/** What the backend itself answered. */
interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  ok(): boolean;
  json(): unknown;
}

type Failure = 'failed' | 'internetdisconnected';
const FAILURES = { failed: 'Failed', internetdisconnected: 'InternetDisconnected' } as const;

/** A request that waits until it is said what becomes of it. */
export interface HeldRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  /** What is sent. */
  body(): unknown;
  /** Asks the backend. */
  fetch(change?: { headers?: Record<string, string> }): Promise<Answer>;
  fulfill(answer: { status?: number; json?: unknown; response?: Answer }): Promise<void>;
  abort(failure?: Failure): Promise<void>;
  /** As if this handler were not there. */
  fallback(): Promise<void>;
}

type Handler = (request: HeldRequest) => unknown;
/** As DevTools tells of it. */
interface Paused {
  readonly requestId: string;
  readonly request: {
    readonly url: string;
    readonly method: string;
    readonly headers: Record<string, string>;
    readonly postData?: string;
  };
}

const interceptions = new Map<Page, Interception>();

/** From now on, requests of these addresses go to this handler; of several, to the last one. */
export async function intercept(
  page: Page,
  where: string | RegExp,
  handler: Handler,
): Promise<void> {
  const interception = interceptions.get(page) ?? new Interception(page);
  interceptions.set(page, interception);
  await interception.add(where, handler);
}

/** What is still held goes on to the backend. */
export async function interceptNothing(page: Page): Promise<void> {
  await interceptions.get(page)?.clear();
}

class Interception {
  private readonly devtools: Promise<CDPSession>;
  private handlers: { readonly where: RegExp; readonly handler: Handler }[] = [];

  constructor(page: Page) {
    this.devtools = page.context().newCDPSession(page);
    void this.devtools.then((devtools) => {
      devtools.on('Fetch.requestPaused', (paused: Paused) => void this.take(devtools, paused));
    });
  }

  async add(where: string | RegExp, handler: Handler): Promise<void> {
    this.handlers.unshift({ where: asExpression(where), handler });
    if (this.handlers.length > 1) return;
    const patterns = HELD.map((urlPattern) => ({ urlPattern }));
    await (await this.devtools).send('Fetch.enable', { patterns });
  }

  async clear(): Promise<void> {
    if (this.handlers.length === 0) return;
    this.handlers = [];
    await (await this.devtools).send('Fetch.disable');
  }

  private async take(devtools: CDPSession, { requestId, request }: Paused): Promise<void> {
    const handlers = this.handlers.filter(({ where }) => where.test(request.url));
    const ofThisState = this.handlers;
    const sent = Object.entries(request.headers);
    const asSent = Object.fromEntries(sent.map(([name, value]) => [name.toLowerCase(), value]));
    const goOn = () => devtools.send('Fetch.continueRequest', { requestId });
    const offer = async (place: number): Promise<void> => {
      const next = handlers[place];
      if (!next) return void (await goOn());
      await next.handler({
        method: request.method,
        headers: asSent,
        body: () => JSON.parse(request.postData ?? 'null') as unknown,
        fetch: async ({ headers = asSent } = {}) => {
          const { method, postData } = request;
          const response = await fetch(request.url, { method, headers, body: postData ?? null });
          const { status } = response;
          const text = await response.text();
          return {
            status,
            headers: Object.fromEntries(response.headers),
            text,
            ok: () => response.ok,
            json: () => JSON.parse(text) as unknown,
          };
        },
        fulfill: async ({ response, status = response?.status ?? 200, json }) => {
          const body = json === undefined ? (response?.text ?? '') : JSON.stringify(json);
          await devtools.send('Fetch.fulfillRequest', {
            requestId,
            responseCode: status,
            responseHeaders: headersOf(response, json),
            body: Buffer.from(body).toString('base64'),
          });
        },
        abort: async (failure = 'failed') => {
          await devtools.send('Fetch.failRequest', { requestId, errorReason: FAILURES[failure] });
        },
        fallback: () => offer(place + 1),
      });
    };
    try {
      await offer(0);
    } catch (error) {
      // The state before is left: what was held of it is no longer there to be answered.
      if (ofThisState === this.handlers) throw error;
    }
  }
}

/** Of the backend's own answer, without what was true of its bytes only. */
function headersOf(response: Answer | undefined, json: unknown) {
  const OF_BYTES = /^(content-(encoding|length)|transfer-encoding|connection|keep-alive)$/;
  const kept = Object.entries(response?.headers ?? {}).filter(([name]) => !OF_BYTES.test(name));
  const typed = json === undefined || response ? [] : [['content-type', 'application/json']];
  return [...kept, ...typed].map(([name, value]) => ({ name: name!, value: value! }));
}

/** Of a path, `*` is any part and `**` anything. */
function asExpression(where: string | RegExp): RegExp {
  if (where instanceof RegExp) return where;
  const parts = where.split(/(\*\*|\*)/);
  const written = parts.map((part) =>
    part === '**' ? '.*' : part === '*' ? '[^/]*' : part.replace(/[.?+^$()[\]{}|\\]/g, '\\$&'),
  );
  return new RegExp(`^${written.join('')}$`);
}
