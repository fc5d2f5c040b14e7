import { expect, type Page } from '@playwright/test';
import {
  changed,
  failing,
  heading,
  listed,
  press,
  recordShown,
  row,
  type State,
  unanswered,
} from './state.ts';

const CASHIER = 'cajero@kantuta.bo';

const askToDeactivate = async (page: Page) => {
  await row(page, CASHIER)
    .getByRole('button', { name: /^Desactivar/ })
    .click();
  await expect(page.getByRole('dialog')).toBeVisible();
};

/** The list of users, and what opens from it. */
export const USUARIOS: readonly State[] = [
  { name: 'Usuarios', path: '/usuarios', show: listed, look: 'light and dark' },
  {
    name: 'Usuarios, searched and filtered',
    path: '/usuarios?q=quispe&estado=activos',
    show: listed,
    look: 'light',
  },
  {
    name: 'Usuarios, loading',
    path: '/usuarios',
    before: (page) => unanswered(page, 'usuario'),
    show: (page) => heading(page, 'Usuarios'),
    look: 'light',
  },
  {
    name: 'Usuarios, nothing found',
    path: '/usuarios?q=zzzz',
    show: (page) => expect(page.getByRole('button', { name: 'Quitar filtros' })).toBeVisible(),
    look: 'light and dark',
  },
  {
    name: 'Usuarios, nobody yet',
    path: '/usuarios',
    before: (page) => changed(page, 'usuario', () => ({ data: [] })),
    show: (page) => expect(page.getByText('Todavía no hay usuarios')).toBeVisible(),
    look: 'light',
  },
  {
    name: 'Usuarios, rows set aside',
    path: '/usuarios',
    before: (page) =>
      changed<{ data: object[] }>(page, 'usuario', ({ data }) => ({
        data: [{ id: 'x' }, ...data],
      })),
    show: listed,
  },
  {
    name: 'Usuarios, cannot be read',
    path: '/usuarios',
    before: (page) => failing(page, 'usuario'),
    show: (page) => expect(page.getByRole('button', { name: 'Reintentar' })).toBeVisible(),
    look: 'light and dark',
  },
  {
    name: 'Usuarios, offline',
    path: '/usuarios',
    before: (page) => page.route('**/api/usuario', (route) => route.abort('internetdisconnected')),
    show: (page) => expect(page.getByText(/No hay conexión/).first()).toBeVisible(),
    look: 'light',
  },
  {
    name: 'Usuarios, the roles',
    path: '/usuarios',
    show: async (page) => {
      await page.getByLabel('Rol').click();
      await expect(page.getByRole('option').first()).toBeVisible();
    },
    opens: ['app-filter-select mat-select'],
  },
  {
    name: 'Usuarios, the states',
    path: '/usuarios',
    show: async (page) => {
      await page.getByLabel('Estado').click();
      await expect(page.getByRole('option').first()).toBeVisible();
    },
    opens: ['app-filter-select mat-select'],
  },
  {
    name: 'Usuarios, deactivation',
    path: `/usuarios?q=${CASHIER}`,
    show: askToDeactivate,
    opens: ['ConfirmDialog'],
    look: 'light and dark',
  },
  {
    name: 'Usuarios, a notice',
    path: '/usuarios?q=admin@kantuta.bo',
    show: async (page) => {
      await row(page, 'admin@kantuta.bo').getByRole('button').press('Enter');
      await expect(page.getByText(/No puedes desactivar tu propia cuenta/).last()).toBeVisible();
    },
    look: 'light and dark',
  },
  {
    name: 'Usuarios, the session expired',
    path: `/usuarios?q=${CASHIER}`,
    show: async (page) => {
      await askToDeactivate(page);
      await page.route('**/api/**', (route) => route.fulfill({ status: 401, json: {} }));
      await press(page.getByRole('dialog'), 'Desactivar');
      await expect(page.getByRole('dialog', { name: 'Tu sesión venció' })).toBeVisible();
    },
    opens: ['SignInDialog'],
  },
];

/** One user. */
export const USUARIO: readonly State[] = [
  { name: 'Usuario', path: '/usuarios/3', show: recordShown, look: 'light and dark' },
  {
    name: 'Usuario, loading',
    path: '/usuarios/3',
    before: (page) => unanswered(page, 'usuario/3'),
    show: (page) => heading(page, 'Editar usuario'),
  },
  {
    name: 'Usuario, cannot be read',
    path: '/usuarios/3',
    before: (page) => failing(page, 'usuario/3'),
    show: (page) => expect(page.getByRole('button', { name: 'Reintentar' })).toBeVisible(),
    look: 'light',
  },
  {
    name: 'Usuario, of nobody',
    path: '/usuarios/999999',
    show: (page) => expect(page.getByText('no existe').first()).toBeVisible(),
    look: 'light',
  },
  {
    name: 'Usuario, half-made',
    path: '/usuarios/3',
    before: (page) =>
      changed<{ data: object }>(page, 'usuario/3', ({ data, ...answer }) => ({
        ...answer,
        data: { ...data, role: null, persona: null },
      })),
    show: (page) => expect(page.getByRole('button', { name: 'Elegir el rol' })).toBeVisible(),
    look: 'light',
  },
  {
    name: 'Usuario, the roles',
    path: '/usuarios/3',
    show: async (page) => {
      await page.getByRole('combobox', { name: 'Rol' }).click();
      await expect(page.getByRole('option', { name: 'Cajero' })).toBeVisible();
    },
    opens: ['app-account-fields mat-select'],
  },
  {
    name: 'Usuario, errors at the fields',
    path: '/usuarios/3',
    show: async (page) => {
      await page.getByLabel('Correo electrónico').fill('ana@gmail');
      await page.getByLabel('Nombres').fill('');
      await press(page, 'Guardar cambios');
      await expect(page.getByText('Escribe').first()).toBeVisible();
    },
    look: 'light',
  },
  {
    name: 'Usuario, confirmation',
    path: '/usuarios/3',
    show: async (page) => {
      await page.getByLabel('Correo electrónico').fill('caja.uno@kantuta.bo');
      await press(page, 'Guardar cambios');
      await expect(page.getByRole('dialog')).toBeVisible();
    },
    opens: ['ConfirmDialog'],
    look: 'light',
  },
  {
    name: 'Usuario, their own account not to be deactivated',
    path: '/usuarios/1',
    show: async (page) => {
      await page.getByRole('switch', { name: 'Cuenta activa' }).click();
      await expect(page.getByText(/No puedes desactivar tu propia cuenta/)).toBeVisible();
    },
  },
  {
    name: 'Usuario, not saved',
    path: '/usuarios/3',
    show: async (page) => {
      await recordShown(page);
      await page.getByLabel('Nombres').fill('Otro Nombre');
      await failing(page, 'persona');
      await press(page, 'Guardar cambios');
      await page.getByText('Detalles').click();
      await expect(page.getByText('relation "x" of it')).toBeVisible();
    },
    look: 'light',
  },
];
