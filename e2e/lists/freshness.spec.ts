import type { Page } from '@playwright/test';
import { comeSignedIn, expect, test } from '../test.ts';

// Two windows of one browser: what is saved in one is seen in the other, without a press.

const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });

async function addPerson(page: Page, surname: string): Promise<void> {
  await page.goto('/personas/nueva');
  await page.getByLabel('Nombres').fill('Sayri');
  await page.getByLabel('Primer apellido').fill(surname);
  await page.getByLabel('Fecha de nacimiento').fill('15/01/1990');
  await page.getByRole('combobox', { name: 'Género' }).press('ArrowDown');
  await page.getByRole('button', { name: 'Guardar' }).click();
  await page.waitForURL(/\/personas(\/\d+)?$/);
}

test('what another tab saves is in the list, which stays still under the pointer', async ({
  page,
  context,
}) => {
  await comeSignedIn(page, '/personas');
  const pointedAt = page.getByRole('rowheader').nth(4);
  await pointedAt.hover();
  const name = (await pointedAt.textContent())!.trim();
  const before = (await pointedAt.boundingBox())!;
  const other = await context.newPage();
  // Before all others, by surname.
  await addPerson(other, 'Aaaprimera');
  const table = page.getByRole('table');
  const rows = await table.getAttribute('aria-rowcount');
  await expect(table).not.toHaveAttribute('aria-rowcount', rows ?? '');
  const after = page.getByRole('rowheader').filter({ hasText: name }).first();
  await expect.poll(async () => (await after.boundingBox())!.y).toBe(before.y);
  await page.mouse.wheel(0, -400);
  await expect(row(page, 'Aaaprimera')).toBeVisible();
});
