import type { Page } from '@playwright/test';
import { intercept } from '../intercept.ts';
import { expect, heading, press, row, type State, withPosAddress } from '../state.ts';

const CASHIER = 'cajero@kantuta.bo';

const openRowMenu = async (page: Page, text = CASHIER) => {
  await row(page, text)
    .getByRole('button', { name: /^Acciones de/ })
    .click();
  await expect(page.getByRole('menuitem', { name: 'Restablecer contraseña' })).toBeVisible();
};

const askToDeactivate = async (page: Page) => {
  await openRowMenu(page);
  await page.getByRole('menuitem', { name: 'Desactivar' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
};

const openReset = async (page: Page, text = CASHIER) => {
  await openRowMenu(page, text);
  await page.getByRole('menuitem', { name: 'Restablecer contraseña' }).click();
  await expect(page.getByRole('dialog', { name: 'Restablecer contraseña' })).toBeVisible();
};

/** A password is taken, wherever it goes. */
const letsReset = async (page: Page) => {
  await withPosAddress(page);
  await intercept(page, '**/api/usuario/*', (route) =>
    route.method === 'PATCH' ? route.fulfill({ json: { message: 'ok' } }) : route.fallback(),
  );
  await intercept(page, '**/api/auth/change-password', (route) =>
    route.fulfill({ status: 201, json: {} }),
  );
};

const showCredentials = async (page: Page) => {
  await openReset(page);
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Contraseña nueva').fill('salar de uyuni al alba');
  await press(dialog, 'Restablecer');
  await expect(page.getByRole('button', { name: 'Copiar todo' })).toBeVisible();
};

/** What opens from a row of the list of users. */
export const USUARIO_ROW: readonly State[] = [
  {
    name: 'Usuarios, the menu of a row',
    path: `/usuarios?q=${CASHIER}`,
    show: (page) => openRowMenu(page),
    opens: ['app-record-table appMenu'],
    look: 'light and dark',
  },
  {
    name: 'Usuarios, the roles that a row can be given',
    path: `/usuarios?q=${CASHIER}`,
    show: async (page) => {
      await openRowMenu(page);
      await page.getByRole('menuitem', { name: 'Cambiar rol' }).press('ArrowRight');
      await expect(page.getByRole('menuitem', { name: 'Operador' })).toBeVisible();
    },
    opens: ['app-record-table appMenu'],
  },
  {
    name: 'Usuarios, deactivation',
    path: `/usuarios?q=${CASHIER}`,
    show: askToDeactivate,
    opens: ['ConfirmDialog'],
    look: 'light',
  },
  {
    name: 'Usuarios, a notice',
    path: '/usuarios?q=admin@kantuta.bo',
    show: async (page) => {
      await openRowMenu(page, 'admin@kantuta.bo');
      await page.getByRole('menuitem', { name: 'Desactivar' }).press('Enter');
      await expect(page.getByText(/No puedes desactivar tu propia cuenta/).last()).toBeVisible();
    },
    opens: ['Toast'],
    look: 'light',
  },
  {
    name: 'Usuarios, resetting a password',
    path: `/usuarios?q=${CASHIER}`,
    show: (page) => openReset(page),
    opens: ['ResetPasswordDialog'],
    look: 'light',
  },
  {
    name: 'Usuarios, resetting their own password, errors at the fields',
    path: '/usuarios?q=admin@kantuta.bo',
    show: async (page) => {
      await openReset(page, 'admin@kantuta.bo');
      await press(page.getByRole('dialog'), 'Restablecer');
      await expect(page.getByText('Escribe tu contraseña actual.')).toBeVisible();
    },
    opens: ['ResetPasswordDialog'],
  },
  {
    name: 'Usuarios, the credentials',
    path: `/usuarios?q=${CASHIER}`,
    before: letsReset,
    show: showCredentials,
    opens: ['ResetPasswordDialog'],
    look: 'light and dark',
  },
  {
    name: 'Usuarios, going back from credentials that nobody took along',
    path: '/personas',
    before: letsReset,
    show: async (page) => {
      await page.getByRole('link', { name: 'Usuarios', exact: true }).click();
      await heading(page, 'Usuarios');
      await page.getByLabel('Buscar').fill(CASHIER);
      await expect(page).toHaveURL(/q=cajero/);
      await showCredentials(page);
      await page.goBack();
      await expect(page.getByRole('dialog', { name: '¿Cerrar sin la contraseña?' })).toBeVisible();
    },
    opens: ['ConfirmDialog'],
  },
  {
    name: 'Usuarios, leaving the credentials for a mail',
    path: `/usuarios?q=${CASHIER}`,
    before: letsReset,
    show: async (page) => {
      await showCredentials(page);
      await press(page.getByRole('dialog'), 'Escribir correo');
      await expect(page.getByRole('button', { name: 'Sí, escribir' })).toBeFocused();
    },
    opens: ['ResetPasswordDialog'],
  },
  {
    name: 'Usuarios, the session expired',
    path: `/usuarios?q=${CASHIER}`,
    show: async (page) => {
      await askToDeactivate(page);
      await intercept(page, '**/api/**', (route) => route.fulfill({ status: 401, json: {} }));
      await press(page.getByRole('dialog'), 'Desactivar');
      await expect(page.getByRole('dialog', { name: 'Tu sesión venció' })).toBeVisible();
    },
    opens: ['SignInDialog'],
  },
];
