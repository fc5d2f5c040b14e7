import type { Page } from '@playwright/test';
import { DEMO_ACCOUNTS } from '../local-backend/demo/demo-accounts.ts';
import { comeSignedIn, expect, requestBodies, signIn, test } from './test.ts';

// Writes without an answer, on both backends: nothing is claimed that was not read back, nothing is
// sent blindly, and nothing is forgotten.

/** Nobody here is like another: of a likely duplicate the form asks first. */
const SURNAMES = {
  Alba: 'Arce',
  Berta: 'Bustillos',
  Celia: 'Calisaya',
  Delia: 'Daza',
  Elsa: 'Encinas',
  Flora: 'Fuentes',
  Gilda: 'Guarachi',
  Hilda: 'Herbas',
  Irma: 'Iturri',
  Isidora: 'Ontiveros',
  Julia: 'Jaldín',
  Olga: 'Yujra',
  Petra: 'Vilte',
  Zulma: 'Zapana',
};
type Name = keyof typeof SURNAMES;

const PASSWORD = 'salar de uyuni al alba';
const OTHER_PASSWORD = 'quinua real del altiplano';

interface Lost {
  /** The backend does now what nobody waited for. */
  land(): Promise<void>;
}

/** The next call of this kind has no answer, and reaches the backend later, or never. */
async function loseNext(page: Page, path: string): Promise<Lost> {
  let sent: unknown;
  let headers: Record<string, string> = {};
  await page.route(`**${path}`, async (route) => {
    if (sent || route.request().method() !== 'POST') return route.fallback();
    sent = route.request().postDataJSON();
    headers = { authorization: route.request().headers()['authorization'] ?? '' };
    await route.abort('connectionreset');
  });
  return {
    land: async () => {
      const answer = await page.request.post(path, { data: sent, headers });
      expect(answer.status()).toBe(201);
    },
  };
}

async function fillPersona(page: Page, nombres: Name): Promise<void> {
  await page.getByLabel('Nombres').fill(nombres);
  await page.getByLabel('Primer apellido').fill(SURNAMES[nombres]);
  await page.getByLabel('Segundo apellido').fill('Tola');
  await page.getByLabel('Fecha de nacimiento').fill('15/01/1990');
  await page.getByLabel('Género').click();
  await page.getByRole('option', { name: 'Femenino' }).click();
}

async function fillUsuario(page: Page, nombres: Name): Promise<void> {
  await fillPersona(page, nombres);
  await page.getByLabel('Correo electrónico').fill(emailOf(nombres));
  await page.getByLabel('Contraseña', { exact: true }).fill(PASSWORD);
}

const emailOf = (nombres: Name) => `${nombres.toLowerCase()}.incierto@kantuta.bo`;
const register = (page: Page) =>
  page.getByRole('button', { name: 'Registrar', exact: true }).click();
const login = async (page: Page, email: string, password: string) =>
  (await page.request.post('/api/auth/login', { data: { email, password } })).status();

/** What somebody does between the lost registration and the moment when it turns up. */
const MEANWHILE: readonly {
  what: string;
  nombres: Name;
  change: (page: Page) => Promise<void>;
  /** Whether "Registrar" is pressed again; else the page looks by itself. */
  again: boolean;
  /** What is shown as otherwise on record; none where it is all as typed. */
  differs: readonly RegExp[];
  passwordCounts: 'typed' | 'first';
}[] = [
  {
    what: 'nothing',
    nombres: 'Alba',
    change: async () => undefined,
    again: true,
    differs: [],
    passwordCounts: 'typed',
  },
  {
    what: 'password and birth date',
    nombres: 'Berta',
    change: async (page) => {
      await page.getByLabel('Contraseña', { exact: true }).fill(OTHER_PASSWORD);
      await page.getByLabel('Fecha de nacimiento').fill('16/02/1991');
    },
    again: true,
    differs: [/^Fecha de nacimiento 15\/01\/1990 16\/02\/1991$/],
    passwordCounts: 'first',
  },
  {
    what: 'e-mail and gender',
    nombres: 'Celia',
    change: async (page) => {
      await page.getByLabel('Correo electrónico').fill('celia.segunda@kantuta.bo');
      await page.getByLabel('Género').click();
      await page.getByRole('option', { name: 'Masculino' }).click();
    },
    again: true,
    differs: [
      /^Correo electrónico celia\.incierto@kantuta\.bo celia\.segunda@kantuta\.bo$/,
      /^Género Femenino Masculino$/,
    ],
    passwordCounts: 'typed',
  },
  {
    what: 'reload',
    nombres: 'Delia',
    change: async (page) => {
      // Once the draft is kept.
      await expect
        .poll(() => page.evaluate(() => JSON.stringify({ ...localStorage })))
        .toContain('delia.incierto@kantuta.bo');
      await page.reload();
    },
    again: false,
    differs: [],
    passwordCounts: 'first',
  },
  {
    what: 'sign-out',
    nombres: 'Elsa',
    change: async (page) => {
      await page.goto('/salir');
      await page.getByRole('main').getByRole('button', { name: 'Salir' }).click();
      await expect(page).toHaveURL(/\/ingresar/);
      await signIn(page);
      await page.goto('/usuarios/registrar');
    },
    again: false,
    differs: [],
    passwordCounts: 'first',
  },
];

