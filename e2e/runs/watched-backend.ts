import {
  createServer,
  type IncomingMessage,
  request as forward,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** What becomes of a change of an account: carried out, or refused before it. */
export type Fate =
  | 'answered'
  | 'answer lost'
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>> };

const CHANGE = /^\/api\/usuario\/(\d+)$/;

/**
 * Stands in front of the backend and counts what it carries out, whoever is still there for the
 * answer: what the browser tells of a tab is gone with the tab.
 */
export class WatchedBackend {
  private readonly server = createServer((incoming, answer) => {
    // Who cut the connection meanwhile is told nothing.
    this.pass(incoming, answer).catch(() => answer.destroy());
  });
  private readonly origin: URL;

  /** How many changes have arrived, whatever became of them. */
  private arrived = 0;
  private waiting: { for: number; resolve: () => void } | null = null;
  /** How often the backend carried out a change, by account. */
  readonly carriedOut = new Map<string, number>();
  /** Judges each change as it arrives. */
  fateOf: () => Fate = () => 'answered';
  url = '';

  constructor(origin: string) {
    this.origin = new URL(origin);
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** Waits until so many more changes have arrived. */
  arrivals(more: number): Promise<void> {
    const wanted = this.arrived + more;
    return new Promise((resolve) => (this.waiting = { for: wanted, resolve }));
  }

  /** Accounts that were changed more than once. */
  changedAgain(): string[] {
    return [...this.carriedOut].filter(([, times]) => times > 1).map(([id]) => id);
  }

  private async pass(incoming: IncomingMessage, answer: ServerResponse): Promise<void> {
    const body = await buffer(incoming);
    const id = incoming.method === 'PATCH' && CHANGE.exec(incoming.url ?? '')?.[1];
    const fate = id ? this.fateOf() : 'answered';
    if (id) this.noteArrival();
    if (typeof fate === 'object') {
      answer.writeHead(fate.status, { 'content-type': 'application/json', ...fate.headers });
      answer.end(JSON.stringify({ statusCode: fate.status, message: 'Problema' }));
      return;
    }
    const { status, headers, content } = await this.ask(incoming, body);
    if (id && status < 300) this.carriedOut.set(id, (this.carriedOut.get(id) ?? 0) + 1);
    answer.writeHead(status, headers);
    if (fate === 'answer lost') {
      // Of a connection that breaks before any answer the browser sends the request again by itself.
      answer.write(content.subarray(0, 1), () => answer.socket?.resetAndDestroy());
      return;
    }
    answer.end(content);
  }

  private noteArrival(): void {
    this.arrived++;
    if (!this.waiting || this.arrived < this.waiting.for) return;
    this.waiting.resolve();
    this.waiting = null;
  }

  private ask({ method, url, headers }: IncomingMessage, body: Buffer) {
    return new Promise<{ status: number; headers: IncomingMessage['headers']; content: Buffer }>(
      (resolve, reject) => {
        const { hostname, port } = this.origin;
        const asked = forward({ hostname, port, path: url, method, headers }, (answer) => {
          const { statusCode: status = 502, headers } = answer;
          buffer(answer).then((content) => resolve({ status, headers, content }), reject);
        });
        asked.on('error', reject).end(body);
      },
    );
  }
}
