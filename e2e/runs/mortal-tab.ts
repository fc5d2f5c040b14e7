import type { BrowserContext, Page } from '@playwright/test';
import { expect } from '../test.ts';

/** A run of many takes as long as the machine is busy: only what hangs is ended. */
export const WHOLE_RUN = { timeout: 300_000 };

/** Ticks all that match and deactivates them: the run begins. @returns how many they are */
export async function deactivateAll(page: Page, address: string): Promise<number> {
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

/** Lets what a run has done be taken back: it begins. @param planned how many it was to change */
export async function beginUndo(page: Page, count: number, planned = count): Promise<void> {
  await page.getByRole('button', { name: `Deshacer las ${count}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Deshacer' }).click();
  const undone = page.getByRole('heading', { name: new RegExp(`Deshacer: Desactivar ${planned}`) });
  await expect(undone).toBeVisible();
}

/** Takes what a run has done back, to the end. */
export async function undo(page: Page, count: number, planned = count): Promise<void> {
  await beginUndo(page, count, planned);
  await expect(page.getByRole('progressbar')).toHaveAttribute(
    'aria-valuenow',
    `${count}`,
    WHOLE_RUN,
  );
}

/** The button of a run that has come to its end. */
export const ended = (tab: Page, count: number) =>
  tab.getByRole('button', { name: `Deshacer las ${count}` });

/** Every row was done, and it is said: none failed, of none is it unknown. */
export async function expectAllDone(tab: Page, count: number): Promise<void> {
  await expect(tab.getByRole('button', { name: /^Fallidas\D*0$/ })).toBeVisible();
  await expect(tab.getByRole('button', { name: /^Por decidir/ })).toHaveCount(0);
  await expect(tab.getByRole('button', { name: new RegExp(`^Hechas\\D*${count}$`) })).toBeVisible();
}

/** The tab dies, and in another the run is let go on, in two clicks. @returns that tab */
export async function dieAndReturn(
  context: BrowserContext,
  tab: Page,
  count: number,
): Promise<Page> {
  await tab.close();
  const next = await context.newPage();
  await next.goto('/trabajos');
  await next.getByRole('link', { name: `Desactivar ${count} cuentas` }).click();
  await next.getByRole('button', { name: 'Continuar' }).click();
  return next;
}
