import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

/** A web server that follows deploy/ to the letter, in front of a backend that knows no /api. */
export interface WebServer {
  /** the origin */
  readonly url: string;
  close(): Promise<void>;
}

const ROOT = path.resolve(import.meta.dirname, '../..');
const run = promisify(execFile);

/** The production build for a base path, as the README says to make it. Returns its folder. */
export async function buildUnder(base: string, home: string): Promise<string> {
  const options = ['--deploy-url', base, '--output-path', home];
  await run(process.execPath, [path.join(ROOT, 'tools/build.ts'), ...options], { cwd: ROOT });
  return path.join(home, 'browser');
}

type Headers = Record<string, string>;
export interface StaticHeaders {
  everywhere: Headers;
  overTls: Headers;
  pages: Headers;
  filesWithHash: Headers;
  otherFiles: Headers;
  api: Headers;
}

export const readDeployFile = (name: string) => readFile(path.join(ROOT, 'deploy', name), 'utf8');

const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
};

/** Any server that can set headers and nothing more: deploy/static-headers.json, no nonce. */
export async function startStatic(
  build: string,
  base: string,
  backendUrl: string,
): Promise<WebServer> {
  const headers = JSON.parse(await readDeployFile('static-headers.json')) as StaticHeaders;
  const names = new Set(await readdir(build, { recursive: true }));

  const sendFile = async (response: ServerResponse, name: string, own: Headers) => {
    const type = TYPES[path.extname(name)] ?? 'application/octet-stream';
    response.writeHead(200, { ...headers.everywhere, ...own, 'Content-Type': type });
    response.end(await readFile(path.join(build, name)));
  };
  const server = createServer((incoming, response) => {
    const address = (incoming.url ?? '/').split('?')[0] ?? '/';
    if (address.startsWith('/api/')) {
      const { method, headers: sent } = incoming;
      const target = new URL((incoming.url ?? '').slice('/api'.length), backendUrl);
      const passed = request(target, { method, headers: sent }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, {
          ...answer.headers,
          ...lowerCase({ ...headers.everywhere, ...headers.api }),
        });
        answer.pipe(response);
      });
      passed.on('error', () => response.destroy());
      incoming.pipe(passed);
      return;
    }
    const name = address.startsWith(base) ? address.slice(base.length) : undefined;
    if (name !== undefined && path.extname(name) === '') {
      void sendFile(response, 'index.html', headers.pages);
    } else if (name !== undefined && names.has(name)) {
      const isHashed = /-[\w-]{8}\.(js|css|woff2)$/.test(name);
      void sendFile(response, name, isHashed ? headers.filesWithHash : headers.otherFiles);
    } else {
      response.writeHead(404, { ...headers.everywhere, ...headers.otherFiles }).end('No existe');
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const lowerCase = (headers: Headers): Headers =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

/** A folder that is gone when the work is done. */
export async function temporaryFolder(): Promise<{ home: string; remove: () => Promise<void> }> {
  const home = await mkdtemp(path.join(tmpdir(), 'kantuta-deploy-'));
  return { home, remove: () => rm(home, { recursive: true, force: true }) };
}
