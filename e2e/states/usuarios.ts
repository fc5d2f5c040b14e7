import type { Page } from '@playwright/test';
import {
  changed,
  DESKTOP,
  expect,
  failing,
  heading,
  listed,
  lookAtOne,
  loseNetwork,
  PAPER,
  press,
  recordShown,
  row,
  type State,
  unanswered,
  WIDE,
  withPosAddress,
} from './state.ts';

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
  await page.route('**/api/usuario/*', (route) =>
    route.request().method() === 'PATCH'
      ? route.fulfill({ json: { message: 'ok' } })
      : route.fallback(),
  );
  await page.route('**/api/auth/change-password', (route) =>
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
  },
  {
    name: 'Usuarios, nothing found',
    path: '/usuarios?q=zzzz',
    show: (page) => expect(page.getByRole('button', { name: 'Borrar búsqueda' })).toBeVisible(),
    look: 'light and dark',
  },
  {
    name: 'Usuarios, nobody yet',
    path: '/usuarios',
    before: (page) => changed(page, 'usuario', () => ({ data: [] })),
    show: (page) => expect(page.getByText('Todavía no hay usuarios')).toBeVisible(),
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
  },
  {
    name: 'Usuarios, offline',
    path: '/usuarios',
    before: (page) => page.route('**/api/usuario', (route) => route.abort('internetdisconnected')),
    show: (page) => expect(page.getByText(/No hay conexión/).first()).toBeVisible(),
    look: 'light',
  },
  {
    name: 'Usuarios, read before the network went',
    path: '/usuarios',
    show: async (page) => {
      await listed(page);
      await loseNetwork(page);
    },
    look: 'light',
  },
  {
    name: 'Usuarios, no row can be read',
    path: '/usuarios',
    before: (page) => changed(page, 'usuario', () => ({ data: [{ id: 'x' }] })),
    show: (page) => expect(page.getByText('Ningún usuario se pudo leer.')).toBeVisible(),
  },
  {
    name: 'Usuarios, the roles folded',
    path: '/usuarios',
    widths: [768],
    show: async (page) => {
      // Not the heading of the column, which is there first.
      await press(page.getByRole('search'), 'Rol');
      await expect(page.getByRole('menuitemradio').first()).toBeVisible();
    },
    opens: ['app-filter-chips appMenu'],
  },
  {
    name: 'Usuarios, Vista',
    path: '/usuarios',
    show: async (page) => {
      await press(page, 'Vista');
      await expect(page.getByRole('dialog', { name: 'Vista' })).toBeVisible();
    },
    opens: ['app-view-overlay cdkConnectedOverlay'],
    look: 'light',
  },
  {
    name: 'Usuarios, a row pointed at',
    path: '/usuarios',
    widths: DESKTOP,
    pointed: true,
    show: async (page) => {
      await row(page, '@').nth(2).hover();
      await expect(page.getByRole('link', { name: /^Escribir correo a/ })).toBeVisible();
    },
  },
  {
    name: 'Usuarios, a tooltip',
    path: '/usuarios',
    widths: DESKTOP,
    pointed: true,
    show: async (page) => {
      await row(page, '@').nth(2).hover();
      await page.getByRole('link', { name: /^Escribir correo a/ }).hover();
      const tooltip = page.getByText('Escribir correo', { exact: true }).filter({ visible: true });
      await expect(tooltip).toBeVisible();
    },
  },
  {
    name: 'Usuarios, one beside the list',
    path: '/usuarios',
    widths: WIDE,
    show: lookAtOne,
  },
  {
    name: 'Usuarios, on paper',
    path: '/usuarios',
    widths: PAPER,
    onPaper: true,
    show: async (page) => {
      await listed(page);
      await page.emulateMedia({ media: 'print' });
      await expect(page.getByText(/^\d+ filas, impresas el/)).toBeVisible();
    },
  },
  {
    name: 'Usuarios, the menu of a row',
    path: `/usuarios?q=${CASHIER}`,
    show: (page) => openRowMenu(page),
    opens: ['app-record-table appMenu'],
    look: 'light and dark',
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
      await page.route('**/api/**', (route) => route.fulfill({ status: 401, json: {} }));
      await press(page.getByRole('dialog'), 'Desactivar');
      await expect(page.getByRole('dialog', { name: 'Tu sesión venció' })).toBeVisible();
    },
    opens: ['SignInDialog'],
  },
];

