import { expect, signIn, test } from '../test.ts';

test('a filter that is pressed moves nothing beside it', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await signIn(page);
  const chips = page.getByRole('group', { name: 'Rol' }).getByRole('button');
  await expect(chips.first()).toBeVisible();
  const edges = () =>
    chips.evaluateAll((all) => all.map((chip) => chip.getBoundingClientRect().left));
  const before = await edges();
  // Counts of one digit and of three have as much room as they had.
  await chips.first().click();
  await expect(chips.first()).toHaveAttribute('aria-pressed', 'true');
  expect(await edges()).toEqual(before);
  await chips.nth(1).click();
  await expect(chips.nth(1)).toHaveAttribute('aria-pressed', 'true');
  expect(await edges()).toEqual(before);
});
