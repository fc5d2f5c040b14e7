import type { Locator, Page } from '@playwright/test';
import { news } from '../faults/places.ts';
import { storeSession } from '../states/open-state.ts';
import { expect, test } from '../test.ts';
import {
  canSignIn,
  chooseAll,
  deactivateChosen,
  keptTexts,
  passwordsSent,
  registerPeople,
} from './people.ts';

test('all administrators chosen at once are refused as a whole', async ({ page }) => {
  await storeSession(page);
  const chosen = await chooseAll(page, '/usuarios?rol=Administrador&estado=activos');
  await chosen.getByRole('button', { name: 'Desactivar (0)' }).press('Enter');
  await expect(news(page)).toContainText('Elegiste a todos los administradores activos');
  await chosen.getByRole('button', { name: 'Cambiar rol' }).click();
  await page.getByRole('menuitem', { name: 'Cajero' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await chosen.getByRole('button', { name: 'Más acciones' }).click();
  await expect(page.getByRole('menuitem', { name: 'Cerrar acceso (0)' })).toBeVisible();
});

test('that no active one may be deactivated is said beside what activates the others', async ({
  page,
}) => {
  await storeSession(page);
  const row = (text: string) => page.getByRole('row').filter({ hasText: text });
  await page.goto('/usuarios?q=admin@kantuta.bo');
  await row('admin@kantuta.bo').getByRole('checkbox').check();
  await page.getByLabel('Buscar').fill('Lucía Verónica Alanoca');
  await row('Inactivo').getByRole('checkbox').check();
  const chosen = page.getByRole('region', { name: 'Elegidos' });
  await expect(chosen.getByRole('button', { name: 'Activar (1)' })).toBeVisible();
  const idle = chosen.getByRole('button', { name: 'Desactivar (0)' });
  await expect(idle).toHaveAttribute('aria-disabled', 'true');
  await expect(idle).toHaveAttribute('title', /Es tu propia cuenta/);
});

test('a box that is ticked just before another search is not ticked for who comes in its row', async ({
  page,
}) => {
  await storeSession(page);
  await page.goto('/usuarios?q=admin@kantuta.bo');
  const box = (name: RegExp) => page.getByRole('checkbox', { name });
  await expect(box(/^Elegir a /)).toHaveCount(1);
  // Both before the page is drawn again, as on a slow phone.
  await page.getByLabel('Buscar').evaluate((search: HTMLInputElement) => {
    document.querySelector<HTMLInputElement>('tbody .check')!.click();
    search.value = 'Lucía Verónica Alanoca';
    search.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await expect(box(/^Elegir a Lucía Verónica Alanoca/).first()).not.toBeChecked();
  const chosen = page.getByRole('region', { name: 'Elegidos' });
  await expect(chosen.getByText('1 elegido')).toBeVisible();
});

test('who does not change is said in view, on a phone too', async ({ page }) => {
  await storeSession(page);
  await chooseAll(page, '/usuarios?q=mamani');
  await page.setViewportSize({ width: 360, height: 760 });
  await page.getByRole('button', { name: /^Desactivar \(/ }).click();
  const dialog = page.getByRole('dialog', { name: /^¿Desactivar/ });
  await expect(dialog.getByText('no cambian')).toBeInViewport({ ratio: 0.9 });
});

test('deactivating closes the access too, and activating again says who needs a password @deployed', async ({
  page,
}) => {
  const [ana] = await registerPeople(page.request, 'Cerradura', 2);
  await storeSession(page);
  const chosen = await chooseAll(page, '/usuarios?q=cerradura');
  await chosen.getByRole('button', { name: 'Desactivar (2)' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: 'Cerrar también su acceso' }).check();
  const passwords = passwordsSent(page);
  await dialog.getByRole('button', { name: 'Desactivar 2' }).click();
  const run = page.getByRole('region', { name: 'Trabajo en curso' });
  await expect(run.getByRole('button', { name: 'Deshacer las 2' })).toBeVisible();
  expect(await canSignIn(page.request, ana!.email)).toBe(false);
  expect(new Set(passwords).size).toBe(2);
  const kept = await keptTexts(page);
  for (const password of passwords) expect(kept).not.toContain(password);

  await run.getByRole('button', { name: 'Deshacer las 2' }).click();
  await expect(dialog.getByText('2 personas no podrán ingresar todavía')).toBeVisible();
  await dialog.getByRole('button', { name: 'Deshacer' }).click();
  await expect(run.getByText('2 personas no pueden ingresar todavía')).toBeVisible();
  await run.getByRole('button', { name: 'Restablecer sus contraseñas' }).click();
  await expect(dialog.getByRole('button', { name: 'Restablecer 2' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancelar' }).click();
  await run
    .getByRole('link', { name: /^Abrir la cuenta de / })
    .first()
    .click();
  await expect(page.getByRole('button', { name: 'Restablecer contraseña' })).toBeVisible();
});

test('closes the access of many who stay active @deployed', async ({ page }) => {
  const people = await registerPeople(page.request, 'Portón', 2);
  await storeSession(page);
  const chosen = await chooseAll(page, '/usuarios?q=porton');
  await chosen.getByRole('button', { name: 'Más acciones' }).click();
  await page.getByRole('menuitem', { name: 'Cerrar acceso (2)' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cerrar el acceso de 2' }).click();
  const run = page.getByRole('region', { name: 'Trabajo en curso' });
  await expect(run.getByRole('button', { name: /^Hechas/ })).toContainText('2');
  // A password that is gone cannot be brought back.
  await expect(run.getByRole('button', { name: /^Deshacer/ })).toHaveCount(0);
  expect(await canSignIn(page.request, people[0]!.email)).toBe(false);
  await run.getByRole('button', { name: 'Cerrar' }).click();
  const again = await chooseAll(page, '/usuarios?q=porton');
  await again.getByRole('button', { name: 'Más acciones' }).click();
  await expect(page.getByRole('menuitem', { name: 'Cerrar acceso (0)' })).toBeVisible();
});

test('asks about a row that somebody else changed since the list was read', async ({ page }) => {
  const [ana] = await registerPeople(page.request, 'Carrera', 2);
  await storeSession(page);
  const chosen = await chooseAll(page, '/usuarios?q=carrera');
  const token = await page.evaluate(() => localStorage.getItem('access_token'));
  const other = await page.request.patch(`/api/usuario/${ana!.id}`, {
    data: { name: 'Otra vez', estado: true },
    headers: { Authorization: `Bearer ${token}` },
  });
  expect(other.ok()).toBe(true);
  const run = await deactivateChosen(chosen, 2);
  const anyway = run.getByRole('button', { name: /^Cambiar igual a Andrea Carrera/ });
  await expect(anyway).toBeVisible();
  await expect(run.getByText('Falta decidir qué hacer con algunas.')).toBeVisible();
  await expect(run.getByRole('button', { name: /^Hechas/ })).toContainText('1');
  // Nothing failed: it was not sent.
  await expect(run.getByRole('button', { name: /^Fallidas\D*0$/ })).toBeVisible();
  await run.getByRole('button', { name: /^Por decidir\D*1$/ }).click();
  await expect(run.getByRole('listitem')).toHaveCount(1);
  await anyway.click();
  await expect(run.getByRole('button', { name: 'Deshacer las 2' })).toBeVisible();
});

test('corrects gender codes that mean nothing, and takes it back @deployed', async ({ page }) => {
  await registerPeople(page.request, 'Código', 2, { genero: 'fem' });
  await registerPeople(page.request, 'Códigon', 1);
  await storeSession(page);
  const puts: unknown[] = [];
  page.on('request', (request) => {
    if (request.method() === 'PUT') puts.push(request.postDataJSON());
  });
  const chosen = await chooseAll(page, '/personas?q=codigo');
  await expect(chosen).toContainText('3 elegidos');
  await chosen.getByRole('button', { name: 'Corregir género (2)' }).click();
  await page.getByRole('menuitem', { name: 'Femenino' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('fem', { exact: true })).toHaveCount(2);
  await dialog.getByRole('button', { name: 'Corregir a 2' }).click();
  const title = 'Escribir Femenino como género de 2 personas';
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Deshacer las 2' })).toBeVisible();
  const me = (await page.evaluate(() => JSON.parse(localStorage.getItem('user')!))) as {
    id: number;
  };
  expect(puts).toHaveLength(2);
  for (const put of puts) {
    expect(put).toMatchObject({ genero: 'F', id_user_update: me.id, p_apellido: 'Código' });
  }
  await page.getByRole('button', { name: 'Deshacer las 2' }).click();
  await dialog.getByRole('button', { name: 'Deshacer' }).click();
  await expect(page.getByRole('heading', { name: `Deshacer: ${title}` })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Hechas/ })).toContainText('2');
  await page.goto('/trabajos');
  const first = page.getByRole('listitem').filter({ hasText: new RegExp(`^${title}`) });
  await expect(first).toContainText('Deshecho');
  await first.getByRole('link').click();
  await expect(page.getByText('Se deshicieron 2 cambios.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Deshacer/ })).toHaveCount(0);
});

test('a run waits as long as the server asks for, and says so', async ({ page }) => {
  await registerPeople(page.request, 'Reposo', 2);
  await page.clock.install();
  await storeSession(page);
  let sent = 0;
  await page.route('**/api/usuario/*', (route) =>
    route.request().method() === 'PATCH' && sent++ === 0
      ? route.fulfill({ status: 429, headers: { 'Retry-After': '600' }, json: {} })
      : route.fallback(),
  );
  const chosen = await chooseAll(page, '/usuarios?q=reposo');
  const run = await deactivateChosen(chosen, 2);
  await expect(run.getByText('El servidor pidió esperar: sigue en')).toBeVisible();
  await expect(run.getByRole('button', { name: 'Deshacer las 2' })).toHaveCount(0);
  await page.clock.fastForward(600_000);
  await expect(run.getByRole('button', { name: 'Deshacer las 2' })).toBeVisible();
  await expect(run.getByText('El servidor pidió esperar')).toHaveCount(0);
});

test('a browser without room for the ledger says so, and the run goes on', async ({ page }) => {
  await registerPeople(page.request, 'Lleno', 2);
  await storeSession(page);
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('No room', 'QuotaExceededError');
    };
  });
  await page.route('**/api/usuario/*', async (route) => {
    if (route.request().method() !== 'PATCH') return route.fallback();
    await told;
    await route.fallback();
  });
  let tell: () => void = () => undefined;
  const told = new Promise<void>((resolve) => (tell = resolve));
  const chosen = await chooseAll(page, '/usuarios?q=lleno');
  const run = await deactivateChosen(chosen, 2);
  await expect(run.getByText('Este navegador no pudo guardar el trabajo')).toBeVisible();
  tell();
  await expect(run.getByRole('button', { name: 'Deshacer las 2' })).toBeVisible();
});

test('the keyboard alone chooses, changes, leaves one out and takes back', async ({ page }) => {
  await registerPeople(page.request, 'Teclado', 3);
  await storeSession(page);
  await page.goto('/usuarios?q=teclado');
  const links = page.getByRole('rowheader').getByRole('link');
  await expect(links).toHaveCount(3);
  await links.first().focus();
  await page.keyboard.press('x');
  await page.keyboard.press('Control+a');
  const chosen = page.getByRole('region', { name: 'Elegidos' });
  await expect(chosen).toContainText('3 elegidos');
  await tabTo(page, chosen.getByRole('button', { name: 'Desactivar (3)' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await hasFocus(dialog);
  await tabTo(page, dialog.getByRole('checkbox', { name: 'Andrea Teclado Ríos' }));
  await page.keyboard.press('Space');
  await tabTo(page, dialog.getByRole('button', { name: 'Desactivar 2' }));
  await page.keyboard.press('Enter');
  const run = page.getByRole('region', { name: 'Trabajo en curso' });
  await expect(run.getByRole('heading', { name: 'Desactivar 2 cuentas' })).toBeFocused();
  const undo = run.getByRole('button', { name: 'Deshacer las 2' });
  await expect(undo).toBeVisible();
  await tabTo(page, undo);
  await page.keyboard.press('Enter');
  await hasFocus(dialog);
  await tabTo(page, dialog.getByRole('button', { name: 'Deshacer' }));
  await page.keyboard.press('Enter');
  await expect(run.getByRole('heading', { name: /^Deshacer: / })).toBeFocused();
  await expect(run.getByRole('button', { name: /^Hechas/ })).toContainText('2');
  await tabTo(page, run.getByRole('button', { name: 'Cerrar' }));
  await page.keyboard.press('Enter');
  await expect(run).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Usuarios' })).toBeFocused();
});

test('the dialog of many is scrolled by keyboard', async ({ page }) => {
  await storeSession(page);
  const chosen = await chooseAll(page, '/usuarios?rol=Cajero&estado=activos');
  await chosen.getByRole('button', { name: /^Desactivar/ }).click();
  const dialog = page.getByRole('dialog');
  await hasFocus(dialog);
  const people = dialog.getByRole('region', { name: 'Quiénes cambian' });
  const first = await people.getByRole('listitem').first().innerText();
  await people.focus();
  await page.keyboard.press('End');
  await expect(people.getByRole('listitem').first()).not.toHaveText(first);
  const box = people.getByRole('listitem').last().getByRole('checkbox');
  await expect(box).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('a phone does it too', async ({ page }) => {
  await registerPeople(page.request, 'Teléfono', 2);
  await page.setViewportSize({ width: 360, height: 760 });
  await storeSession(page);
  await page.goto('/usuarios?q=telefono');
  await page.getByRole('button', { name: 'Acciones de Andrea Teléfono Ríos' }).click();
  await page.getByRole('menuitem', { name: 'Elegir varios' }).click();
  await page.getByRole('checkbox', { name: 'Elegir a Bndrea Teléfono Ríos' }).check();
  const chosen = page.getByRole('region', { name: 'Elegidos' });
  const run = await deactivateChosen(chosen, 2);
  await run.getByRole('button', { name: 'Deshacer las 2' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Deshacer' }).click();
  await expect(run.getByRole('heading', { name: /^Deshacer: / })).toBeVisible();
  await expect(run.getByRole('button', { name: /^Hechas/ })).toContainText('2');
  await run.getByRole('button', { name: 'Cerrar' }).click();
  await expect(page.getByRole('heading', { name: 'Usuarios' })).toBeVisible();
});

/** A dialog takes the focus once it is open: nobody goes on in it before. */
const hasFocus = (dialog: Locator) => expect(dialog.locator(':focus')).toBeVisible();

async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  for (let pressed = 0; pressed < 60; pressed++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(target).toBeFocused();
}
