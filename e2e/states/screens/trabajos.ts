import type { Page } from '@playwright/test';
import { intercept } from '../intercept.ts';
import { expect, heading, kept, listed, press, type State, TABLET_UP } from '../state.ts';
import { notWritten, run } from './bulk.ts';
import { keepImport, type KeptImport } from './kept-import.ts';

/** The seconds go by in which a mail to several can be taken back. */
async function passGrace(page: Page): Promise<void> {
  await expect(page.getByText('Todavía no salió ningún correo. Empieza en')).toBeVisible();
  await page.clock.fastForward(6_000);
}

/** What is left of an import whose tab was closed. */
const CUT_OFF: KeptImport = {
  id: '11111111-2222-3333-4444-666666666666',
  state: 'paused',
  reason: 'Quedó a medias al cerrar la página.',
  count: 4,
  done: 2,
};

const ACTIVE_AGAIN: KeptImport = {
  id: '11111111-2222-3333-4444-888888888888',
  title: 'Activar 4 cuentas',
  field: 'estado',
  state: 'finished',
  reason: '',
  count: 4,
  done: 4,
};

const OF_MANY = '11111111-2222-3333-4444-777777777777';

/** What became of runs. */
export const TRABAJOS: readonly State[] = [
  {
    name: 'Trabajos, a mail that is not out yet',
    path: '/correo',
    show: async (page) => {
      await page.getByLabel('Destinatarios').fill('cajero@kantuta.bo, encargada@kantuta.bo');
      await page.getByLabel('Destinatarios').press('Enter');
      await page.getByLabel('Asunto').fill('Turnos de diciembre');
      await page.getByLabel('Mensaje').fill('El lunes empezamos a las siete.');
      // Its seconds stand still.
      await page.evaluate(() => {
        const now = Date.now();
        Date.now = () => now;
      });
      await press(page, 'Enviar a 2 personas');
      await expect(page.getByRole('button', { name: 'No enviar' })).toBeVisible();
    },
    look: 'light and dark',
  },
  {
    name: 'Trabajos, mails that wait for their minute',
    // Its seconds go by: nothing to keep a picture of.
    path: '/usuarios?estado=activos',
    // A mail takes no name that is longer than a record holds.
    toTheLetter: true,
    before: (page) =>
      intercept(page, '**/api/mail', (route) => route.fulfill({ status: 201, json: { id: 'x' } })),
    show: async (page) => {
      await listed(page);
      await page.getByRole('checkbox', { name: 'Elegir todos' }).press('Space');
      await press(page.getByRole('region', { name: 'Elegidos' }), 'Escribir correo');
      await page.getByLabel('Asunto').fill('Turnos de diciembre');
      await page.getByLabel('Mensaje').fill('El lunes empezamos a las siete.');
      await press(page, /^Enviar a /);
      await passGrace(page);
      await expect(page.getByText(/^Salen hasta 10 correos por minuto/)).toBeVisible();
    },
  },
  {
    name: 'Trabajos, a mail that nobody knows of',
    path: '/correo',
    before: (page) => intercept(page, '**/api/mail', (route) => route.abort()),
    show: async (page) => {
      await page.getByLabel('Destinatarios').fill('cajero@kantuta.bo, encargada@kantuta.bo');
      await page.getByLabel('Destinatarios').press('Enter');
      await page.getByLabel('Asunto').fill('Turnos');
      await page.getByLabel('Mensaje').fill('Hola');
      await press(page, 'Enviar a 2 personas');
      await passGrace(page);
      await expect(page.getByRole('button', { name: /^Enviar otra vez a / })).toHaveCount(2);
    },
  },
  {
    name: 'Trabajos, none yet',
    path: '/trabajos',
    show: (page) => expect(page.getByText('Todavía no hay trabajos')).toBeVisible(),
  },
  {
    name: 'Trabajos, some of them',
    path: '/trabajos',
    show: async (page) => {
      await heading(page, 'Trabajos');
      await page.evaluate(keepImport, CUT_OFF);
      await page.evaluate(keepImport, { ...CUT_OFF, id: OF_MANY, count: 1_280, done: 1_104 });
      await expect(page.getByRole('link', { name: /^Registrar 4 personas/ })).toBeVisible();
    },
  },
  {
    name: 'Trabajos, one with failures',
    path: '/usuarios?estado=activos',
    before: notWritten,
    show: async (page) => {
      await run(page);
      await press(page.getByRole('region', { name: 'Trabajo en curso' }), 'Cerrar');
      await page
        .getByRole('link', { name: /^Trabajos/ })
        .first()
        .click();
      await page.getByRole('link', { name: 'Desactivar 3 cuentas' }).first().click();
      await heading(page, 'Desactivar 3 cuentas');
    },
    look: 'light',
    widths: TABLET_UP,
  },
  {
    name: 'Trabajo, an import whose tab was closed',
    path: '/trabajos',
    show: async (page) => {
      await heading(page, 'Trabajos');
      await page.evaluate(keepImport, CUT_OFF);
      await page.getByRole('link', { name: /^Registrar 4 personas/ }).click();
      await expect(page.getByRole('link', { name: /^Importar el archivo/ })).toBeVisible();
    },
  },
  {
    name: 'Trabajo, people who cannot sign in yet',
    path: '/trabajos',
    show: async (page) => {
      await heading(page, 'Trabajos');
      await kept(page, 'kantuta_closed_accesses', [3, 4]);
      await page.evaluate(keepImport, ACTIVE_AGAIN);
      await page.getByRole('link', { name: /^Activar 4 cuentas/ }).click();
      await expect(page.getByRole('button', { name: 'Restablecer sus contraseñas' })).toBeVisible();
    },
  },
  {
    name: 'Trabajo, of another browser',
    path: '/trabajos/00000000-0000-0000-0000-000000000000',
    show: (page) => expect(page.getByText('no está en este navegador')).toBeVisible(),
  },
];