for (const { what, nombres, change, again, differs, passwordCounts } of MEANWHILE) {
  test(`a registration that lands late · meanwhile: ${what} @deployed`, async ({ page }) => {
    const email = emailOf(nombres);
    await comeSignedIn(page, '/usuarios/registrar');
    const posts = requestBodies(page, 'POST', '/api/usuario/register');
    const lost = await loseNext(page, '/api/usuario/register');
    await fillUsuario(page, nombres);
    await register(page);
    await expect(page.getByText(`Todavía no aparece la cuenta ${email}.`)).toBeVisible();
    await expect(page.getByText('Seguimos comprobando si se creó')).toContainText(email);
    if (again) {
      await change(page);
      await lost.land();
      await register(page);
    } else {
      await lost.land();
      await change(page);
    }

    const landed = page.getByRole('heading', { name: `La cuenta ${email} sí se creó` });
    const registered = page.getByRole('dialog').filter({ hasText: 'Usuario registrado' });
    if (what === 'nothing') {
      await expect(registered).toContainText(PASSWORD);
    } else {
      await expect(landed).toBeVisible();
      await expect(
        page.getByText(
          passwordCounts === 'first'
            ? 'La contraseña que vale es la del primer intento.'
            : 'Su contraseña es la que está escrita.',
        ),
      ).toBeVisible();
      for (const row of differs) await expect(page.getByRole('row', { name: row })).toBeVisible();
    }
    if (differs.length) {
      await page.getByRole('button', { name: 'Cambiar a lo escrito' }).click();
      await expect(registered).toBeVisible();
    }
    expect(posts.length).toBe(1);
    const now = what === 'e-mail and gender' ? 'celia.segunda@kantuta.bo' : email;
    expect(await login(page, now, PASSWORD)).toBe(201);
    if (differs.length) await expect(registered).not.toContainText(OTHER_PASSWORD);
    else if (what !== 'nothing') {
      await page.getByRole('button', { name: 'Entendido' }).press('Enter');
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    }
  });
}

for (const changed of [false, true]) {
  test(`a person who lands late · ${changed ? 'other data are typed' : 'as typed'} @deployed`, async ({
    page,
  }) => {
    const nombres = changed ? 'Flora' : 'Gilda';
    await comeSignedIn(page, '/personas/nueva');
    const posts = requestBodies(page, 'POST', '/api/persona');
    const puts = requestBodies(page, 'PUT', '/api/persona');
    const lost = await loseNext(page, '/api/persona');
    await fillPersona(page, nombres);
    await page.getByRole('button', { name: 'Guardar' }).click();
    await expect(page.getByText('No se sabe si la persona se guardó.')).toBeVisible();
    if (changed) await page.getByLabel('Fecha de nacimiento').fill('16/02/1991');
    await lost.land();
    await page.getByRole('button', { name: 'Comprobar ahora' }).click();
    if (changed) {
      await expect(
        page.getByRole('row', { name: 'Fecha de nacimiento 15/01/1990 16/02/1991' }),
      ).toBeVisible();
      await page.getByRole('button', { name: 'Cambiar a lo escrito' }).click();
    }
    await expect(page).toHaveURL(/\/personas\/\d+$/);
    expect(posts.length).toBe(1);
    expect(puts.length).toBe(changed ? 1 : 0);
  });
}

test('another person is registered while one may still come', async ({ page }) => {
  await comeSignedIn(page, '/usuarios/registrar');
  const posts = requestBodies(page, 'POST', '/api/usuario/register');
  let first = true;
  await page.route('**/api/usuario/register', async (route) => {
    if (!first) return route.fallback();
    first = false;
    await route.fulfill({ status: 408, json: {} });
  });
  await fillUsuario(page, 'Olga');
  await register(page);
  await expect(page.getByText(`Todavía no aparece la cuenta ${emailOf('Olga')}.`)).toBeVisible();
  await register(page);
  await expect(page.getByText('No se envió otra vez')).toBeVisible();
  expect(posts.length).toBe(1);

  await fillUsuario(page, 'Petra');
  await register(page);
  await expect(page.getByRole('dialog', { name: /^Petra Vilte/ })).toContainText(
    'ya puede ingresar',
  );
  expect(posts.map(({ email }) => email)).toEqual([emailOf('Olga'), emailOf('Petra')]);
});

