import type { Page } from '@playwright/test';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { DEMO_ACCOUNTS } from '../../local-backend/demo/demo-accounts.ts';
import { type RunningServer, startServer } from '../../local-backend/start-server.ts';
import { freePort } from '../../tools/processes/free-port.ts';
import { walkEveryRoute } from '../every-route.ts';
import { act, filter } from '../row-actions.ts';
import { expect, test } from '../test.ts';
import { buildUnder, readDeployFile, startStatic, temporaryFolder } from './deploy-servers.ts';
import { findNginx, startNginx } from './nginx.ts';

const BASE = '/administracion/';
const HASHED = /-[\w-]{8}\.js$/;
const SECURE = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

// One build serves them all, and takes a while: one worker, one after the other.
test.describe.configure({ mode: 'default' });

// Its servers have origins of their own, of which nothing is forgotten in a shared context.
test.use({ cold: true });

let backend: RunningServer;
let build: string;
let script: string;
const undo: (() => Promise<unknown>)[] = [];

test.beforeAll(async () => {
  test.setTimeout(900_000);
  const { home, remove } = await temporaryFolder();
  undo.push(remove);
  backend = await startServer({
    host: '127.0.0.1',
    port: 0,
    dataDir: 'memory://',
    profile: 'deployed',
  });
  undo.push(() => backend.close());
  build = await buildUnder(BASE, home);
  script = (await readdir(build)).find((name) => HASHED.test(name)) ?? '';
});

