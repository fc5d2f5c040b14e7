import type { Page } from '@playwright/test';
import { act } from '../row-actions.ts';
import { chooseAll, registerPeople } from '../runs/people.ts';
import { storeSession } from '../states/open-state.ts';
import { comeSignedIn, expect, test } from '../test.ts';

const rowOf = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });
const names = (page: Page) => page.getByRole('rowheader').getByRole('link');

async function openUsers(page: Page): Promise<void> {
  await comeSignedIn(page);
  await expect(names(page).first()).toBeVisible();
}

/** The row that holds the focus, by its place in the whole table; 2 is the first. */
const focusedRow = (page: Page) =>
  page.evaluate(() => Number(document.activeElement?.closest('tr')?.ariaRowIndex));

test('a command leads to a screen, and another makes the page dark', async ({ page }) => {
  await openUsers(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('quispe');
  const field = page.getByRole('combobox', { name: 'Comando o persona' });
  await expect(field).toHaveValue('quispe');
  // In one turn, as both are when the browser is slow: the last line is not drawn yet.
  await field.evaluate((input: HTMLInputElement) => {
    input.value = '';
    input.dispatchEvent(new Event('input'));
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp', bubbles: true }));
  });
  await expect(page.getByRole('option', { selected: true })).toBeInViewport();
  await expect(page.getByRole('option').last()).toBeInViewport();
  await field.fill('modo oscuro');
  await field.press('Enter');
  await expect(field).toBeHidden();
  await expect
    .poll(() => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme))
    .toBe('dark');
  await page.keyboard.press('Control+k');
  // At once: what is typed before the field is there is not lost.
  await page.keyboard.type('nuevo usuario');
  await expect(field).toHaveValue('nuevo usuario');
  await expect(page.getByRole('option').first()).toContainText('Registrar usuario');
  await field.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Registrar usuario' })).toBeVisible();
});

test('a name with a slip finds whom it meant, in the commands and in both lists', async ({
  page,
}) => {
  await openUsers(page);
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Comando o persona' });
  await field.fill('quispw');
  await expect(page.getByText('¿Será «quispe»?')).toBeVisible();
  await expect(page.getByRole('option').first()).toContainText('Quispe');
  await field.press('Escape');
  for (const path of ['/usuarios?q=quispw', '/personas?q=quispw']) {
    await page.goto(path);
    await page.getByRole('button', { name: 'Buscar «Quispe»' }).click();
    await expect(names(page).first()).toContainText('Quispe');
  }
});

test('the command "Salir" ends the session, and one exports the list', async ({ page }) => {
  await openUsers(page);
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Comando o persona' });
  await field.fill('exportar csv');
  const download = page.waitForEvent('download');
  await field.press('Enter');
  expect((await download).suggestedFilename()).toMatch(/csv$/);
  await page.keyboard.press('Control+k');
  await field.fill('cerrar sesión');
  await field.press('Enter');
  await expect(page).toHaveURL(/\/ingresar/);
});

test('keys lead from row to row, to the end of the list and back', async ({ page }) => {
  await openUsers(page);
  const rowCount = Number(await page.getByRole('table').getAttribute('aria-rowcount'));
  await names(page).first().focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => focusedRow(page)).toBe(3);
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => focusedRow(page)).toBe(2);
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => focusedRow(page)).toBe(2);
  await page.keyboard.press('PageDown');
  await expect.poll(() => focusedRow(page)).toBeGreaterThan(4);
  await page.keyboard.press('End');
  await expect.poll(() => focusedRow(page)).toBe(rowCount);
  await expect(names(page).last()).toBeInViewport();
  await page.keyboard.press('Home');
  await expect.poll(() => focusedRow(page)).toBe(2);

  // The same control of the next row: from a button to a button.
  await page
    .getByRole('button', { name: /^Acciones de / })
    .first()
    .focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => focusedRow(page)).toBe(3);
  await expect(page.locator(':focus')).toHaveAccessibleName(/^Acciones de /);
});

