import type { Page } from '@playwright/test';
import { storeSession } from '../states/open-state.ts';
import { expect, expectAccessible, test } from '../test.ts';
import { canSignIn, chooseAll, keptTexts, passwordsSent, registerPeople } from './people.ts';

/** Chooses all whom a word finds, and opens the question about their passwords. */
async function ask(page: Page, word: string, count: number) {
  const chosen = await chooseAll(page, `/usuarios?q=${word}`);
  await chosen.getByRole('button', { name: 'Más acciones' }).click();
  await page.getByRole('menuitem', { name: `Restablecer contraseñas (${count})` }).click();
  return page.getByRole('dialog', {
    name: `¿Restablecer la contraseña de ${count} cuentas?`,
  });
}

const reset = async (page: Page, word: string, count: number) => {
  const dialog = await ask(page, word, count);
  await dialog.getByRole('button', { name: `Restablecer ${count}` }).click();
  await expect(page).toHaveURL(/\/usuarios\/contrasenas\?trabajo=/);
};

test('many get passwords of their own, which are seen once and kept nowhere @deployed', async ({
  page,
}) => {
  const [ana, berta, celia] = await registerPeople(page.request, 'Llaves', 3);
  await storeSession(page);
  const dialog = await ask(page, 'llaves', 3);
  await expect(dialog.getByText('Esto no se puede deshacer.')).toBeVisible();
  await dialog.getByRole('checkbox', { name: 'Cndrea Llaves Ríos' }).uncheck();
  const passwords = passwordsSent(page);
  await page.getByRole('button', { name: 'Restablecer 2' }).click();
  await expect(
    page.getByRole('heading', { name: 'Contraseñas nuevas de 2 cuentas' }),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: /^Hechas/ })).toContainText('2');
  await expect(page.getByRole('button', { name: /^Deshacer/ })).toHaveCount(0);
  await expectAccessible(page);

  const different = [...new Set(passwords)];
  expect(different).toHaveLength(2);
  const kept = await keptTexts(page);
  for (const password of different) {
    expect(kept).not.toContain(password);
    await expect(page.getByText(password)).toBeHidden();
  }
  // Who has no printer reads them, or copies one after another.
  const view = page.getByText('Ver las contraseñas aquí, una por una');
  await view.click();
  for (const password of different) await expect(page.getByText(password)).toHaveCount(2);
  await expectAccessible(page);
  // The test's browser lets nobody write to its clipboard.
  await page.evaluate(() => {
    navigator.clipboard.writeText = async (text) => void (document.body.dataset['copied'] = text);
  });
  await page.getByRole('button', { name: 'Copiar la contraseña de Andrea Llaves Ríos' }).click();
  await expect(page.getByText('Copiada la contraseña de Andrea Llaves Ríos.')).toBeVisible();
  const copied = await page.evaluate(() => document.body.dataset['copied']);
  expect(different).toContain(copied);
  await view.click();
  await expect(page.getByText('El correo no lleva las contraseñas.')).toBeVisible();

  for (const { email } of [ana!, berta!]) {
    expect(await canSignIn(page.request, email)).toBe(false);
    const works = different.map((password) => canSignIn(page.request, email, password));
    expect((await Promise.all(works)).filter(Boolean)).toHaveLength(1);
  }
  expect(await canSignIn(page.request, celia!.email)).toBe(true);

  await page.getByRole('link', { name: /^Trabajos/ }).click();
  await page.getByRole('button', { name: 'Quedarme' }).click();
  await page.emulateMedia({ media: 'print' });
  for (const password of different) await expect(page.getByText(password)).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: 'Copiar todas' }).click();
  await expect(page.getByRole('button', { name: 'Copiado', exact: true })).toBeVisible();
  const text = await page.evaluate(() => document.body.dataset['copied']!);
  for (const part of ['Andrea Llaves Ríos', ana!.email, ...different]) expect(text).toContain(part);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Descargar resultado' }).click();
  expect((await download).suggestedFilename()).toBe('Restablecer la contraseña de 2 cuentas.xlsx');
  await page.getByRole('link', { name: /^Trabajos/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Trabajos' })).toBeVisible();
});

test('new passwords come where their place is, and the run stays where it is', async ({ page }) => {
  await registerPeople(page.request, 'Aldaba', 2);
  await storeSession(page);
  let begin!: () => void;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  await page.route('**/api/usuario/*', async (route) => {
    if (route.request().method() === 'PATCH') await begun;
    await route.fallback();
  });
  await reset(page, 'aldaba', 2);
  await expect(
    page.getByRole('heading', { name: 'Las contraseñas nuevas llegan aquí' }),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'Descargar resultado' })).toBeDisabled();
  const run = page.getByRole('heading', { name: 'Restablecer la contraseña de 2 cuentas' });
  const before = (await run.boundingBox())!.y;
  begin();
  await expect(
    page.getByRole('heading', { name: 'Contraseñas nuevas de 2 cuentas' }),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'Descargar resultado' })).toBeEnabled();
  expect((await run.boundingBox())!.y).toBe(before);
});

