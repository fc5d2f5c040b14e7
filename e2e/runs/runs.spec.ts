import type { BrowserContext, Page } from '@playwright/test';
import { storeSession } from './states/open-state.ts';
import { expect, test } from './test.ts';

const FEW = '/usuarios?q=mamani&estado=activos';

/** Ticks all that match and deactivates them: the run begins. @returns how many they are */
async function deactivateAll(page: Page, address: string): Promise<number> {
  await page.goto(address);
  await page.getByRole('checkbox', { name: 'Elegir todos' }).check();
  const chosen = page.getByRole('region', { name: 'Elegidos' });
  await chosen.getByRole('button', { name: /^Desactivar/ }).click();
  const confirm = page.getByRole('dialog').getByRole('button', { name: /^Desactivar/ });
  const count = Number(/\d+/.exec(await confirm.innerText())?.[0]);
  await confirm.click();
  await expect(page.getByRole('region', { name: 'Trabajo en curso' })).toBeVisible();
  return count;
}

async function undo(page: Page, count: number): Promise<void> {
  await page.getByRole('button', { name: `Deshacer las ${count}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Deshacer' }).click();
  const undone = page.getByRole('heading', { name: new RegExp(`Deshacer: Desactivar ${count}`) });
  await expect(undone).toBeVisible();
  await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', `${count}`);
}

async function matching(page: Page, address: string): Promise<string> {
  await page.goto(address);
  await expect(page.getByRole('row').filter({ hasText: '@' }).first()).toBeVisible();
  return (await page.getByRole('table').getAttribute('aria-rowcount')) ?? '';
}

test('many are deactivated at once, and taken back', async ({ page }) => {
  await storeSession(page);
  const before = await matching(page, FEW);
  const count = await deactivateAll(page, FEW);
  expect(count).toBeGreaterThan(5);
  await expect(page.getByRole('button', { name: /^Hechas/ })).toContainText(`${count}`);
  await expect(page.getByRole('button', { name: `Deshacer las ${count}` })).toBeVisible();
  await undo(page, count);
  expect(await matching(page, FEW)).toBe(before);
});

test('a run outlives 20 deaths of its tab, and writes nothing twice', async ({ context, page }, {
  project,
}) => {
  test.skip(project.name !== 'documented', 'The engine is the same on every backend.');
  await storeSession(page);
  const writes = await countWrites(context);
  const count = await deactivateAll(page, FEW);
  let tab = page;
  for (let death = 0; death < 20; death++) {
    const at = writes.total + 1;
    // Somewhere between the sending of a change and its answer, or right before the next.
    await Promise.race([
      expect.poll(() => writes.total, { intervals: [5] }).toBeGreaterThanOrEqual(at),
      expect(tab.getByRole('button', { name: `Deshacer las ${count}` })).toBeVisible(),
    ]);
    await tab.close();
    tab = await context.newPage();
    await tab.goto('/trabajos');
    await tab.getByRole('link', { name: `Desactivar ${count} cuentas` }).click();
    const goOn = tab.getByRole('button', { name: 'Continuar' });
    const ended = tab.getByRole('button', { name: `Deshacer las ${count}` });
    await expect(goOn.or(ended).first()).toBeVisible();
    if (!(await goOn.isVisible())) break;
    await goOn.click();
  }
  await expect(tab.getByRole('button', { name: `Deshacer las ${count}` })).toBeVisible();
  await expect(tab.getByRole('button', { name: /^Fallidas/ })).toContainText('0');
  expect(writes.byAccount.size).toBe(count);
  expect([...writes.byAccount.values()].filter((times) => times > 1)).toEqual([]);
  await undo(tab, count);
});

/** Counts the changes that reach the backend, also when nobody is there any more for the answer. */
async function countWrites(context: BrowserContext) {
  const writes = { total: 0, byAccount: new Map<string, number>() };
  await context.route('**/api/usuario/*', async (route) => {
    if (route.request().method() !== 'PATCH') return route.fallback();
    const url = route.request().url();
    const response = await route.fetch();
    writes.total++;
    writes.byAccount.set(url, (writes.byAccount.get(url) ?? 0) + 1);
    // Nobody may be there any more.
    await route.fulfill({ response }).catch(() => undefined);
  });
  return writes;
}
