import type { APIRequestContext, BrowserContext, Page } from '@playwright/test';
import { DEMO_ACCOUNTS } from '../local-backend/demo/demo-accounts.ts';
import { act } from './row-actions.ts';
import { expect, signIn, test } from './test.ts';

type Keys = Record<'access_token' | 'refresh_token' | 'user', string>;

/** The three keys of a session, as the POS writes them. */
async function sessionOf(
  request: APIRequestContext,
  who: keyof typeof DEMO_ACCOUNTS,
): Promise<Keys> {
  const { email, password } = DEMO_ACCOUNTS[who];
  const login = await request.post('/api/auth/login', { data: { email, password } });
  const { access_token, refresh_token, user } = (await login.json()) as Record<string, string>;
  return { access_token: access_token!, refresh_token: refresh_token!, user: JSON.stringify(user) };
}

/** Signs in as the POS does, in a tab of its own: all that our tabs see of it is the storage. */
async function signInToPos(context: BrowserContext, session: Keys): Promise<void> {
  const pos = await context.newPage();
  await pos.goto('/favicon.svg');
  await pos.evaluate((keys) => {
    for (const [key, value] of Object.entries(keys)) localStorage.setItem(key, value);
  }, session);
  await pos.close();
}

const drafts = (page: Page) =>
  page.evaluate(() =>
    Object.entries({ ...localStorage } as Record<string, string>).filter(([key]) =>
      key.startsWith('kantuta_draft:'),
    ),
  );
const recovered = (page: Page) => page.getByText('Recuperamos tu borrador de hoy');

test('what was typed waits in a closed tab, without the password', async ({ page, context }) => {
  await signIn(page);
  const tab = await context.newPage();
  await tab.goto('/usuarios/registrar');
  await tab.getByLabel('Nombres').fill('Wayra Luz');
  await tab.getByLabel('Contraseña', { exact: true }).fill('salar de uyuni al alba');
  await tab.getByLabel('Correo electrónico').fill('wayra@kantuta.bo');
  await tab.close({ runBeforeUnload: false });

  await page.goto('/usuarios/registrar');
  await expect(recovered(page)).toBeVisible();
  await expect(page.getByLabel('Nombres')).toHaveValue('Wayra Luz');
  await expect(page.getByLabel('Correo electrónico')).toHaveValue('wayra@kantuta.bo');
  await expect(page.getByLabel('Contraseña', { exact: true })).toHaveValue('');
  expect(JSON.stringify(await drafts(page))).not.toContain('salar');

  await page.getByRole('button', { name: 'Descartar borrador' }).click();
  await expect(recovered(page)).toBeHidden();
  await expect(page.getByLabel('Nombres')).toHaveValue('');
  expect(await drafts(page)).toEqual([]);
});

test('what is wrong in a recovered draft is said at its field', async ({ page, context }) => {
  await signIn(page);
  const tab = await context.newPage();
  await tab.goto('/usuarios/registrar');
  await tab.getByLabel('Nombres').fill('Wayra Luz');
  await tab.getByLabel('Correo electrónico').fill('cajero@kantuta.bo');
  await tab.close({ runBeforeUnload: false });

  await page.goto('/usuarios/registrar');
  await expect(recovered(page)).toBeVisible();
  await expect(page.getByText(/^Lo usa /)).toBeVisible();
  // What nobody has come to yet is not called wrong.
  await expect(page.getByText('Elige el rol.')).toHaveCount(0);
  await page.getByRole('button', { name: 'Descartar borrador' }).click();
  await expect(page.getByLabel('Correo electrónico')).toHaveValue('');
});

test('a mail that nobody decided about is still there after another one was sent', async ({
  page,
  context,
}) => {
  await signIn(page);
  await page.route('**/api/mail', (route) =>
    route.fulfill({ status: 201, json: { data: { id: 'x' } } }),
  );
  const tab = await context.newPage();
  await tab.goto('/correo');
  await tab.getByLabel('Asunto').fill('Cierre de caja');
  await tab.close({ runBeforeUnload: false });

  await page.goto('/usuarios?q=cajero@kantuta.bo');
  await act(page, page.getByRole('row').filter({ hasText: 'cajero@' }), 'Escribir correo');
  await expect(page.getByText('Es de otro correo que no enviaste')).toBeVisible();
  await page.getByLabel('Asunto').fill('Turnos');
  await page.getByLabel('Mensaje').fill('Mañana abres tú.');
  await page.getByRole('button', { name: 'Enviar', exact: true }).click();
  await page.getByRole('button', { name: 'Escribir otro' }).click();
  await page.getByRole('button', { name: 'Recuperar lo que escribí' }).click();
  await expect(page.getByLabel('Asunto')).toHaveValue('Cierre de caja');
});

