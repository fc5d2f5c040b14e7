import type { Locator, Page } from '@playwright/test';

/** Opens the actions of a row, and gives what they offer. */
export async function openActions(page: Page, row: Locator): Promise<Locator> {
  await row.getByRole('button', { name: /^Acciones de / }).press('Enter');
  return page.getByRole('menu');
}

/** Does what the menu of a row offers: 'Desactivar', 'Escribir correo'. */
export async function act(page: Page, row: Locator, action: string): Promise<void> {
  const menu = await openActions(page, row);
  await menu.getByRole('menuitem', { name: action, exact: true }).press('Enter');
}

/** Presses the toggle button of a filter. */
export const filter = (page: Page, group: 'Rol' | 'Estado' | 'Cuenta', label: string) =>
  page
    .getByRole('group', { name: group })
    .getByRole('button', { name: label, exact: true })
    .click();