test('whoever comes back from a record finds its row where it was, and is on it', async ({
  page,
}) => {
  await openUsers(page);
  await names(page).first().focus();
  let row = await focusedRow(page);
  // One after the other: the focus follows some frames behind.
  while (row <= 10) {
    await page.keyboard.press('PageDown');
    await expect.poll(() => focusedRow(page)).toBeGreaterThan(row);
    row = await focusedRow(page);
  }
  // Back from the lowest row, the list is where it was whether that was remembered or not.
  for (const above of [row - 1, row - 2]) {
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => focusedRow(page)).toBe(above);
  }
  row -= 2;
  const name = (await page.locator(':focus').textContent())!.trim();
  const top = (await page.locator(':focus').boundingBox())!.y;
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Seguridad' })).toBeVisible();

  await page.getByRole('link', { name: 'Usuarios' }).last().click();
  await expect(page.locator(':focus')).toHaveAccessibleName(name);
  expect(await focusedRow(page)).toBe(row);
  expect(Math.abs((await page.locator(':focus').boundingBox())!.y - top)).toBeLessThan(1);

  await page.goBack();
  await expect(page.getByRole('region', { name: 'Seguridad' })).toBeVisible();
  await page.goBack();
  await expect(page.locator(':focus')).toHaveAccessibleName(name);
});

