import { expect, type Page } from '@playwright/test';
import { DEMO_ACCOUNTS } from '../../local-backend/demo/demo-accounts.ts';
import { forgetEverything } from '../browser/warm-context.ts';
import { interceptNothing } from './intercept.ts';
import type { State } from './state.ts';

/** The instant at which states are looked at: what is said of time is the same each day. */
const LOOKED_AT = new Date('2026-03-16T14:20:00.000Z');

/** What the POS keeps of somebody who signed in there: names and values (contract, B). */
type StoredSession = readonly (readonly [string, string])[];

/** Of each server one: no state ends its session. */
const sessions = new Map<string, Promise<StoredSession>>();

/** Brings the page to a state, whatever it showed before. */
export async function openState(page: Page, state: State): Promise<void> {
  await interceptNothing(page);
  await page.goto('/settings.json');
  // Not before the page is left, which would be drawn anew at each.
  await page.emulateMedia({ media: 'screen', reducedMotion: 'reduce', colorScheme: 'light' });
  // It goes on from there: what waits until nobody types would wait forever.
  await page.clock.setSystemTime(LOOKED_AT);
  await page.mouse.move(0, 0);
  await page.evaluate(forgetEverything);
  if (!state.signedOut) await keep(page, await sessionOf(page));
  await state.before?.(page);
  await page.goto(state.path);
  await state.show(page);
}

/** What the session's calls are made with. */
export async function tokenOf(page: Page): Promise<string> {
  const found = (await sessionOf(page)).find(([name]) => name === 'access_token');
  expect(found).toBeDefined();
  return found![1];
}

/** Comes signed in from the POS. Opens no screen yet. */
export async function storeSession(page: Page): Promise<void> {
  const session = await signIn(page);
  await page.goto('/settings.json');
  await keep(page, session);
}

async function signIn(page: Page): Promise<StoredSession> {
  const { email, password } = DEMO_ACCOUNTS.administrador;
  const response = await page.request.post('/api/auth/login', { data: { email, password } });
  expect(response.status()).toBe(201);
  const { user, ...tokens } = (await response.json()) as Record<string, unknown>;
  return Object.entries({ ...tokens, user: JSON.stringify(user) }) as [string, string][];
}

function sessionOf(page: Page): Promise<StoredSession> {
  const { origin } = new URL(page.url());
  const session = sessions.get(origin) ?? signIn(page);
  sessions.set(origin, session);
  return session;
}

const keep = (page: Page, session: StoredSession): Promise<void> =>
  page.evaluate((entries) => {
    for (const [key, value] of entries) localStorage.setItem(key, value);
  }, session);
