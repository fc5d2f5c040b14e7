import type { Page } from '@playwright/test';
import { comeSignedIn, expect, test } from './test.ts';
import { INJECTIONS } from './injections.ts';
import { otherOrigin } from './other-origin.ts';

test.skip(({ profile }) => profile !== 'documented', 'pages and their headers are the same');

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

/** Every screen, dialog, menu, panel and notice, one after the other in the same page. */
const WALK: Record<string, (page: Page) => Promise<void>> = {
  'the list of users': (page) => expect(rowOf(page, '@').first()).toBeVisible(),
  'the roles to filter by': async (page) => {
    await page.getByRole('combobox', { name: 'Rol' }).click();
    await expect(page.getByRole('option').first()).toBeVisible();
    await page.keyboard.press('Escape');
  },
  'the states to filter by': async (page) => {
    await page.getByRole('combobox', { name: 'Estado' }).click();
    await page.getByRole('option', { name: 'Activos', exact: true }).click();
  },
  'another order, and nothing found': async (page) => {
    await page.getByRole('button', { name: 'Correo electrónico' }).click();
    await page.getByLabel('Buscar').fill('zzzz');
    await page.getByRole('button', { name: 'Quitar filtros' }).click();
    await expect(rowOf(page, '@').first()).toBeVisible();
  },
  'the table scrolled': async (page) => {
    const viewport = page.getByRole('region', { name: 'Lista de usuarios' });
    await viewport.evaluate((element) => element.scrollTo(0, element.scrollHeight));
  },
  'a notice at the foot of the page': async (page) => {
    await page.getByLabel('Buscar').fill('admin@kantuta.bo');
    await rowOf(page, 'admin@kantuta.bo').getByRole('button').press('Enter');
    await expect(page.getByText(/No puedes desactivar tu propia cuenta/).last()).toBeVisible();
    await page.getByRole('button', { name: 'Cerrar', exact: true }).click();
  },
  'the deactivation of a user': async (page) => {
    await page.getByLabel('Buscar').fill('cajero@kantuta.bo');
    await rowOf(page, 'cajero@')
      .getByRole('button', { name: /^Desactivar/ })
      .click();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancelar' }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
  },
  'rows as cards, and the sections on a phone': async (page) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.getByRole('button', { name: 'Abrir las secciones' }).click();
    await page.getByRole('link', { name: 'Usuarios' }).click();
    await page.setViewportSize({ width: 1280, height: 800 });
  },
  "the person's menu, and their own account": async (page) => {
    await page.getByRole('button', { name: /Tu cuenta/ }).click();
    await page.getByRole('link', { name: 'Mi cuenta' }).click();
    await heading(page, 'Editar usuario');
    await expect(page.getByLabel('Nombres')).toBeVisible();
  },
  'nothing to save': async (page) => {
    await page.getByRole('button', { name: 'Guardar cambios' }).click();
    await expect(page.getByText('No hay cambios que guardar.').last()).toBeVisible();
  },
  'a change of the account, to be confirmed': async (page) => {
    await page.getByLabel('Correo electrónico').fill('otro@kantuta.bo');
    await page.getByRole('button', { name: 'Guardar cambios' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancelar' }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
    await page.getByLabel('Correo electrónico').fill('admin@kantuta.bo');
  },
  'the registration, with errors': async (page) => {
    await page.getByRole('link', { name: 'Usuarios', exact: true }).first().click();
    await page.getByRole('link', { name: 'Registrar usuario' }).click();
    await heading(page, 'Registrar usuario');
    await page.getByRole('button', { name: 'Registrar', exact: true }).click();
    await expect(page.getByText('Escribe').first()).toBeVisible();
  },
  'a generated password, shown': async (page) => {
    await page.getByRole('button', { name: 'Generar' }).click();
    await expect(page.getByRole('button', { name: 'Copiar' })).toBeVisible();
  },
  'the roles to register with': async (page) => {
    await page.getByRole('combobox', { name: 'Rol' }).click();
    await page.getByRole('option', { name: 'Cajero' }).click();
  },
  'leaving the registration': async (page) => {
    await page.getByRole('link', { name: 'Personas', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: '¿Salir sin guardar?' });
    await dialog.getByRole('button').last().click();
    await heading(page, 'Personas');
    await expect(rowOf(page, '@').first()).toBeVisible();
  },
  'likely duplicates of a new person': async (page) => {
    await page.getByRole('link', { name: 'Nueva persona' }).click();
    await page.getByLabel('Nombres').fill('Wara Beatriz');
    await page.getByLabel('Primer apellido').fill('Mamani');
    await page.getByLabel('Segundo apellido').fill('Peñaranda');
    await expect(page.getByRole('link', { name: /Wara Beatriz Mamani/ })).toBeVisible();
    await page.getByLabel('Género').click();
    await page.getByRole('option', { name: 'Masculino' }).click();
    await page.getByRole('button', { name: 'Guardar' }).click();
    await expect(page.getByText('Escribe la fecha de nacimiento completa.')).toBeVisible();
    await page.getByRole('link', { name: 'Personas', exact: true }).first().click();
    await page.getByRole('dialog').getByRole('button').last().click();
    await heading(page, 'Personas');
  },
  'a person saved by two people': async (page) => {
    await page.getByLabel('Buscar').fill('condori iver rodrigo');
    await rowOf(page, 'cajero@kantuta.bo')
      .getByRole('link', { name: /^Editar/ })
      .click();
    await expect(page.getByLabel('Nombres')).not.toHaveValue('');
    await page.route('**/api/persona/*', async (route) => {
      const response = await route.fetch();
      const persona = (await response.json()) as object;
      const theirs = { ...persona, nombres: 'Otro Nombre', updated_at: '2026-11-22T12:00:00.000Z' };
      await route.fulfill({ response, json: theirs });
    });
    await page.getByLabel('Nombres').fill('Mi Nombre');
    await page.getByRole('button', { name: 'Guardar cambios' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancelar' }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
    await page.unroute('**/api/persona/*');
  },
  'a save that fails, with its details': async (page) => {
    await page.route('**/api/**', (route) =>
      route.fulfill({ status: 500, json: { message: 'Error interno', error_detail: 'detalle' } }),
    );
    await page.getByRole('button', { name: 'Guardar cambios' }).click();
    await page.locator('summary').click();
    await expect(page.locator('details pre')).toBeVisible();
    await page.unroute('**/api/**');
  },
  'a session that expired': async (page) => {
    await page.route('**/api/**', (route) => route.fulfill({ status: 401, json: {} }));
    await page.getByRole('button', { name: 'Guardar cambios' }).click();
    const dialog = page.getByRole('dialog', { name: 'Tu sesión venció' });
    await expect(dialog).toBeVisible();
    await dialog.getByRole('button', { name: 'Ingresar' }).click();
    await expect(dialog.getByText('Escribe tu contraseña.')).toBeVisible();
    await page.unroute('**/api/**');
  },
  'signed out': async (page) => {
    await page.getByRole('dialog').getByRole('button', { name: 'Cerrar sesión' }).click();
    await heading(page, 'Iniciar sesión');
  },
  'a mail, with suggestions': async (page) => {
    await comeSignedIn(page);
    await page.getByRole('link', { name: 'Correo', exact: true }).click();
    await page.getByLabel('Correo del destinatario').pressSequentially('condori iver');
    await page.getByRole('option', { name: /cajero@kantuta\.bo/ }).click();
    await page.getByLabel('Asunto').fill('Aviso');
    await page.getByLabel('Mensaje').fill('Hola');
  },
  'a mail sent': async (page) => {
    await page.route('**/api/mail', (route) => route.fulfill({ status: 201, json: { id: 'x' } }));
    await page.getByRole('button', { name: 'Enviar' }).click();
    await expect(page.getByRole('button', { name: 'Escribir otro correo' })).toBeVisible();
  },
  'a registration done': async (page) => {
    await page.route('**/api/usuario/register', async (route) => {
      const mine = await page.evaluate(() => localStorage.getItem('user'));
      await route.fulfill({ status: 201, json: { ...JSON.parse(mine ?? '{}'), id: 900 } });
    });
    await page.goto('/usuarios/registrar');
    await page.getByLabel('Correo electrónico').fill('recorrido@kantuta.bo');
    await page.getByLabel('Contraseña', { exact: true }).fill('salar de uyuni al alba');
    await page.getByLabel('Nombres').fill('Inti');
    await page.getByLabel('Primer apellido').fill('Yujra');
    await page.getByLabel('Fecha de nacimiento').fill('1990-01-15');
    await page.getByLabel('Género').click();
    await page.getByRole('option', { name: 'Masculino' }).click();
    await page.getByRole('button', { name: 'Registrar', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Usuario registrado' })).toBeVisible();
  },
  'a list that cannot be read, in the dark': async (page) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.route('**/api/usuario', (route) => route.fulfill({ status: 500, json: {} }));
    await page.goto('/usuarios');
    await expect(page.getByRole('button', { name: 'Reintentar' })).toBeVisible();
  },
  'a list that is not whole': async (page) => {
    await page.route('**/api/usuario', (route) => route.fulfill({ json: { data: [{ id: 'x' }] } }));
    await page.getByRole('button', { name: 'Reintentar' }).click();
    await expect(page.getByText('Todavía no hay usuarios.')).toBeVisible();
  },
  'a user and a person of nobody': async (page) => {
    for (const path of ['/usuarios/999999', '/personas/999999']) {
      await page.goto(path);
      await expect(page.getByText('no existe').first()).toBeVisible();
    }
  },
  'an address that leads nowhere': async (page) => {
    await page.goto('/no-existe');
    await heading(page, 'Página no encontrada');
  },
};

test('no screen, dialog, menu or notice breaks the policy', async ({
  page,
  context,
  complaints,
}) => {
  test.setTimeout(60_000);
  // Two witnesses: the page's own events, and the browser's list of issues, which outlives a page.
  const devtools = await context.newCDPSession(page);
  const issues: string[] = [];
  devtools.on('Audits.issueAdded', ({ issue }) => {
    if (/Policy|TrustedTypes/i.test(issue.code)) issues.push(JSON.stringify(issue));
  });
  await devtools.send('Audits.enable');
  await comeSignedIn(page);
  for (const [name, show] of Object.entries(WALK)) {
    await test.step(name, () => show(page));
    expect(complaints, name).toEqual([]);
    expect(issues, name).toEqual([]);
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
  // What is blocked is blocked after a while, too.
  await page.waitForTimeout(200);
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
