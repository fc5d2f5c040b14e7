import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { freePort } from '../../tools/processes/free-port.ts';
import { readDeployFile, type WebServer } from './deploy-servers.ts';

const run = promisify(execFile);

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