test.afterAll(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

test.describe('any server that can set headers', () => {
  let url: string;

  test.beforeAll(async () => {
    const server = await startStatic(build, BASE, backend.url);
    undo.push(() => server.close());
    url = server.url;
  });

  test('under a base path, without a nonce, nothing breaks the policy', async ({
    page,
    complaints,
  }) => {
    await walk(page, url + BASE);
    const response = await page.goto(`${url}${BASE}usuarios`);
    const headers = response?.headers() ?? {};
    expect(headers).toMatchObject({ ...SECURE, 'cache-control': 'no-cache' });
    await expectInlineScriptRefused(page, complaints);
  });

  test('every route by link, by F5 and by its address', async ({ page }) => {
    await walkEveryRoute(page, url + BASE);
  });

  test('a script of another build is a 404', async ({ request }) => {
    expect((await request.get(`${url}${BASE}chunk-AAAAAAAA.js`)).status()).toBe(404);
    expect((await request.get(`${url}${BASE}${script}`)).headers()).toMatchObject({
      ...SECURE,
      'cache-control': 'public, max-age=31536000, immutable',
    });
  });
});

test('the policies that are published are the one that is tested everywhere else', async ({
  request,
}) => {
  const page = await request.get('/ingresar');
  const tested = page.headers()['content-security-policy'] ?? '';
  const published = await readDeployFile('nginx/http.conf');
  expect(published).toContain(`"${tested.replaceAll(/'nonce-[^']+'/g, "'nonce-$request_id'")}"`);
  const { pages } = JSON.parse(await readDeployFile('static-headers.json')) as {
    pages: Record<string, string>;
  };
  const withoutNonce = tested
    .replace(/script-src [^;]+/, "script-src 'self'")
    .replace(/style-src [^;]+/, "style-src-elem 'self' 'unsafe-inline'; style-src-attr 'none'");
  expect(pages['Content-Security-Policy']).toBe(withoutNonce);
});

const programs = findNginx();

test.describe('nginx', () => {
  test.skip(programs === null, 'nginx (with openssl) is not installed');
  test.use({ ignoreHTTPSErrors: true });

  let url: string;
  let plainUrl: string;
  let log: string;
  let otherLogs: readonly string[];
  let token: string;

  test.beforeAll(async () => {
    if (!programs) return;
    const { home, remove } = await temporaryFolder();
    undo.push(remove);
    const server = await startNginx(programs, home, build, BASE, backend.url);
    undo.push(() => server.close());
    ({ url, plainUrl, log, otherLogs } = server);
    const { email, password } = DEMO_ACCOUNTS.administrador;
    const response = await fetch(`${backend.url}/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });
    ({ access_token: token } = (await response.json()) as { access_token: string });
  });

  test('under a base path nothing breaks the policy', async ({ page, complaints }) => {
    await walk(page, url + BASE);
    await expectInlineScriptRefused(page, complaints);
  });

  test('every page has a nonce of its own, and is never kept', async ({ request }) => {
    const nonces = new Set<string>();
    // As a browser would ask that had been told when the file was made, or nginx's tag of it.
    const { mtime, size } = await stat(path.join(build, 'index.html'));
    const seconds = Math.floor(mtime.getTime() / 1000);
    const conditions: Record<string, string>[] = [
      {},
      { 'if-modified-since': mtime.toUTCString() },
      { 'if-none-match': `"${seconds.toString(16)}-${size.toString(16)}"` },
    ];
    const addresses = ['', 'usuarios', 'usuarios/3?q=a.b', 'index.html'];
    for (const [address, headers] of addresses.flatMap((one) =>
      conditions.map((condition) => [one, condition] as const),
    )) {
      const response = await request.get(`${url}${BASE}${address}`, { headers });
      const received = response.headers();
      expect(response.status(), address).toBe(200);
      expect(received).toMatchObject({
        ...SECURE,
        'cache-control': 'no-cache',
        'strict-transport-security': 'max-age=31536000',
      });
      const nonce = /'nonce-([^']+)'/.exec(received['content-security-policy'] ?? '')?.[1] ?? '';
      const body = await response.text();
      expect(body.match(/nonce="([^"]+)"/g)?.every((found) => found.includes(nonce))).toBe(true);
      expect(body).not.toContain('PLACEHOLDER');
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(addresses.length * conditions.length);
  });

  test('files are kept as their names allow, compressed, and missing when missing', async ({
    request,
  }) => {
    const found = await request.get(`${url}${BASE}${script}`, {
      headers: { 'accept-encoding': 'gzip' },
    });
    expect(found.headers()).toMatchObject({
      ...SECURE,
      'cache-control': 'public, max-age=31536000, immutable',
      'content-encoding': 'gzip',
      vary: 'Accept-Encoding',
    });
    for (const missing of ['chunk-AAAAAAAA.js', 'settings-of-nobody.json', 'a/b.css']) {
      const response = await request.get(`${url}${BASE}${missing}`);
      expect(response.status(), missing).toBe(404);
      expect(response.headers()).toMatchObject({ ...SECURE, 'cache-control': 'no-cache' });
    }
  });

  test('the API is passed on whole: tags, refusals, no second copy of a header', async ({
    request,
  }) => {
    const list = `${url}/api/usuario`;
    const headers = { authorization: `Bearer ${token}` };
    const whole = await request.get(list, { headers });
    const tag = whole.headers()['etag'] ?? '';
    expect(whole.status()).toBe(200);
    expect(whole.headersArray().filter(({ name }) => /^cache-control$/i.test(name))).toEqual([
      expect.objectContaining({ value: 'no-store' }),
    ]);
    expect(whole.headers()).toMatchObject(SECURE);
    const again = await request.get(list, { headers: { ...headers, 'if-none-match': tag } });
    expect(again.status()).toBe(304);
    expect((await request.get(list)).status()).toBe(401);
    const tooLong = await request.post(`${url}/api/mail`, {
      headers,
      data: { text: 'a'.repeat(101 * 1024) },
    });
    expect(tooLong.status()).toBe(413);
    expect(tooLong.headers()).toMatchObject({ ...SECURE, 'cache-control': 'no-store' });
  });

  test('a long list is compressed, and still answered by 304', async ({ request }) => {
    const headers = { authorization: `Bearer ${token}`, 'accept-encoding': 'gzip' };
    const whole = await request.get(`${url}/api/usuario`, { headers });
    expect(whole.headers()['content-encoding']).toBe('gzip');
    const tag = whole.headers()['etag'] ?? '';
    const again = await request.get(`${url}/api/usuario`, {
      headers: { ...headers, 'if-none-match': tag },
    });
    expect(again.status()).toBe(304);
  });

  test('only who holds a token that the backend takes registers people and writes mails', async ({
    request,
  }) => {
    const spellings = [
      'usuario/register',
      'usuario/register/',
      'Usuario/%52egister',
      '/mail',
      'mail',
    ];
    for (const address of spellings) {
      for (const authorization of ['', 'Bearer made.up.token']) {
        const refused = await request.post(`${url}/api/${address}`, {
          headers: { authorization },
          data: {},
        });
        expect(refused.status(), address).toBe(401);
        expect(await refused.json()).toMatchObject({ statusCode: 401 });
      }
    }
    for (const address of ['usuario/register', 'mail']) {
      const heard = await request.post(`${url}/api/${address}`, {
        headers: { authorization: `Bearer ${token}` },
        data: {},
      });
      // The backend's own refusal of an empty body: it was let through.
      expect(heard.status(), address).toBe(400);
    }
  });

  test('the log is without what people searched for', async ({ request }) => {
    await request.get(`${url}${BASE}usuarios?q=quispe%20mamani`);
    for (const address of [`${plainUrl}${BASE}usuarios`, `${url}/`, `${url}/otra`]) {
      await request.get(`${address}?q=quispe`, { maxRedirects: 0 });
    }
    await request.get(`${url}/api/usuario/3?secret=quispe`);
    await expect.poll(() => readFile(log, 'utf8')).toMatch(/GET \/api\/usuario\/3 /);
    const lines = await readFile(log, 'utf8');
    expect(lines).toMatch(/GET \/administracion\/usuarios HTTP/);
    expect(lines).not.toMatch(/quispe|\?/);
    for (const other of otherLogs) expect(await readFile(other, 'utf8')).not.toContain('quispe');
  });

  test('while the backend is down nobody is taken for a stranger', async ({ request }) => {
    if (!programs) return;
    const { home, remove } = await temporaryFolder();
    undo.push(remove);
    const nobody = `http://127.0.0.1:${await freePort()}`;
    const dist = path.resolve(import.meta.dirname, '../../dist');
    const server = await startNginx(programs, home, dist, '/', nobody);
    undo.push(() => server.close());
    const answer = await request.post(`${server.url}/api/mail`, {
      headers: { authorization: `Bearer ${token}` },
      data: {},
    });
    expect(answer.status()).toBe(503);
    expect(answer.headers()).toMatchObject({ ...SECURE, 'retry-after': '10' });
    expect(await answer.json()).toMatchObject({ statusCode: 503 });
  });

  test('the bare name of the site leads to the module', async ({ request }) => {
    const root = await request.get(`${url}/`, { maxRedirects: 0 });
    expect(root.headers()['location']).toMatch(/\/administracion\/$/);
  });

  test('without TLS there is only the way to it', async ({ request }) => {
    const response = await request.get(`${plainUrl}${BASE}usuarios`, { maxRedirects: 0 });
    expect(response.status()).toBe(308);
    expect(response.headers()['location']).toBe(`https://127.0.0.1${BASE}usuarios`);
    expect(response.headers()['strict-transport-security']).toBeUndefined();
    const bare = await request.get(`${url}/administracion`, { maxRedirects: 0 });
    expect(bare.headers()['location']).toBe(BASE);
  });

  test('on a site of its own it serves the plain build', async ({ page, request }) => {
    if (!programs) return;
    const { home, remove } = await temporaryFolder();
    undo.push(remove);
    const dist = path.resolve(import.meta.dirname, '../../dist');
    const server = await startNginx(programs, home, dist, '/', backend.url);
    undo.push(() => server.close());
    await walk(page, `${server.url}/`);
    expect((await request.get(`${server.url}/chunk-AAAAAAAA.js`)).status()).toBe(404);
  });
});

/** Signs in and sees what brings styles of its own: the table, a select, a dialog, a notice. */
async function walk(page: Page, app: string): Promise<void> {
  await page.goto(app);
  await page.getByLabel('Correo electrónico').fill(DEMO_ACCOUNTS.administrador.email);
  await page.getByLabel('Contraseña', { exact: true }).fill(DEMO_ACCOUNTS.administrador.password);
  await page.getByRole('button', { name: 'Ingresar' }).click();
  await page.waitForURL(`${app}usuarios`);
  await expect(page.getByRole('row').filter({ hasText: '@' }).first()).toBeVisible();
  await filter(page, 'Estado', 'Activos');
  await page.getByLabel('Buscar').fill('cajero@kantuta.bo');
  await act(page, page.getByRole('row').filter({ hasText: 'cajero@' }), 'Desactivar');
  await page.getByRole('dialog').getByRole('button', { name: 'Cancelar' }).click();
  await page.getByLabel('Buscar').fill('admin@kantuta.bo');
  await act(page, page.getByRole('row').filter({ hasText: 'admin@' }), 'Desactivar');
  await expect(page.getByText(/No puedes desactivar tu propia cuenta/).last()).toBeVisible();
  await page.getByRole('rowheader').getByRole('link').click();
  await expect(page.getByLabel('Nombres')).toBeVisible();

  // A deep link, as from a bookmark; the icon of the tab came too.
  await page.reload();
  await expect(page.getByLabel('Nombres')).not.toHaveValue('');
  expect(page.url()).toMatch(new RegExp(`^${app}usuarios/\\d+`));
  const iconWidth = await page.evaluate(async () => {
    const icon = new Image();
    icon.src = document.querySelector<HTMLLinkElement>('link[rel=icon]')?.href ?? '';
    await icon.decode();
    return icon.naturalWidth;
  });
  expect(iconWidth).toBeGreaterThan(0);
}

/** The policy is not only written, it bites: the complaints so far are none, and then there are. */
async function expectInlineScriptRefused(page: Page, complaints: string[]): Promise<void> {
  expect(complaints).toEqual([]);
  const inline = page.evaluate(() => {
    document.createElement('button').setAttribute('onclick', 'void 0');
  });
  await expect(inline).rejects.toThrow('TrustedScript');
  // The page's own event, and what the browser writes in the console.
  await expect.poll(() => complaints.length).toBe(2);
  complaints.length = 0;
}