test('an inactive registration hides nobody, and what is cut off is told on return @deployed', async ({
  page,
}) => {
  await comeSignedIn(page, '/usuarios/registrar');
  const posts = requestBodies(page, 'POST', '/api/usuario/register');
  const patches = requestBodies(page, 'PATCH', '/api/usuario/');
  await page.route('**/api/usuario/*', (route) =>
    route.request().method() === 'PATCH' ? route.abort() : route.fallback(),
  );
  await fillUsuario(page, 'Hilda');
  await page.getByRole('switch', { name: 'Cuenta activa' }).click();
  await register(page);
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('La cuenta está activa y ya puede ingresar');
  await expect(dialog.getByRole('button', { name: 'Intentar de nuevo' })).toBeVisible();
  expect(posts.map(({ estado }) => estado)).toEqual([true]);
  expect(patches.every(({ estado }) => estado === false)).toBe(true);

  // The tab is closed over it; the next time it works.
  await page.unrouteAll();
  await page.goto('/ingresar');
  await page.evaluate(() =>
    ['access_token', 'user'].forEach((key) => localStorage.removeItem(key)),
  );
  await signIn(page, DEMO_ACCOUNTS.administrador);
  const question = page.getByRole('dialog', { name: 'Quedó un registro sin terminar' });
  await question.getByRole('button', { name: 'Desactivar ahora' }).click();
  await expect(page.getByText('La cuenta de Hilda Herbas Tola ahora está inactiva.')).toBeVisible();
  await page.goto('/personas?q=hilda%20herbas');
  await expect(page.getByRole('row').filter({ hasText: 'Hilda' })).toBeVisible();
});

test('an inactive registration whose tab closed before any answer is told on return @deployed', async ({
  page,
}) => {
  await comeSignedIn(page, '/usuarios/registrar');
  const lost = await loseNext(page, '/api/usuario/register');
  await fillUsuario(page, 'Isidora');
  await page.getByRole('switch', { name: 'Cuenta activa' }).click();
  await register(page);
  await expect(page.getByText('Seguimos comprobando si se creó')).toBeVisible();

  await page.goto('/ingresar');
  await page.evaluate(() =>
    ['access_token', 'user'].forEach((key) => localStorage.removeItem(key)),
  );
  await lost.land();
  await signIn(page, DEMO_ACCOUNTS.administrador);
  const question = page.getByRole('dialog', { name: 'Quedó un registro sin terminar' });
  await question.getByRole('button', { name: 'Desactivar ahora' }).click();
  await expect(
    page.getByText('La cuenta de Isidora Ontiveros Tola ahora está inactiva.'),
  ).toBeVisible();
  await page.goto('/usuarios/registrar');
  // Who is on record by now is no longer to be registered: there is no draft, and nothing in doubt.
  await expect(page.getByLabel('Nombres')).toHaveValue('');
  await expect(page.getByText(/Seguimos comprobando|[Tt]odavía no se sabe/)).toHaveCount(0);
});

test('nobody needs a second surname, and the demand for one is answered once @deployed', async ({
  page,
  profile,
}) => {
  await comeSignedIn(page, '/usuarios/registrar');
  const posts = requestBodies(page, 'POST', '/api/usuario/register');
  for (const nombres of ['Irma', 'Julia'] as const) {
    await fillUsuario(page, nombres);
    await page.getByLabel('Segundo apellido').fill('');
    await register(page);
    const dialog = page.getByRole('dialog', {
      name: `${nombres} ${SURNAMES[nombres]} ya puede ingresar`,
    });
    await expect(dialog).toContainText('Usuario registrado');
    await dialog.getByRole('button', { name: 'Registrar otro' }).click();
    await expect(dialog).toHaveCount(0);
  }
  const second = posts.map(({ s_apellido }) => s_apellido);
  expect(second).toEqual(profile === 'documented' ? [undefined, undefined] : [undefined, ' ', ' ']);
  await page.goto('/usuarios?q=irma%20iturri');
  await page.getByRole('rowheader').getByRole('link', { name: 'Irma Iturri' }).click();
  await expect(page.getByLabel('Segundo apellido')).toHaveValue('');
});

test('what is being sent is held, and leaving does not pretend to stop it', async ({ page }) => {
  await comeSignedIn(page, '/usuarios/registrar');
  const call = Promise.withResolvers();
  await page.route('**/api/usuario/register', async (route) => {
    await call.promise;
    await route.continue();
  });
  await fillUsuario(page, 'Zulma');
  await register(page);
  await expect(page.getByRole('button', { name: 'Guardando…' })).toBeVisible();
  // Nobody can reach it: neither a pointer nor a key.
  const nombres = page.getByLabel('Nombres');
  const { x, y } = (await nombres.boundingBox())!;
  await page.mouse.click(x + 8, y + 8);
  await page.keyboard.type('Otra ');
  await expect(nombres).toHaveValue('Zulma');
  await page.getByRole('link', { name: 'Cancelar' }).click();
  const question = page.getByRole('dialog', { name: '¿Salir mientras se envía?' });
  await expect(question).toContainText('salir no lo detiene');
  call.resolve(null);
  // Once it is on record there is nothing left to be asked.
  const card = page.getByRole('dialog', { name: /^Zulma .* ya puede ingresar$/ });
  await expect(card).toContainText(PASSWORD);
  await expect(question).toHaveCount(0);
  await card.getByRole('button', { name: 'Listo' }).click();
  await expect(page).toHaveURL(/\/usuarios$/);
});