test('a lost answer is sent again with the same password, and what nobody knows is asked', async ({
  page,
}) => {
  const people = await registerPeople(page.request, 'Cerrojo', 2);
  const [ana, berta] = people.map(({ id }) => String(id));
  await storeSession(page);
  const sent = new Map<string, Set<string>>();
  await page.route('**/api/usuario/*', async (route) => {
    if (route.request().method() !== 'PATCH') return route.fallback();
    const id = route.request().url().split('/').pop()!;
    const { password } = route.request().postDataJSON() as { password: string };
    const isFirst = !sent.has(id);
    sent.set(id, new Set([...(sent.get(id) ?? []), password]));
    if (id === ana && !isFirst) return route.fallback();
    // It is done, and its answer is lost.
    await route.fetch();
    return route.abort('connectionreset');
  });
  await reset(page, 'cerrojo', 2);
  const news = page.getByRole('heading', { name: 'Contraseña nueva de 1 cuenta' });
  await expect(news).toBeVisible();
  const reason = page.getByText(/^No se sabe si el cambio se hizo/);
  await expect(reason).toBeVisible();
  // Nothing of it is cut where there is little room.
  await page.setViewportSize({ width: 360, height: 760 });
  await expect
    .poll(() =>
      reason.evaluate(
        ({ scrollHeight, clientHeight, scrollWidth, clientWidth }) =>
          scrollHeight <= clientHeight && scrollWidth <= clientWidth,
      ),
    )
    .toBe(true);
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByRole('button', { name: 'Detener' }).click();
  const again = page.getByRole('button', { name: /^Restablecer de nuevo a Bndrea Cerrojo/ });
  await expect(again).toBeVisible();
  await expect(page.getByText(/^No se sabe si su contraseña cambió/)).toBeVisible();
  await expect(news).toBeVisible();
  expect(sent.get(ana!)?.size).toBe(1);
  expect(sent.get(berta!)?.size).toBe(1);

  await page.unrouteAll();
  await again.click();
  await expect(
    page.getByRole('heading', { name: 'Contraseñas nuevas de 2 cuentas' }),
  ).toBeVisible();
  const [password] = sent.get(berta!)!;
  expect(await canSignIn(page.request, people[1]!.email, password)).toBe(true);
});

test('after its page was loaded anew, who has a password that nobody knows gets another', async ({
  page,
}) => {
  await registerPeople(page.request, 'Candado', 2);
  await page.setViewportSize({ width: 360, height: 760 });
  await storeSession(page);
  await reset(page, 'candado', 2);
  const news = page.getByRole('heading', { name: 'Contraseñas nuevas de 2 cuentas' });
  await expect(news).toBeVisible();
  page.once('dialog', (dialog) => void dialog.accept());
  let answer!: () => void;
  const answered = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/api/usuario', async (route) => {
    await answered;
    await route.fallback();
  });
  await page.addInitScript(() => {
    const look = () => {
      if (document.body?.innerText.includes('Aquí no hay')) document.body.dataset['flashed'] = '';
    };
    new MutationObserver(look).observe(document, { childList: true, subtree: true });
  });
  await page.reload();
  // All of it comes at once: nothing lands above what can be pressed already.
  await expect(page.getByText('Cargando…')).toHaveCount(1);
  await expect(page.getByRole('button', { name: 'Informe' })).toHaveCount(0);
  answer();
  await expect(page.locator('body')).not.toHaveAttribute('data-flashed');
  await expect(page.getByText('De 2 cuentas esta página no sabe la contraseña.')).toBeVisible();
  await expect(news).toHaveCount(0);
  await page.getByRole('button', { name: 'Restablecer de nuevo (2)' }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Restablecer 2' }).click();
  await expect(news).toBeVisible();
  await expect(page.getByText(/esta página no sabe/)).toHaveCount(0);

  // As after a sign-out: the address has lost which run it was.
  page.once('dialog', (dialog) => void dialog.accept());
  await page.goto('/usuarios/contrasenas');
  await page.getByRole('link', { name: 'Ver «Restablecer la contraseña de 2 cuentas»' }).click();
  await expect(page.getByText('De 2 cuentas esta página no sabe la contraseña.')).toBeVisible();
});

test('who cannot get one is named, and one of them alone is told at once', async ({ page }) => {
  await registerPeople(page.request, 'Pestillo', 1, { estado: false });
  await storeSession(page);
  const chosen = await chooseAll(page, '/usuarios?q=pestillo');
  await chosen.getByRole('button', { name: 'Más acciones' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Restablecer contraseñas (0)' }).press('Enter');
  await expect(page.getByText('1: Está inactiva: actívala primero.')).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