test('coming back shows the list at once and asks for nothing while it is young', async ({
  page,
}) => {
  await openUsers(page);
  await page.getByRole('link', { name: 'Correo' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Enviar correo' })).toBeVisible();
  let reads = 0;
  await page.route('**/api/usuario', (route) => {
    reads++;
    return route.continue();
  });
  await page.getByRole('link', { name: 'Usuarios' }).first().click();
  await expect(names(page).first()).toBeVisible();
  expect(reads).toBe(0);
});

test('reading again asks only whether it changed, and shows what is known meanwhile', async ({
  page,
}) => {
  await openUsers(page);
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const tags: (string | undefined)[] = [];
  await page.route('**/api/usuario', async (route) => {
    tags.push(route.request().headers()['if-none-match']);
    await held;
    await route.continue();
  });
  await page.getByRole('button', { name: /Actualizar la lista/ }).click();
  await expect(page.getByRole('button', { name: /Leyendo la lista/ })).toBeVisible();
  await expect(names(page).first()).toBeVisible();
  const answer = page.waitForResponse('**/api/usuario');
  release();
  expect((await answer).status()).toBe(304);
  await expect(page.getByRole('button', { name: /Actualizado a las \d\d:\d\d/ })).toBeVisible();
  expect(tags).toEqual([expect.stringMatching(/.+/)]);
});

test('reading again brings what others changed; when it fails, what is there stays', async ({
  page,
}) => {
  await openUsers(page);
  await page.route('**/api/usuario', (route) =>
    route.fulfill({ status: 500, json: { statusCode: 500, message: 'boom' } }),
  );
  await page.getByRole('button', { name: /Actualizar la lista/ }).click();
  await expect(page.getByRole('alert')).toContainText('El servidor tuvo un problema');
  await expect(names(page).first()).toBeVisible();

  await page.unroute('**/api/usuario');
  await page.getByRole('button', { name: 'Reintentar' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('what was searched is marked where it was found; filters say how many there are', async ({
  page,
}) => {
  await openUsers(page);
  await page.getByLabel('Buscar').fill('quíspe kantuta');
  await expect(page.locator('tbody mark').first()).toBeVisible();
  const marks = await page.locator('tbody mark').allTextContents();
  expect(new Set(marks.map((mark) => mark.toLowerCase()))).toEqual(new Set(['quispe', 'kantuta']));
  await expect(rowOf(page, 'Quispe').first()).toBeVisible();

  const inactive = page
    .getByRole('group', { name: 'Estado' })
    .getByRole('button', { name: 'Inactivos' });
  await expect(inactive).toHaveText(/^\s*Inactivos\s*\d+\s*$/);
  await inactive.click();
  await expect(inactive).toHaveAttribute('aria-pressed', 'true');
  await expect(page).toHaveURL(/estado=inactivos/);
});

test('twelve people are in view at 1366 × 768, and seven on a phone', async ({ page }) => {
  await openUsers(page);
  for (const [width, height, people] of [
    [1366, 768, 12],
    [360, 760, 7],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect
      .poll(() =>
        // At once: a row that goes away in between would be waited for.
        names(page).evaluateAll(
          (links, bottom) =>
            links
              .map((link) => link.getBoundingClientRect())
              .filter((box) => box.top > 0 && box.bottom < bottom).length,
          height,
        ),
      )
      .toBeGreaterThanOrEqual(people);
  }
});

test('a repeated parameter is read as one', async ({ page }) => {
  await comeSignedIn(page, '/usuarios?q=quispe&q=mamani&orden=correo&orden=rol');
  await expect(page.getByLabel('Buscar')).toHaveValue('quispe');
  await expect(rowOf(page, 'Quispe').first()).toBeVisible();
});

test('what is malformed in an address is read as it stands', async ({ page }) => {
  await comeSignedIn(page, '/personas?q=50%&orden=%FF');
  await expect(page.getByRole('heading', { level: 1, name: 'Personas' })).toBeVisible();
  await expect(page.getByLabel('Buscar')).toHaveValue('50%');
  await expect(page.getByRole('button', { name: 'Borrar búsqueda' }).first()).toBeVisible();
});

test('columns can be chosen and arranged by keys, and are so the next time', async ({ page }) => {
  await openUsers(page);
  await page.getByRole('button', { name: 'Vista' }).click();
  const view = page.getByRole('dialog', { name: 'Vista' });
  await view.getByRole('checkbox', { name: 'Creado' }).check();
  await view.getByRole('button', { name: 'Mover Rol' }).press('ArrowUp');
  await expect(view.getByRole('button', { name: 'Mover Rol' })).toBeFocused();
  // Its tooltip does not keep the key to itself.
  await expect(page.locator('mat-tooltip-component')).toHaveText(/^Arrastra, o mueve/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Vista' })).toBeFocused();
  const headers = [
    // the box of all rows
    '',
    'Nombre completo',
    'Rol',
    'Correo electrónico',
    'Estado',
    'Actualizado',
    'Creado',
    'Acciones',
  ];
  await expect(page.getByRole('columnheader')).toHaveText(headers);
  await page.reload();
  await expect(page.getByRole('columnheader')).toHaveText(headers);
});

test('the commands know the chosen, and the record that is open', async ({ page }) => {
  await registerPeople(page.request, 'Ordenes', 2);
  await storeSession(page);
  await chooseAll(page, '/usuarios?q=ordenes');
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Comando o persona' });
  await field.fill('inactivar');
  await expect(page.getByRole('option').first()).toContainText('Desactivar las cuentas');
  await field.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Desactivar 2' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancelar' }).click();

  await names(page).first().click();
  await expect(page.getByRole('heading', { name: 'Datos personales' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await field.fill('restablecer clave');
  await field.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('Restablecer contraseña');
});

test('the buttons of a row stay in the table, with little room and every column', async ({
  page,
}) => {
  await openUsers(page);
  await page.getByRole('button', { name: 'Vista' }).click();
  const view = page.getByRole('dialog', { name: 'Vista' });
  for (const name of ['Nombre para mostrar', 'Creado']) {
    await view.getByRole('checkbox', { name }).check();
  }
  await page.keyboard.press('Escape');
  for (const width of [1366, 1280, 1040]) {
    await page.setViewportSize({ width, height: 768 });
    const row = page.getByRole('row').nth(3);
    await row.hover();
    for (const name of [/^Copiar el correo de /, /^Acciones de /]) {
      await expect(row.getByRole('button', { name })).toBeInViewport({ ratio: 1 });
    }
  }
});

test('whoever is deactivated out of what is looked for takes no focus along', async ({ page }) => {
  await registerPeople(page.request, 'Saliente', 1);
  await storeSession(page);
  await page.goto('/usuarios?q=saliente&estado=activos');
  await act(page, rowOf(page, 'Saliente'), 'Desactivar');
  const question = page.getByRole('dialog', { name: /^¿Desactivar a / });
  await question.getByRole('button', { name: 'Desactivar' }).press('Enter');
  await expect(page.getByText(/ahora está inactiva\.$/)).toBeVisible();
  await expect(rowOf(page, 'Saliente')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});
