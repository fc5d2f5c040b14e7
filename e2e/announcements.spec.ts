import type { Locator } from '@playwright/test';
import { storeSession } from './states/open-state.ts';
import { routesOfTheCode } from './states/source.ts';
import { comeSignedIn, expect, test } from './test.ts';

const roomOf = (said: Locator) =>
  said.evaluate((element) => {
    const { width, height } = element.getBoundingClientRect();
    return { width, height, position: getComputedStyle(element).position };
  });
const NO_ROOM = { width: 1, height: 1, position: 'absolute' };

test('what is said of a choice by keys takes no room', async ({ page }) => {
  await comeSignedIn(page, '/usuarios/registrar');
  await page.getByRole('combobox', { name: 'Género' }).press('ArrowDown');
  const said = page.locator('.cdk-live-announcer-element', { hasText: 'Femenino' });
  await expect(said).toHaveCount(1);
  expect(await roomOf(said)).toEqual(NO_ROOM);
});

test('what is said takes no room on any page that is opened directly', async ({ page }) => {
  await storeSession(page);
  const routes = (await routesOfTheCode()).filter((route) => route !== '/salir');
  expect(routes).toContain('/usuarios/registrar');
  for (const route of routes) {
    await page.goto(route.replace(':id', '3').replace('**', 'no-existe'));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    // As the CDK's announcer has it, once something of the page has spoken.
    const grown = await page.evaluate(() => {
      const heightBefore = document.documentElement.scrollHeight;
      const said = document.createElement('div');
      said.className = 'cdk-visually-hidden';
      said.textContent = 'Dicho';
      document.body.append(said);
      return document.documentElement.scrollHeight - heightBefore;
    });
    expect(grown, route).toBe(0);
    expect(await roomOf(page.getByText('Dicho', { exact: true })), route).toEqual(NO_ROOM);
  }
});
