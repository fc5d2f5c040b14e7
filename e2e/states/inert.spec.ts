import type { Page } from '@playwright/test';
import { STATES } from '../states.ts';
import { expect, test } from '../test.ts';
import { liveMarkup, XSS_PAYLOADS } from '../xss-payloads.ts';
import { openState } from './open-state.ts';

/** What a record says of a person. Roles keep their names: by them it is decided who may enter. */
const TEXTS = new Set(['nombres', 'p_apellido', 's_apellido', 'name']);

/** The records as they are, with a payload behind each of their texts. */
function laden(value: unknown, next: () => string): unknown {
  if (Array.isArray(value)) return value.map((item) => laden(item, next));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      TEXTS.has(key) && typeof inner === 'string' ? `${inner} ${next()}` : laden(inner, next),
    ]),
  );
}

async function ladeReads(page: Page): Promise<void> {
  let count = 0;
  const next = () => XSS_PAYLOADS[count++ % XSS_PAYLOADS.length]!;
  await page.route(/\/api\/(usuario|persona)(\/\d+)?$/, async (route) => {
    if (route.request().method() !== 'GET') return route.fallback();
    const response = await route.fetch();
    if (!response.ok()) return route.fulfill({ response });
    await route.fulfill({ response, json: laden(await response.json(), next) });
  });
}

const screenOf = (name: string) => name.split(',')[0]!;
const tried = STATES.filter(({ toTheLetter }) => !toTheLetter);
const screens = [...new Set(tried.map(({ name }) => screenOf(name)))];

for (const screen of screens) {
  test(`texts of records stay text in every state: ${screen}`, async ({ page, context }) => {
    const ran: string[] = [];
    await context.exposeFunction('pwn', () => ran.push('pwn() was called'));
    page.on('dialog', (dialog) => {
      // Whoever leaves what is typed is asked by the browser; anything else is a payload's doing.
      if (dialog.type() === 'beforeunload') return dialog.accept();
      ran.push(`dialog: ${dialog.message()}`);
      return dialog.dismiss();
    });
    page.on('popup', (popup) => ran.push(`popup: ${popup.url()}`));
    for (const state of tried.filter(({ name }) => screenOf(name) === screen)) {
      await test.step(state.name, async () => {
        await page.unrouteAll({ behavior: 'ignoreErrors' });
        await ladeReads(page);
        await page.setViewportSize({ width: state.widths?.[0] ?? 1366, height: 768 });
        await openState(page, state);
        expect(await page.evaluate(liveMarkup), state.name).toEqual([]);
      });
    }
    expect(ran).toEqual([]);
  });
}
