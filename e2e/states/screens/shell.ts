import type { Page } from '@playwright/test';
import { intercept } from '../intercept.ts';
import { expect, heading, listed, PHONE, press, type State, TABLET_UP } from '../state.ts';

/** Which build is shown does not depend on which it is. */
const ofOneBuild = (page: Page) =>
  intercept(page, '**/version.json', (route) =>
    route.fulfill({ json: { version: '0.1.0', commit: '03b8612' } }),
  );

/** Signing in, and what is around the screens. */
export const SHELL: readonly State[] = [
  {
    name: 'Iniciar sesión',
    path: '/ingresar',
    signedOut: true,
    show: (page) => heading(page, 'Iniciar sesión'),
    look: 'light and dark',
  },
  {
    name: 'Iniciar sesión, errors at the fields',
    path: '/ingresar',
    signedOut: true,
    show: async (page) => {
      await press(page, 'Ingresar');
      await expect(page.getByText('Escribe tu contraseña.')).toBeVisible();
    },
  },
  {
    name: 'Iniciar sesión, refused',
    path: '/ingresar',
    signedOut: true,
    before: (page) =>
      intercept(page, '**/api/auth/login', (route) => route.fulfill({ status: 401, json: {} })),
    show: async (page) => {
      await page.getByLabel('Correo electrónico').fill('ana@kantuta.bo');
      await page.getByLabel('Contraseña', { exact: true }).fill('una que no es');
      await press(page, 'Ingresar');
      await expect(page.getByText('no son correctos')).toBeVisible();
    },
  },
  {
    name: 'Menú, the person',
    path: '/usuarios',
    widths: TABLET_UP,
    before: ofOneBuild,
    show: async (page) => {
      await listed(page);
      await page.getByRole('button', { name: /Tu cuenta/ }).click();
      await expect(page.getByRole('link', { name: 'Salir' })).toBeVisible();
    },
    opens: ['app-person-menu popover'],
    look: 'light',
  },
  {
    name: 'Menú, the rest on a phone',
    path: '/usuarios',
    widths: PHONE,
    before: ofOneBuild,
    show: async (page) => {
      await listed(page);
      await page.getByRole('button', { name: /^Más/ }).click();
      await expect(page.getByRole('link', { name: 'Salir' })).toBeVisible();
    },
    opens: ['app-person-menu popover'],
    look: 'light',
  },
  {
    name: 'Comandos',
    path: '/usuarios',
    show: async (page) => {
      await listed(page);
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: 'Comando o persona' }).fill('quispe');
      await expect(page.getByRole('option').first()).toBeVisible();
    },
    opens: ['Palette'],
    look: 'light',
  },
  {
    name: 'Comandos: lo que se quiso decir',
    path: '/usuarios',
    show: async (page) => {
      await listed(page);
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: 'Comando o persona' }).fill('quispw');
      await expect(page.getByRole('status').getByText('¿Será «quispe»?')).toBeVisible();
    },
  },
  {
    name: 'Comandos, all of them',
    path: '/usuarios',
    show: async (page) => {
      await listed(page);
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('option', { name: 'Registrar usuario' })).toBeVisible();
    },
    opens: ['Palette'],
    look: 'light',
  },
  {
    name: 'Comandos, the keys',
    path: '/usuarios',
    show: async (page) => {
      await listed(page);
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog', { name: 'Atajos del teclado' })).toBeVisible();
    },
    opens: ['KeysDialog'],
  },
  {
    name: 'Salir, by a link',
    path: '/salir',
    show: async (page) => {
      await heading(page, 'Salir');
      await expect(page.getByRole('link', { name: 'Seguir en la sesión' })).toBeVisible();
    },
  },
  {
    name: 'Salir, with work in other tabs',
    path: '/salir',
    show: async (page) => {
      await page.evaluate(() => {
        for (const work of ['import', 'passwords']) {
          void navigator.locks.request(`kantuta_${work}:other`, () => new Promise(() => undefined));
        }
      });
      await page.getByRole('link', { name: 'Seguir en la sesión' }).click();
      await heading(page, 'Usuarios');
      await page.goBack();
      await expect(page.getByText('contraseñas nuevas sin entregar')).toBeVisible();
      await expect(page.getByText('una importación sin terminar')).toBeVisible();
    },
  },
  {
    name: 'an address that leads nowhere',
    path: '/no-existe',
    show: (page) => heading(page, 'Página no encontrada'),
    look: 'light',
  },
];
