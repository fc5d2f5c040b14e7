import type { Dialog, Page } from '@playwright/test';
import { liveMarkup, XSS_PAYLOADS } from '../security/xss-payloads.ts';
import { STATES } from '../states.ts';
import { expect } from '../test.ts';
import { intercept } from './intercept.ts';
import { test } from './one-page.ts';
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

/** @param next the payload for the next text */
async function ladeReads(page: Page, next: () => string): Promise<void> {
  await intercept(page, /\/api\/(usuario|persona)(\/\d+)?$/, async (route) => {
    if (route.method !== 'GET') return route.fallback();
    const response = await route.fetch();
    if (!response.ok()) return route.fulfill({ response });
    await route.fulfill({ response, json: laden(await response.json(), next) });
  });
}

/** What is seen to hold the payloads: there was something in what was tried. */
const LADEN = new Set(['Usuarios', 'Usuario', 'Personas', 'Persona']);

for (const state of STATES) {
  if (state.toTheLetter) continue;
  test(`texts of records stay text: ${state.name}`, async ({ page, context }) => {
    const ran: string[] = [];
    let laden = 0;
    const next = () => XSS_PAYLOADS[laden++ % XSS_PAYLOADS.length]!;
    const pwn = await context.exposeFunction('pwn', () => ran.push('pwn() was called'));
    // Whoever leaves what is typed is asked by the browser; anything else is a payload's doing.
    const hearDialog = (dialog: Dialog) => {
      if (dialog.type() !== 'beforeunload') ran.push(`dialog: ${dialog.message()}`);
    };
    const hearPopup = (popup: Page) => ran.push(`popup: ${popup.url()}`);
    page.on('dialog', hearDialog);
    page.on('popup', hearPopup);
    await page.setViewportSize({ width: state.widths?.[0] ?? 1366, height: 768 });
    const before = async () => {
      await ladeReads(page, next);
      await state.before?.(page);
    };
    await openState(page, { ...state, before });
    expect(await page.evaluate(liveMarkup)).toEqual([]);
    page.off('dialog', hearDialog);
    page.off('popup', hearPopup);
    await pwn.dispose();
    expect(ran).toEqual([]);
    if (LADEN.has(state.name)) expect(laden).toBeGreaterThan(0);
  });
}