test('a draft of a record that somebody else changed is only offered', async ({
  page,
  context,
  request,
}) => {
  await signIn(page);
  const tab = await context.newPage();
  await tab.goto('/personas/41');
  const given = tab.getByLabel('Nombres');
  await expect(given).not.toHaveValue('');
  const before = await given.inputValue();
  await given.fill(`${before} Wara`);
  await tab.close({ runBeforeUnload: false });

  const { access_token } = await sessionOf(request, 'encargada');
  const headers = { Authorization: `Bearer ${access_token}` };
  const { updated_at: _, ...persona } = (await (
    await request.get('/api/persona/41', { headers })
  ).json()) as Record<string, unknown>;
  const { nombres, p_apellido, fecha_nacimiento, genero } = persona;
  const put = await request.put('/api/persona', {
    headers,
    data: {
      ...{ id: 41, id_user_update: 2, nombres, p_apellido, fecha_nacimiento, genero },
      s_apellido: 'Ajeno',
    },
  });
  expect(put.ok()).toBe(true);

  await page.goto('/personas/41');
  await expect(page.getByText('este registro cambió en el servidor')).toBeVisible();
  await expect(page.getByLabel('Nombres')).toHaveValue(before);
  await page.getByRole('button', { name: 'Recuperar lo que escribí' }).click();
  await expect(page.getByLabel('Nombres')).toHaveValue(`${before} Wara`);
  await expect(page.getByLabel('Segundo apellido')).toHaveValue('Ajeno');
});

test('another person who signs in to the POS sees nothing of what was typed; its owner does', async ({
  page,
  context,
  request,
}) => {
  await signIn(page);
  const admin = await sessionOf(request, 'administrador');
  await page.goto('/correo');
  await page.getByLabel('Mensaje').fill('Solo para la gerencia');

  await signInToPos(context, await sessionOf(request, 'encargada'));
  await expect(page.getByLabel('Mensaje')).toHaveValue('');
  await expect(page.getByText('Solo para la gerencia')).toBeHidden();
  await expect(recovered(page)).toBeHidden();
  await page.reload();
  await expect(page.getByLabel('Mensaje')).toHaveValue('');

  await signInToPos(context, admin);
  await expect(page.getByLabel('Mensaje')).toHaveValue('Solo para la gerencia');
  await expect(recovered(page)).toBeVisible();
});

test('signing out reaches every tab, where what was typed waits for its owner alone', async ({
  page,
  context,
}) => {
  await signIn(page);
  const other = await context.newPage();
  await other.goto('/personas/nueva');
  await page.goto('/correo');
  await page.getByLabel('Mensaje').fill('Esto se puede perder');
  await other.getByLabel('Nombres').fill('Wayra');

  const signOut = async () => {
    await page.getByRole('button', { name: /Tu cuenta/ }).click();
    await page.getByRole('link', { name: 'Salir' }).click();
  };
  await signOut();
  await page.getByRole('dialog').getByRole('button', { name: 'Salir sin guardar' }).click();
  await expect(other).toHaveURL(/\/ingresar/);
  await expect(page).toHaveURL(/\/ingresar/);
  await expect.poll(async () => (await drafts(page)).join()).toContain('Wayra');
  const left = await page.evaluate(() => Object.keys(localStorage));
  expect(left.map((key) => key.replace(/:[^:]*$/, '')).sort()).toEqual([
    'kantuta_draft:1:personas/nueva',
    'kantuta_settings',
  ]);

  const signInAs = async (who: keyof typeof DEMO_ACCOUNTS) => {
    await page.getByLabel('Correo electrónico').fill(DEMO_ACCOUNTS[who].email);
    await page.getByLabel('Contraseña', { exact: true }).fill(DEMO_ACCOUNTS[who].password);
    await page.getByRole('button', { name: 'Ingresar' }).click();
    await page.waitForURL('**/usuarios');
    await expect(other).toHaveURL(/\/personas\/nueva$/);
  };
  await signInAs('encargada');
  await expect(other.getByLabel('Nombres')).toHaveValue('');
  await signOut();
  await expect(other).toHaveURL(/\/ingresar/);
  await signInAs('administrador');
  await expect(other.getByLabel('Nombres')).toHaveValue('Wayra');
  await expect(recovered(other)).toBeVisible();
});

