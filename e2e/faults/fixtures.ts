import { expect } from '@playwright/test';
import { CONTEXT_OPTIONS } from '../../tools/browser/context-options.ts';
import { complaintsIn } from '../browser/complaints.ts';
import { test as base } from '../test.ts';
import { FaultyServer } from './faulty-server.ts';
import { OpenApp } from './open-app.ts';
import { WRITES } from './writes.ts';

/** Loaded once, so that a network that fails later fails in the calls and not in the code. */
const ALL_SCREENS: readonly (readonly [string, string])[] = [
  ['/usuarios', 'Usuarios'],
  ['/usuarios/registrar', 'Registrar usuario'],
  ['/usuarios/2', 'Bruno Quispe Choque'],
  ['/personas', 'Personas'],
  ['/personas/nueva', 'Nueva persona'],
  ['/personas/5', 'Elena Rojas Choque'],
  ['/correo', 'Enviar correo'],
];

/** Dialogs come with the first press that needs them. */
async function loadDialogs(app: OpenApp): Promise<void> {
  const { path, prepare, button, done } = WRITES.find(({ screen }) => screen === 'registration')!;
  await app.open(path);
  await prepare(app.page);
  await button(app.page).press('Enter');
  await expect(app.page.getByText(done).first()).toBeVisible();
}

export const test = base.extend<object, { app: OpenApp }>({
  app: [
    async ({ browser, profile }, use) => {
      const server = new FaultyServer(profile);
      await server.start();
      const context = await browser.newContext({
        baseURL: server.url,
        ...CONTEXT_OPTIONS,
        viewport: { width: 1024, height: 600 },
        reducedMotion: 'reduce',
      });
      const complaints = await complaintsIn(context);
      const page = await context.newPage();
      await page.clock.install();
      await page.goto('/ingresar');
      const app = new OpenApp(page, server, complaints);
      await app.signIn();
      for (const [path, title] of ALL_SCREENS) {
        await app.visit(path);
        await expect(page.getByRole('heading', { level: 1 }), complaints.join()).toHaveText(title);
        // Not before the router is through.
        await expect(page).toHaveTitle(new RegExp(title));
      }
      await loadDialogs(app);
      expect(complaints).toEqual([]);
      await use(app);
      await context.close();
      await server.stop();
    },
    { scope: 'worker' },
  ],

  // No other backend is started for these.
  baseURL: ({ app }, use) => use(app.server.url),

  // The same judgement at the end of each case, on the pages that all cases share.
  complaints: async ({ app }, use) => {
    await use(app.complaints);
    expect(app.complaints).toEqual([]);
  },
});

export { expect };