/** One user. */
export const USUARIO: readonly State[] = [
  { name: 'Usuario', path: '/usuarios/3', show: recordShown, look: 'light' },
  {
    name: 'Usuario, more that can be done',
    path: '/usuarios/3',
    show: async (page) => {
      await recordShown(page);
      await page.getByRole('button', { name: 'Más acciones' }).click();
      await expect(page.getByRole('menuitem', { name: 'Imprimir' })).toBeVisible();
    },
    opens: ['app-record-deeds appMenu'],
  },
  {
    name: 'Usuario, changed',
    path: '/usuarios/3',
    show: async (page) => {
      await recordShown(page);
      await page.getByLabel('Nombres').fill('Iver Ramiro');
      await page.getByLabel('Nombre para mostrar').fill('Caja 2 · Iver');
      await expect(page.getByText('2 cambios sin guardar')).toBeVisible();
    },
    look: 'light and dark',
  },
  {
    name: 'Usuario, resetting the password',
    path: '/usuarios/3',
    show: async (page) => {
      await recordShown(page);
      await press(page, 'Restablecer contraseña');
      await expect(page.getByRole('dialog', { name: 'Restablecer contraseña' })).toBeVisible();
    },
    opens: ['ResetPasswordDialog'],
  },
  {
    name: 'Usuario, on paper',
    path: '/usuarios/3',
    widths: PAPER,
    onPaper: true,
    show: async (page) => {
      await recordShown(page);
      await page.emulateMedia({ media: 'print' });
      await expect(page.getByRole('button', { name: 'Restablecer contraseña' })).toBeHidden();
    },
  },
  {
    name: 'Usuario, loading',
    path: '/usuarios/3',
    before: (page) => unanswered(page, 'usuario/3'),
    show: (page) => expect(page.getByText('Cargando…').first()).toBeAttached(),
  },
  {
    name: 'Usuario, cannot be read',
    path: '/usuarios/3',
    before: (page) => failing(page, 'usuario/3'),
    show: (page) => expect(page.getByRole('button', { name: 'Reintentar' })).toBeVisible(),
  },
  {
    name: 'Usuario, of nobody',
    path: '/usuarios/999999',
    show: (page) => expect(page.getByText('no existe').first()).toBeVisible(),
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
    opens: ['app-recorded-account mat-select'],
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
    name: 'Usuario, changed, with an e-mail in use',
    path: '/usuarios/3',
    show: async (page) => {
      await recordShown(page);
      await page.getByLabel('Correo electrónico').fill('admin@kantuta.bo');
      await page.getByLabel('Nombre para mostrar').fill('Caja 1');
      await expect(page.getByText('2 cambios sin guardar')).toBeVisible();
      await expect(page.getByText('1 por corregir')).toBeVisible();
    },
  },
  {
    name: 'Usuario, personal details refused',
    path: '/usuarios/3',
    before: (page) =>
      page.evaluate(() =>
        localStorage.setItem('kantuta_backend:/api', JSON.stringify(['persona-update-refused'])),
      ),
    show: (page) => expect(page.getByText(/no permite cambiar datos personales/)).toBeVisible(),
  },
  {
    name: 'Usuario, confirmation',
    toTheLetter: true,
    path: '/usuarios/3',
    show: async (page) => {
      await page.getByLabel('Correo electrónico').fill('caja.uno@kantuta.bo');
      await press(page, 'Guardar cambios');
      await expect(page.getByRole('dialog')).toBeVisible();
    },
    opens: ['ConfirmDialog'],
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
    toTheLetter: true,
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
