import { onFreeLine } from '../costly-line.ts';
import { intercept } from '../intercept.ts';
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
  rolesBeingRead,
  row,
  type State,
  unanswered,
  WIDE,
} from '../state.ts';

/** The list of users. */
export const USUARIOS: readonly State[] = [
  {
    name: 'Usuarios',
    path: '/usuarios',
    before: onFreeLine,
    show: async (page) => {
      await listed(page);
      // The counts of the rail come behind the list.
      if (page.viewportSize()!.width < 1280) return;
      await expect(page.getByRole('link', { name: 'Personas', exact: true })).toContainText(/\d/);
    },
    look: 'light and dark',
  },
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
    name: 'Usuarios, roles being read',
    path: '/usuarios',
    before: rolesBeingRead,
    show: (page) => expect(page.getByText('leyendo…').first()).toBeVisible(),
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
    before: (page) =>
      intercept(page, '**/api/usuario', (route) => route.abort('internetdisconnected')),
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
];
