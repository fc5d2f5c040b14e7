import { expect, type Page } from '@playwright/test';
import { DEMO_ACCOUNTS } from '../../local-backend/demo/demo-accounts.ts';
import type { State } from './state.ts';

/** The instant at which states are looked at: what is said of time is the same each day. */
const LOOKED_AT = new Date('2026-03-16T14:20:00.000Z');

/** Brings the page to a state. */
export async function openState(page: Page, state: State): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.clock.setFixedTime(LOOKED_AT);
  if (!state.signedOut) await storeSession(page);
  await state.before?.(page);
  await page.goto(state.path);
  await state.show(page);
}

/** What the POS keeps of somebody who signs in there (contract, B). Opens no screen yet. */
export async function storeSession(page: Page): Promise<void> {
  const { email, password } = DEMO_ACCOUNTS.administrador;
  const response = await page.request.post('/api/auth/login', { data: { email, password } });
  expect(response.status()).toBe(201);
  const { user, ...tokens } = (await response.json()) as Record<string, unknown>;
  await page.goto('/settings.json');
  await page.evaluate(
    (entries) => {
      for (const [key, value] of entries) localStorage.setItem(key, value);
    },
    Object.entries({ ...tokens, user: JSON.stringify(user) }) as [string, string][],
  );
}
