import { storeSession } from '../states/open-state.ts';
import { expect, test } from '../test.ts';
import { chooseAll, deactivateChosen, registerPeople } from './people.ts';

test('without channels, locks and a database all goes on, and says what does not last', async ({
  page,
}) => {
  await registerPeople(page.request, 'Sintrastos', 2);
  await storeSession(page);
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'BroadcastChannel');
    Reflect.deleteProperty(Navigator.prototype, 'locks');
    Reflect.deleteProperty(window, 'indexedDB');
  });
  const chosen = await chooseAll(page, '/usuarios?q=sintrastos');
  expect(await page.evaluate(() => 'indexedDB' in window || 'locks' in navigator)).toBe(false);

  let tell: () => void = () => undefined;
  const told = new Promise<void>((resolve) => (tell = resolve));
  await page.route('**/api/usuario/*', async (route) => {
    if (route.request().method() === 'PATCH') await told;
    await route.fallback();
  });
  const run = await deactivateChosen(chosen, 2);
  await expect(run.getByText('Este navegador no pudo guardar el trabajo')).toBeVisible();
  tell();
  await expect(run.getByRole('button', { name: 'Deshacer las 2' })).toBeVisible();

  // What is typed is kept, and found again, without anybody to ask which tabs are open.
  await page.goto('/personas/nueva');
  await page.getByLabel('Nombres').fill('Wayra');
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await expect(page.getByText('Hay un borrador tuyo de hoy')).toBeVisible();
  await page.getByRole('button', { name: 'Recuperar lo que escribí' }).click();
  await expect(page.getByLabel('Nombres')).toHaveValue('Wayra');
});
