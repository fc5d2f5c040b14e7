import type { Locator } from '@playwright/test';
import { DEMO_ACCOUNTS } from '../local-backend/demo/demo-accounts.ts';
import { filter, review, sheetOf } from './import/importing.ts';
import { comeSignedIn, expect, test } from './test.ts';

test.use({ dirt: true });

/** At which ends it fades, since there is more of it. */
const fades = (strip: Locator) =>
  strip.evaluate((element) =>
    ['::before', '::after'].map((end) => getComputedStyle(element, end).content !== 'none'),
  );

for (const width of [360, 768]) {
  test(`at ${width} px the kinds of findings fade where they go on`, async ({ page }) => {
    await page.setViewportSize({ width, height: 760 });
    await comeSignedIn(page, '/calidad');
    const kinds = page.getByRole('navigation', { name: 'Tipos de hallazgo' });
    await expect.poll(() => fades(kinds)).toEqual([false, true]);
    await kinds.getByRole('link', { name: 'Revisión de accesos' }).focus();
    await expect.poll(() => fades(kinds)).toEqual([true, false]);
  });
}

test('what stands beside the kinds of findings fades nothing', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await comeSignedIn(page, '/calidad');
  const kinds = page.getByRole('navigation', { name: 'Tipos de hallazgo' });
  await expect(kinds).toBeVisible();
  expect(await fades(kinds)).toEqual([false, false]);
});

test('at 1366 px "Con diferencias" is whole in a review, beside all that most have', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  const { nombres, p_apellido, s_apellido, email } = DEMO_ACCOUNTS.encargada;
  const known = [nombres, p_apellido, s_apellido, '1991-01-15', 'F', email, 'Cajero'].join(';');
  await review(page, sheetOf('distinta', [known]));
  const chip = filter(page, 'Con diferencias');
  await expect(chip).toContainText('1');
  const strip = page.getByRole('group', { name: 'Qué filas' });
  const missing = () => strip.evaluate((box) => box.scrollWidth - box.clientWidth);
  await expect.poll(missing).toBe(0);
});
