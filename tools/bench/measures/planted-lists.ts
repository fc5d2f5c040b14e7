import { once } from 'node:events';
import { createServer, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What is answered instead of the backend's own lists. */
export interface Planted {
  usuarios: string;
  personas: string;
  roles: string;
}

/** A front whose lists say what is planted; everything else is answered by the backend behind it. */
export interface PlantedFront {
  url: string;
  plant(lists: Planted | null): void;
  close(): Promise<void>;
}

export async function startPlantedFront(backend: string): Promise<PlantedFront> {
  let planted: Planted | null = null;
  let plantings = 0;
  const listAt = (url: string | undefined) =>
    ({
      '/api/usuario': planted?.usuarios,
      '/api/persona': planted?.personas,
      '/api/auth/roles/list': planted?.roles,
    })[url ?? ''] ?? null;
  const server = createServer((asked, answer) => {
    const list = asked.method === 'GET' ? listAt(asked.url) : null;
    if (list !== null) {
      // As deployed backends have it: on a busy machine a page reads again what it read half a minute ago.
      const etag = `"planted-${plantings}"`;
      answer.setHeader('etag', etag);
      if (asked.headers['if-none-match'] === etag) return void answer.writeHead(304).end();
      return void sendJson(answer, list);
    }
    const { method, headers } = asked;
    const passed = request(new URL(asked.url ?? '/', backend), { method, headers }, (answered) => {
      answer.writeHead(answered.statusCode ?? 502, answered.headers);
      answered.pipe(answer);
    });
    passed.on('error', () => answer.writeHead(502).end());
    asked.pipe(passed);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    plant(lists) {
      planted = lists;
      plantings++;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function sendJson(answer: ServerResponse, text: string): void {
  answer
    .writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
    })
    .end(text);
}
