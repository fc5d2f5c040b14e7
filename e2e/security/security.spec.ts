import type { Page } from '@playwright/test';
import { comeSignedIn, expect, test } from '../test.ts';
import { INJECTIONS } from './injections.ts';
import { otherOrigin } from './other-origin.ts';

const heading = (page: Page, name: string) =>
  expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

const rowOf = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text });

/** The policy as one answer carries it, and its nonce. */
function policyOf(headers: Record<string, string>): { nonce: string; policy: string } {
  const policy = headers['content-security-policy'] ?? '';
  return { policy, nonce: /'nonce-([^']+)'/.exec(policy)?.[1] ?? '' };
}

const ON_EVERY_ANSWER = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
};

test('pages come with the whole policy, and a nonce that is never seen twice', async ({
  request,
}) => {
  const nonces = new Set<string>();
  const addresses = ['/', '/ingresar', '/usuarios', '/usuarios/7?q=a.b', '/no-existe', '/'];
  for (const address of addresses) {
    const answer = await request.get(address);
    const { nonce, policy } = policyOf(answer.headers());
    expect(policy).toBe(
      `default-src 'none'; script-src 'nonce-${nonce}' 'strict-dynamic'; ` +
        `style-src 'self' 'nonce-${nonce}'; connect-src 'self'; img-src 'self' data:; ` +
        `font-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; ` +
        `frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types angular`,
    );
    expect(Buffer.from(nonce, 'base64').length).toBeGreaterThanOrEqual(16);
    expect(answer.headers()).toMatchObject({ ...ON_EVERY_ANSWER, 'cache-control': 'no-cache' });
    expect(answer.headers()).not.toHaveProperty('strict-transport-security');
    expect(await answer.text()).toContain(`nonce="${nonce}"`);
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(addresses.length);
});

test('answers of the API are neither kept nor taken for pages, whatever they say', async ({
  request,
}) => {
  for (const [method, path, status] of [
    ['GET', '/api/usuario', 401],
    ['GET', '/api/no-existe', 404],
    ['GET', '/api/%', 400],
    ['GET', '/%ff', 400],
    ['POST', '/api/auth/login', 400],
    ['POST', '/api/usuario/register', 400],
  ] as const) {
    const answer = await request.fetch(path, { method, ...(method === 'POST' && { data: {} }) });
    expect(answer.status(), path).toBe(status);
    const headers = answer.headers();
    expect(headers, path).toMatchObject({ ...ON_EVERY_ANSWER, 'cache-control': 'no-store' });
    expect(headers['content-security-policy'], path).toBe(
      "default-src 'none';frame-ancestors 'none'",
    );
    expect(headers['content-type'], path).toContain('application/json');
  }
});

test('TLS is promised where TLS is, and nowhere else', async ({ request }) => {
  for (const path of ['/', '/api/usuario']) {
    const secure = await request.get(path, { headers: { 'x-forwarded-proto': 'https' } });
    expect(secure.headers()['strict-transport-security']).toMatch(/^max-age=31536000/);
    const plain = await request.get(path);
    expect(plain.headers()).not.toHaveProperty('strict-transport-security');
  }
});

test('markup and code that are injected have no effect', async ({ page, complaints }) => {
  await using elsewhere = await otherOrigin();
  await comeSignedIn(page);
  await expect(rowOf(page, '@').first()).toBeVisible();
  const address = page.url();
  const policy = () => complaints.filter((text) => text.startsWith('policy: '));

  for (const { name, breaks, attempt } of INJECTIONS) {
    complaints.length = 0;
    const outcome = await page.evaluate(attempt, elsewhere.url).catch(String);
    await expect
      .poll(() => policy().some((text) => breaks.some((word) => text.includes(` ${word}`))), {
        intervals: [20],
        message: `${name} → ${breaks.join(' or ')}; ${String(outcome)}; ${complaints.join(' | ')}`,
      })
      .toBe(true);
  }
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
  expect(await page.evaluate(() => getComputedStyle(document.body).outlineStyle)).toBe('none');
  expect(await page.evaluate(() => document.baseURI)).toBe(address);
  expect(page.url()).toBe(address);
  expect(
    page
      .frames()
      .slice(1)
      .map((frame) => frame.url())
      .filter((url) => url.startsWith('http')),
  ).toEqual([]);
  expect(elsewhere.visits).toEqual([]);
  // They were the attempts' own.
  complaints.length = 0;
});

test('no other origin can frame, read or hold on to the app', async ({
  page,
  backend,
  complaints,
}) => {
  await using elsewhere = await otherOrigin();
  await page.goto(elsewhere.url);
  const outcome = await page.evaluate(async (app) => {
    const loads = (tag: 'img' | 'script', src: string) =>
      new Promise<boolean>((resolve) => {
        const element = Object.assign(document.createElement(tag), { src });
        element.onload = () => resolve(true);
        element.onerror = () => resolve(false);
        document.body.append(element);
      });
    const frame = document.createElement('iframe');
    frame.src = `${app}/ingresar`;
    const framed = new Promise((resolve) => (frame.onload = resolve));
    document.body.append(frame);
    await framed;
    return {
      image: await loads('img', `${app}/favicon.svg`),
      script: await loads('script', `${app}/index.html`),
      opaque: await fetch(`${app}/api/usuario`, { mode: 'no-cors' }).then(
        () => true,
        () => false,
      ),
      read: await fetch(`${app}/api/usuario`).then(
        () => true,
        () => false,
      ),
    };
  }, backend.url);
  expect(outcome).toEqual({ image: false, script: false, opaque: false, read: false });
  expect(await page.frames()[1]?.locator('app-root').count()).toBe(0);

  // A window that another origin opened is a stranger to it.
  const opened = page.waitForEvent('popup');
  await page.evaluate(
    (app) => void Object.assign(window, { held: window.open(`${app}/ingresar`) }),
    backend.url,
  );
  const popup = await opened;
  await heading(popup, 'Iniciar sesión');
  expect(await popup.evaluate(() => window.opener === null)).toBe(true);
  const held = () => (window as unknown as { held: Window }).held.closed;
  expect(await page.evaluate(held)).toBe(true);
  // What the stranger tried is what the browser complained about.
  complaints.length = 0;
});
