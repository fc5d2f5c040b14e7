import type { Page } from '@playwright/test';
import { intercept } from '../intercept.ts';
import { changed, expect, heading, listed, press, type State, TABLET_UP } from '../state.ts';

const choose = async (page: Page, count: number) => {
  await listed(page);
  const boxes = page.getByRole('checkbox', { name: /^Elegir a / });
  for (let i = 1; i <= count; i++) await boxes.nth(i).press('Space');
  await expect(page.getByRole('region', { name: 'Elegidos' })).toBeVisible();
};

/** Every change is answered, and none is made. */
export const notWritten = (page: Page) =>
  intercept(page, '**/api/usuario/*', (route) =>
    route.method === 'PATCH' ? route.fulfill({ json: { affected: 1 } }) : route.fallback(),
  );

export const run = async (page: Page) => {
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

/** Many at once: who is chosen, what is asked, and what goes on beside the list. */
export const BULK: readonly State[] = [
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
    name: 'Usuarios, some who do not change',
    path: '/usuarios',
    show: async (page) => {
      await choose(page, 4);
      await press(page.getByRole('region', { name: 'Elegidos' }), /^Desactivar/);
      await page.getByRole('dialog').getByText('Una no cambia').click();
      await expect(page.getByText('Ya está inactiva.', { exact: true })).toBeVisible();
    },
    opens: ['BulkDialog'],
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
    name: 'Usuarios, namesakes to deactivate',
    path: '/usuarios?estado=activos',
    before: (page) =>
      changed<{ data: { persona: object }[] }>(page, 'usuario', ({ data }) => ({
        data: data.map((usuario) => ({
          ...usuario,
          persona: { ...usuario.persona, nombres: 'Ana', p_apellido: 'Rojas', s_apellido: 'Paz' },
        })),
      })),
    show: async (page) => {
      await choose(page, 4);
      await press(page.getByRole('region', { name: 'Elegidos' }), /^Desactivar/);
      await expect(page.getByRole('dialog').getByText('@').first()).toBeVisible();
    },
    opens: ['BulkDialog'],
  },
  {
    name: 'Usuarios, administrators among many',
    path: '/usuarios?rol=Administrador&estado=activos',
    show: async (page) => {
      await choose(page, 2);
      await press(page, 'Más acciones');
      await page.getByRole('menuitem', { name: /^Restablecer/ }).click();
      await expect(
        page.getByRole('dialog').getByText(/de administrador|administradores:/),
      ).toBeVisible();
    },
    opens: ['BulkDialog'],
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
    // They are others each time: nothing to keep a picture of.
    name: 'Contraseñas, in plain view',
    path: '/usuarios?estado=activos',
    before: notWritten,
    show: async (page) => {
      await resetMany(page);
      await page.getByText('Ver las contraseñas aquí, una por una').click();
      await expect(
        page.getByRole('region', { name: 'Contraseñas nuevas', exact: true }),
      ).toBeVisible();
    },
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
];
