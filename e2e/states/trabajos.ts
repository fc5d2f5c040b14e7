import type { Page } from '@playwright/test';
import { changed, expect, heading, listed, press, type State, TABLET_UP } from './state.ts';

const choose = async (page: Page, count: number) => {
  await listed(page);
  const boxes = page.getByRole('checkbox', { name: /^Elegir a / });
  for (let i = 1; i <= count; i++) await boxes.nth(i).press('Space');
  await expect(page.getByRole('region', { name: 'Elegidos' })).toBeVisible();
};

/** Every change is answered, and none is made. */
const notWritten = (page: Page) =>
  page.route('**/api/usuario/*', (route) =>
    route.request().method() === 'PATCH'
      ? route.fulfill({ json: { affected: 1 } })
      : route.fallback(),
  );

const run = async (page: Page) => {
  await choose(page, 3);
  await press(page.getByRole('region', { name: 'Elegidos' }), /^Desactivar/);
  await press(page.getByRole('dialog'), /^Desactivar/);
  await expect(page.getByRole('region', { name: 'Trabajo en curso' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Reintentar/ })).toBeVisible();
};

const resetQuestion = async (page: Page) => {
  await choose(page, 4);
  await press(page, 'Más acciones');
  await page.getByRole('menuitem', { name: /^Restablecer/ }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
};

const resetMany = async (page: Page) => {
  await resetQuestion(page);
  await press(page.getByRole('dialog'), /^Restablecer/);
  await expect(page.getByRole('heading', { name: /^Contraseñas nuevas de [34]/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Pausar' })).toHaveCount(0);
};

/** Many at once: who is chosen, what is asked, and what became of it. */
export const TRABAJOS: readonly State[] = [
  {
    name: 'Usuarios, some chosen',
    path: '/usuarios?estado=activos',
    show: (page) => choose(page, 4),
    look: 'light and dark',
  },
  {
    name: 'Usuarios, the roles to give',
    path: '/usuarios?estado=activos',
    show: async (page) => {
      await choose(page, 4);
      await press(page, 'Cambiar rol');
      await expect(page.getByRole('menuitem', { name: 'Operador' })).toBeVisible();
    },
    opens: ['app-selection-bar appMenu'],
  },
  {
    name: 'Usuarios, many to deactivate',
    path: '/usuarios?estado=activos',
    show: async (page) => {
      await choose(page, 4);
      await press(page.getByRole('region', { name: 'Elegidos' }), /^Desactivar/);
      await expect(page.getByRole('dialog')).toBeVisible();
    },
    opens: ['BulkDialog'],
    look: 'light',
  },
  {
    name: 'Usuarios, the access of many to close',
    path: '/usuarios?estado=activos',
    show: async (page) => {
      await choose(page, 4);
      await press(page, 'Más acciones');
      await page.getByRole('menuitem', { name: /^Cerrar acceso/ }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'Usuarios, more to do with many',
    path: '/usuarios?estado=activos',
    show: async (page) => {
      await choose(page, 4);
      await press(page, 'Más acciones');
      await expect(page.getByRole('menuitem', { name: /^Restablecer/ })).toBeVisible();
    },
    opens: ['app-selection-bar appMenu'],
  },
  {
    name: 'Usuarios, many passwords to reset',
    path: '/usuarios?estado=activos',
    show: resetQuestion,
  },
  {
    name: 'Contraseñas, new ones',
    path: '/usuarios?estado=activos',
    before: notWritten,
    show: resetMany,
    look: 'light and dark',
  },
  {
    name: 'Contraseñas, of a page that is gone',
    path: '/usuarios?estado=activos',
    before: notWritten,
    show: async (page) => {
      await resetMany(page);
      await page.reload();
      await expect(page.getByRole('button', { name: /^Restablecer de nuevo/ })).toBeVisible();
    },
    look: 'light',
  },
  {
    name: 'Contraseñas, none',
    path: '/usuarios/contrasenas',
    show: (page) => heading(page, 'Restablecer contraseñas'),
  },
  {
    name: 'Personas, the genders to give',
    path: '/personas',
    // Only what is not written as the others are can be mended.
    before: (page) =>
      changed<{ data: object[] }>(page, 'persona', ({ data }) => ({
        data: data.map((persona) => ({ ...persona, genero: 'fem' })),
      })),
    show: async (page) => {
      await choose(page, 3);
      await press(page, /^Corregir género/);
      await expect(page.getByRole('menuitem', { name: 'Femenino' })).toBeVisible();
    },
    opens: ['app-persona-selection-bar appMenu'],
  },
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
      page.route('**/api/mail', (route) => route.fulfill({ status: 201, json: { id: 'x' } })),
    show: async (page) => {
      await listed(page);
      await page.getByRole('checkbox', { name: 'Elegir todos' }).press('Space');
      await press(page.getByRole('region', { name: 'Elegidos' }), 'Escribir correo');
      await page.getByLabel('Asunto').fill('Turnos de diciembre');
      await page.getByLabel('Mensaje').fill('El lunes empezamos a las siete.');
      await press(page, /^Enviar a /);
      await expect(page.getByText(/^Salen hasta 10 correos por minuto/)).toBeVisible();
    },
  },
  {
    name: 'Trabajos, a mail that nobody knows of',
    path: '/correo',
    before: (page) => page.route('**/api/mail', (route) => route.abort()),
    show: async (page) => {
      await page.getByLabel('Destinatarios').fill('cajero@kantuta.bo, encargada@kantuta.bo');
      await page.getByLabel('Destinatarios').press('Enter');
      await page.getByLabel('Asunto').fill('Turnos');
      await page.getByLabel('Mensaje').fill('Hola');
      await press(page, 'Enviar a 2 personas');
      await expect(page.getByRole('button', { name: /^Enviar otra vez a / })).toHaveCount(2);
    },
  },
  {
    name: 'Usuarios, exporting',
    path: '/usuarios',
    show: async (page) => {
      await listed(page);
      await press(page, 'Exportar');
      await expect(page.getByRole('menuitem', { name: /XLSX/ })).toBeVisible();
    },
    opens: ['app-export-menu appMenu'],
  },
  {
    name: 'Usuarios, a run with failures',
    path: '/usuarios?estado=activos',
    before: notWritten,
    show: run,
    over: 'Trabajo en curso',
    widths: TABLET_UP,
  },
  {
    name: 'Trabajos, none yet',
    path: '/trabajos',
    show: (page) => expect(page.getByText('Todavía no hay trabajos')).toBeVisible(),
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
    name: 'Trabajo, of another browser',
    path: '/trabajos/00000000-0000-0000-0000-000000000000',
    show: (page) => expect(page.getByText('no está en este navegador')).toBeVisible(),
  },
];
