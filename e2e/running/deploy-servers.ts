import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, request, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { freePort } from '../../tools/processes/free-port.ts';

/** Web servers that follow deploy/ to the letter, in front of a backend that knows no /api. */
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

/** Where nginx and openssl are installed; null where one is missing. */
export function findNginx(): { nginx: string; openssl: string } | null {
  const folders = [...(process.env['PATH'] ?? '').split(path.delimiter), '/usr/sbin', '/usr/bin'];
  const find = (name: string) =>
    folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
  const nginx = find('nginx');
  const openssl = find('openssl');
  return nginx && openssl ? { nginx, openssl } : null;
}

/**
 * nginx with the files of deploy/nginx, as they are but for addresses and the base path, over TLS.
 * @param home an empty folder for all that it writes
 * @param backendCertificate who signed it, where the backend is reached by https
 */
export async function startNginx(
  programs: { nginx: string; openssl: string },
  home: string,
  build: string,
  base: string,
  backendUrl: string,
  backendCertificate?: string,
): Promise<WebServer & { plainUrl: string; log: string; otherLogs: readonly string[] }> {
  const [plainPort, port] = [await freePort(), await freePort()];
  const site = path.join(home, 'srv');
  await cp(build, path.join(site, base), { recursive: true, preserveTimestamps: true });
  await compress(path.join(site, base));
  await run(programs.openssl, [
    ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=127.0.0.1'],
    ...['-keyout', path.join(home, 'privkey.pem'), '-out', path.join(home, 'fullchain.pem')],
  ]);

  const authorities = '/etc/ssl/certs/ca-certificates.crt';
  const backendAt = new URL(backendUrl);
  const changes: Record<string, [from: string, to: string][]> = {
    'backend.conf': [
      ['127.0.0.1:3000', backendAt.host],
      ['default http;', `default ${backendAt.protocol.slice(0, -1)};`],
      ...(backendAt.protocol === 'https:'
        ? [['default $host;', `default ${backendAt.hostname};`] as [string, string]]
        : []),
    ],
    'http.conf': [],
    'api.conf': [
      [authorities, backendCertificate ?? path.join(home, 'fullchain.pem')],
      ['/var/log/nginx', home],
    ],
    'headers.conf': [],
    'locations.conf': [
      ['/srv/kantuta', site],
      [authorities, backendCertificate ?? path.join(home, 'fullchain.pem')],
      ['/var/log/nginx', home],
    ],
    'server.conf': [
      ['listen 80;', `listen 127.0.0.1:${plainPort};`],
      ['listen 443 ssl http2;', `listen 127.0.0.1:${port} ssl http2;`],
      ['/etc/ssl/kantuta', home],
      ['/var/log/nginx', home],
    ],
  };
  await mkdir(path.join(home, 'kantuta'));
  for (const [name, replacements] of Object.entries(changes)) {
    let text = await readDeployFile(`nginx/${name}`);
    if (base === '/') text = underRoot(text);
    for (const [from, to] of replacements) {
      if (!text.includes(from)) throw new Error(`No ${from} in deploy/nginx/${name}`);
      text = text.replaceAll(from, to);
    }
    await writeFile(path.join(home, 'kantuta', name), text);
  }
  await writeFile(path.join(home, 'nginx.conf'), mainConf(home));

  // One process, as who runs the tests: its folders are for nobody else.
  const child = spawn(programs.nginx, ['-p', home, '-c', 'nginx.conf', '-e', 'stderr'], {
    cwd: home,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = once(child, 'close');
  // Also where the run is interrupted.
  const end = () => child.kill();
  process.once('exit', end);
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error(`nginx did not start: ${said}`);
    await delay(50);
  }
  return {
    url: `https://127.0.0.1:${port}`,
    plainUrl: `http://127.0.0.1:${plainPort}`,
    log: path.join(home, 'kantuta-administracion.log'),
    otherLogs: ['access.log', 'error.log'].map((name) => path.join(home, name)),
    close: async () => {
      end();
      await ended;
      process.off('exit', end);
    },
  };
}

/** What deploy/README.md says to change for a site of its own. */
const underRoot = (text: string) =>
  text
    .split('\n')
    .filter((line) => !/^ *location = (\/administracion|\/) \{/.test(line))
    .join('\n')
    .replaceAll('/administracion/', '/');

const mainConf = (home: string) => `
daemon off;
master_process off;
pid ${home}/nginx.pid;
error_log stderr;
error_log ${home}/error.log;
events {}
http {
  access_log ${home}/access.log;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${home}/${name};`)
    .join('\n  ')}
  types { text/html html; text/css css; text/javascript js; application/json json; }
  include kantuta/backend.conf;
  include kantuta/http.conf;
  include kantuta/server.conf;
}
`;

async function compress(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => /\.(js|css)$/.test(name));
  await Promise.all(
    names.map(async (name) => {
      const file = path.join(folder, name);
      await writeFile(`${file}.gz`, await promisify(gzip)(await readFile(file)));
    }),
  );
}

const answers = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });

/** A folder that is gone when the work is done. */
export async function temporaryFolder(): Promise<{ home: string; remove: () => Promise<void> }> {
  const home = await mkdtemp(path.join(tmpdir(), 'kantuta-deploy-'));
  return { home, remove: () => rm(home, { recursive: true, force: true }) };
}
