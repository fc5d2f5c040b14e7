import { onFreeLine } from '../states/costly-line.ts';
import { storeSession } from '../states/open-state.ts';
import { expect, test } from '../test.ts';

test('the rail counts what no page has asked for, once the list is there', async ({ page }) => {
  await storeSession(page);
  await onFreeLine(page);
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (/\/(usuario|persona)$/.test(pathname)) asked.push(pathname);
  });
  await page.goto('/usuarios');
  await expect(page.getByRole('rowheader').first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Personas', exact: true })).toContainText(/\d/);
  expect(asked).toEqual(['/api/usuario', '/api/persona']);
});
