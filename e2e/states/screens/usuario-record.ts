import { intercept } from '../intercept.ts';
import {
  aThousandRoles,
  changed,
  expect,
  failing,
  findNetwork,
  kept,
  loseNetwork,
  PAPER,
  press,
  recordShown,
  type State,
  unanswered,
} from '../state.ts';

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
    name: 'Usuario, closing the access',
    path: '/usuarios/3',
    show: async (page) => {
      await recordShown(page);
      await page.getByRole('button', { name: 'Más acciones' }).click();
      await page.getByRole('menuitem', { name: 'Cerrar acceso' }).click();
      await expect(page.getByRole('dialog', { name: /^¿Cerrar el acceso de / })).toBeVisible();
    },
  },
  {
    name: 'Usuario, whose access is closed',
    path: '/usuarios/3',
    before: async (page) => {
      await kept(page, 'kantuta_closed_accesses', [3]);
      await changed<{ data: object }>(page, 'usuario/3', ({ data, ...answer }) => ({
        ...answer,
        data: { ...data, estado: false },
      }));
    },
    show: async (page) => {
      await recordShown(page);
      await expect(page.getByText('Acceso cerrado', { exact: true })).toBeVisible();
    },
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
    name: 'Usuario, not saved before the network was back',
    path: '/usuarios/3',
    show: async (page) => {
      await recordShown(page);
      await page.getByLabel('Nombre para mostrar').fill('Caja 2 · Iver');
      await intercept(page, '**/api/usuario/3', (route) => route.abort('internetdisconnected'));
      await loseNetwork(page);
      await press(page, 'Guardar cambios');
      await expect(page.getByText(/^No hay conexión/)).toBeVisible();
      await findNetwork(page);
      await expect(page.getByText(/^Ya hay conexión: vuelve a guardar\./)).toBeVisible();
    },
  },
  {
    name: 'Usuario, renamed',
    path: '/usuarios/2',
    show: async (page) => {
      await recordShown(page);
      await page.getByLabel('Nombres').fill('Ramiro');
      // Other texts, as those of the inert ones, are not made of the person's names.
      const name = await page.getByLabel('Nombre para mostrar').inputValue();
      const offer = page.getByRole('button', { name: 'Cambiar también a «Ramiro Quispe»' });
      if (name === 'Ximena Quispe') await expect(offer).toBeVisible();
    },
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
    opens: ['app-recorded-account app-choice-field'],
  },
  {
    name: 'Usuario, a role among a thousand',
    path: '/usuarios/3',
    before: aThousandRoles,
    show: async (page) => {
      await page.getByRole('combobox', { name: 'Rol' }).click();
      await page.getByRole('combobox', { name: 'Buscar: Rol' }).fill('sucursal 100');
      await expect(page.getByRole('option', { name: 'Caja de la sucursal 1000' })).toBeVisible();
    },
    opens: ['app-recorded-account app-choice-field'],
    look: 'light',
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