test('a record left by a sign-out elsewhere has what was typed in its fields again', async ({
  page,
  context,
}) => {
  await signIn(page);
  const other = await context.newPage();
  await other.goto('/usuarios/41');
  const given = other.getByLabel('Nombres');
  await expect(given).not.toHaveValue('');
  const typed = `${await given.inputValue()} Wara`;
  await given.fill(typed);

  await page.getByRole('button', { name: /Tu cuenta/ }).click();
  await page.getByRole('link', { name: 'Salir' }).click();
  await expect(other).toHaveURL(/\/ingresar/);
  await page.getByLabel('Correo electrónico').fill(DEMO_ACCOUNTS.administrador.email);
  await page.getByLabel('Contraseña', { exact: true }).fill(DEMO_ACCOUNTS.administrador.password);
  await page.getByRole('button', { name: 'Ingresar' }).click();
  await expect(other).toHaveURL(/\/usuarios\/41$/);
  await expect(given).toHaveValue(typed);
  await expect(other.getByText('este registro cambió en el servidor')).toBeHidden();
});

test('an idle module locks itself, leaves the POS alone, and goes on after the password', async ({
  page,
}) => {
  await page.clock.install();
  await signIn(page);
  await page.goto('/personas/nueva');
  await page.getByLabel('Nombres').fill('Wayra');
  const before = await page.evaluate(() => localStorage.getItem('refresh_token'));

  await page.clock.fastForward('46:00');
  const dialog = page.getByRole('dialog', { name: 'Pantalla bloqueada' });
  await expect(dialog).toBeVisible();
  await expect(page.getByLabel('Nombres')).toBeHidden();
  expect(await page.evaluate(() => localStorage.getItem('refresh_token'))).toBe(before);

  await dialog.getByLabel('Contraseña', { exact: true }).fill(DEMO_ACCOUNTS.administrador.password);
  await dialog.getByRole('button', { name: 'Ingresar' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByLabel('Nombres')).toHaveValue('Wayra');
});

test('whoever closes the page at noon is asked for the password at three', async ({
  page,
  context,
}) => {
  await signIn(page);
  // Where no script of ours runs, as hours later.
  await page.goto('/settings.json');
  await page.evaluate(() => {
    const use = JSON.parse(localStorage.getItem('kantuta_activity')!) as Record<string, number>;
    const hours = 3 * 3_600_000;
    const earlier = { ...use, local: use['local']! - hours, running: use['running']! - hours };
    localStorage.setItem('kantuta_activity', JSON.stringify(earlier));
  });
  await page.goto('about:blank');

  const tab = await context.newPage();
  await tab.goto('/salir');
  await expect(tab.getByRole('heading', { level: 1, name: 'Salir' })).toBeVisible();
  await tab.goto('/usuarios/7');
  await expect(tab).toHaveURL(/\/ingresar\?returnUrl=%2Fusuarios%2F7$/);
  await expect(tab.getByRole('dialog')).toBeHidden();
  await expect(tab.getByRole('status')).toContainText('45 minutos sin actividad');
  await tab.getByLabel('Correo electrónico').fill(DEMO_ACCOUNTS.administrador.email);
  await tab.getByLabel('Contraseña', { exact: true }).fill(DEMO_ACCOUNTS.administrador.password);
  await tab.getByRole('button', { name: 'Ingresar' }).click();
  await expect(tab).toHaveURL(/\/usuarios\/7$/);
});

test('a link to /salir asks before it signs anybody out', async ({ page }) => {
  await signIn(page);
  await page.goto('/salir');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Salir');
  expect(await page.evaluate(() => localStorage.getItem('access_token'))).not.toBeNull();
  await page.getByRole('link', { name: 'Seguir en la sesión' }).click();
  await expect(page).toHaveURL(/\/usuarios$/);

  await page.goto('/salir');
  await page.getByRole('main').getByRole('button', { name: 'Salir' }).click();
  await expect(page).toHaveURL(/\/ingresar$/);
  expect(await page.evaluate(() => localStorage.getItem('access_token'))).toBeNull();
});

test('signing out asks while another tab has an import that nobody finished', async ({
  page,
  context,
}) => {
  await signIn(page);
  const importing = await context.newPage();
  await importing.goto('/usuarios/importar');
  const text = 'Nombres;Apellido;Nacimiento;Sexo;Correo;Rol\nSami;Colque;1990-01-15;F;;Cajero\n';
  await importing
    .getByLabel('Elegir archivo')
    .setInputFiles({ name: 'x.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  const goOn = importing.getByRole('button', { name: 'Continuar' });
  await goOn.click();
  await goOn.click();
  await expect(importing.getByRole('group', { name: 'Qué filas' })).toBeVisible();

  const leave = async () => {
    await page.getByRole('button', { name: /^Tu cuenta/ }).click();
    await page.getByRole('link', { name: 'Salir', exact: true }).click();
  };
  await leave();
  const main = page.getByRole('main');
  await expect(main.getByRole('alert')).toContainText('una importación sin terminar');
  await main.getByRole('link', { name: 'Seguir en la sesión' }).click();
  await expect(importing.getByRole('group', { name: 'Qué filas' })).toBeVisible();

  await importing.close();
  // The browser takes a moment to let go of what a closed tab held.
  const imports = () =>
    page.evaluate(async () => {
      const { held = [] } = await navigator.locks.query();
      return held.filter(({ name }) => name?.startsWith('kantuta_import:')).length;
    });
  await expect.poll(imports).toBe(0);
  await leave();
  await expect(page).toHaveURL(/\/ingresar$/);
});

test('an answer that comes after another person signed in is dropped', async ({
  page,
  context,
  request,
}) => {
  await signIn(page);
  const tokens: (string | null)[] = [];
  const { promise: held, resolve: release } = Promise.withResolvers<undefined>();
  const { promise: answered, resolve: wasAnswered } = Promise.withResolvers<undefined>();
  await page.route('**/api/persona/42', async (route) => {
    tokens.push(await route.request().headerValue('authorization'));
    if (tokens.length > 1) return route.continue();
    const answer = await route.fetch();
    const persona = (await answer.json()) as object;
    await held;
    // The call may be cut off already.
    await route.fulfill({ json: { ...persona, nombres: 'Respuesta tardía' } }).catch(() => null);
    wasAnswered(undefined);
  });
  await page.goto('/personas/42');
  await expect.poll(() => tokens.length).toBe(1);

  const encargada = await sessionOf(request, 'encargada');
  await signInToPos(context, encargada);
  await expect(page.getByLabel('Nombres')).not.toHaveValue('');
  release(undefined);
  await answered;
  await expect(page.getByLabel('Nombres')).not.toHaveValue('Respuesta tardía');
  expect(tokens.length).toBe(2);
  expect(tokens[1]).toBe(`Bearer ${encargada.access_token}`);
});

test('a refused registration says what it left behind @deployed', async ({ page, profile }) => {
  await signIn(page);
  // Without the list of accounts, the backend is the first to know that the e-mail is in use.
  await page.route('**/api/usuario', (route) => route.fulfill({ status: 500 }));
  await page.goto('/usuarios/registrar');
  await page.getByLabel('Correo electrónico').fill(DEMO_ACCOUNTS.cajero.email);
  await page.getByLabel('Contraseña', { exact: true }).fill('salar de uyuni al alba');
  await page.getByLabel('Nombres').fill('Qori');
  await page.getByLabel('Primer apellido').fill('Apaza');
  await page.getByLabel('Segundo apellido').fill('Tola');
  await page.getByLabel('Fecha de nacimiento').fill('15/01/1990');
  await page.getByLabel('Género').click();
  await page.getByRole('option', { name: 'Femenino' }).click();
  await page.route('**/api/usuario/register', async (route) => {
    await page.unroute('**/api/usuario');
    await route.continue();
  });
  await page.getByRole('button', { name: 'Registrar', exact: true }).click();
  await expect(page.getByText(/Lo usa .+ Escribe otro\./)).toBeVisible();
  const leftover = page.getByText('Quedaron los datos personales de Qori Apaza Tola, sin cuenta.');
  if (profile === 'documented') {
    await expect(leftover).toBeHidden();
  } else {
    await expect(leftover).toBeVisible();
    await expect(page.getByRole('link', { name: /Abrir la persona/ })).toHaveAttribute(
      'href',
      /\/personas\/\d+$/,
    );
  }
});
