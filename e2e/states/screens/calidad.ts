import type { Page } from '@playwright/test';
import { type HeldRequest, intercept } from '../intercept.ts';
import {
  changed,
  expect,
  failing,
  heading,
  kept,
  PAPER,
  press,
  rolesBeingRead,
  rolesNotRead,
  type State,
} from '../state.ts';

const AUDIT = {
  ...{ estado: true, id_user_create: 1, id_user_update: null },
  ...{ created_at: '2025-02-02T14:00:00.000Z', updated_at: '2025-02-02T14:00:00.000Z' },
};
const ROLE = { id: 3, nombre: 'Cajero' };

const PERSONAS = [
  ['Lidia', 'Zenteno', 'Rocha', '2001-08-08', 'F'],
  ['Lidia', 'Zenteno', 'Rrocha', '2001-08-08', 'F'],
  ['FIDELIA', 'Vargas', 'Copa', '1990-04-02', 'F'],
  ['Félix', 'Ñaupa ', 'Huallpa', '1985-07-11', 'M'],
  ['Carmen  rosa', 'Ticona', 'Mayta', '1979-12-24', 'F'],
  ['Edwin Gonzalo', 'Rocha', 'Vaca', '1991-05-30', 'M'],
  ['Brisa', 'Maldonado', null, '2019-05-20', 'fem'],
].map(([nombres, p_apellido, s_apellido, fecha_nacimiento, genero], place) => ({
  ...{ id: 9001 + place, nombres, p_apellido, s_apellido, fecha_nacimiento, genero },
  ...AUDIT,
}));
const EMAILS = ['lidia.zenteno@kantuta.bo', 'lzenteno@kantuta.bo', 'edwin.rocha@kantuta,bo'];
const USUARIOS = [PERSONAS[0]!, PERSONAS[1]!, PERSONAS[5]!].map((persona, place) => ({
  ...{ id: 9001 + place, name: `${persona.nombres} ${persona.p_apellido}`, persona },
  ...{ email: EMAILS[place], role: ROLE },
  ...AUDIT,
}));

/** Adds what is wrong to what the backend answers. */
async function withDirt(page: Page): Promise<void> {
  const add = (rows: readonly object[]) => async (route: HeldRequest) => {
    const response = await route.fetch();
    const answer = (await response.json()) as { data: object[] };
    await route.fulfill({ response, json: { ...answer, data: [...answer.data, ...rows] } });
  };
  await intercept(page, '**/api/persona', add(PERSONAS));
  await intercept(page, '**/api/usuario', add(USUARIOS));
}

/** More accounts than those whose roles are read without being asked for, in a list without roles. */
const withoutRoles = (page: Page) =>
  changed<{ data: object[] }>(page, 'usuario', (answer) => ({
    ...answer,
    data: Array.from({ length: 520 }, (_, place) => ({
      ...answer.data[place % answer.data.length],
      ...{ id: 9001 + place, email: `cuenta.${place}@kantuta.bo`, role: undefined },
    })),
  }));

const reviewed = (page: Page) =>
  expect(page.getByRole('region', { name: 'Posibles duplicados' })).toBeVisible();

/** What is wrong on record: found, asked about, let be; and who may do what. */
export const CALIDAD: readonly State[] = [
  {
    name: 'Calidad de datos',
    path: '/calidad',
    before: withDirt,
    show: reviewed,
    look: 'light and dark',
  },
  {
    name: 'Calidad de datos, on paper',
    path: '/calidad',
    widths: PAPER,
    onPaper: true,
    before: withDirt,
    show: async (page) => {
      await reviewed(page);
      await page.emulateMedia({ media: 'print' });
      await expect(page.getByRole('button')).toHaveCount(0);
      await expect(page.getByRole('navigation')).toBeHidden();
    },
  },
  {
    name: 'Calidad de datos, nothing wrong',
    path: '/calidad',
    show: (page) => expect(page.getByText('Nada que corregir')).toBeVisible(),
    toTheLetter: true,
    look: 'light',
  },
  {
    name: 'Calidad de datos, personal details that the server refuses',
    path: '/calidad',
    before: async (page) => {
      await withDirt(page);
      await kept(page, 'kantuta_backend:/api', ['persona-update-refused']);
    },
    show: async (page) => {
      await reviewed(page);
      await expect(page.getByRole('button', { name: 'El servidor ya los permite' })).toBeVisible();
    },
  },
  {
    name: 'Calidad de datos, the list fails',
    path: '/calidad',
    before: (page) => intercept(page, '**/api/persona', (route) => route.fulfill({ status: 500 })),
    show: (page) => expect(page.getByRole('button', { name: 'Reintentar' })).toBeVisible(),
  },
  {
    name: 'Calidad de datos, a finding to discard',
    path: '/calidad?tipo=espacios',
    before: withDirt,
    show: async (page) => {
      await press(page, /^Descartar/);
      await expect(page.getByRole('dialog')).toBeVisible();
    },
    opens: ['DiscardDialog'],
  },
  {
    name: 'Calidad de datos, all of a kind to mend',
    path: '/calidad?tipo=espacios',
    before: withDirt,
    show: async (page) => {
      await press(page, /^Corregir las/);
      await expect(page.getByRole('dialog')).toBeVisible();
    },
    opens: ['BulkDialog'],
  },
  {
    name: 'Calidad de datos, what was discarded',
    path: '/calidad',
    before: withDirt,
    show: async (page) => {
      await reviewed(page);
      await press(page, 'Son dos personas');
      await page.getByRole('link', { name: /^Descartados/ }).click();
      await expect(page.getByRole('region', { name: 'Descartados' })).toBeVisible();
    },
  },
  {
    name: 'Calidad de datos, the accesses to be reviewed again',
    path: '/calidad',
    before: (page) => {
      const confirmed = { role: 3, estado: true, at: '2025-01-15T14:00:00.000Z' };
      const all = Object.fromEntries([1, 2, 3].map((owner) => [owner, { 9: confirmed }]));
      return kept(page, 'kantuta_preference:accesos-confirmados', all);
    },
    show: (page) =>
      expect(page.getByText('Pasaron más de 90 días desde la última revisión')).toBeVisible(),
  },
  {
    name: 'Revisión de accesos',
    path: '/calidad/accesos',
    show: async (page) => {
      await heading(page, 'Revisión de accesos');
      await expect(page.getByRole('checkbox').first()).toBeVisible();
    },
    look: 'light',
  },
  {
    name: 'Revisión de accesos, many to confirm',
    path: '/calidad/accesos?rol=Cajero',
    show: async (page) => {
      await press(page, /^Confirmar activos/);
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'Revisión de accesos, of one role',
    path: '/calidad/accesos?rol=Cajero&q=mamani',
    show: (page) => expect(page.getByText(/Se ven \d+ de \d+/)).toBeVisible(),
    look: 'light',
  },
  {
    name: 'Revisión de accesos, nobody found',
    path: '/calidad/accesos?q=nadiesellamaasi',
    show: (page) => expect(page.getByText('Ninguna cuenta coincide')).toBeVisible(),
  },
  {
    name: 'Revisión de accesos, a search with a slip',
    path: '/calidad/accesos?q=quispw',
    show: (page) => expect(page.getByRole('button', { name: 'Buscar «quispe»' })).toBeVisible(),
  },
  {
    name: 'Revisión de accesos, printed',
    path: '/calidad/accesos',
    widths: PAPER,
    onPaper: true,
    show: async (page) => {
      await heading(page, 'Revisión de accesos');
      await expect(page.getByRole('checkbox').first()).toBeVisible();
      await page.emulateMedia({ media: 'print' });
      await expect(page.getByText(/Imprimió:/)).toBeVisible();
    },
  },
  {
    name: 'Calidad de datos, roles being read',
    path: '/calidad?tipo=administradores',
    before: rolesBeingRead,
    show: (page) => expect(page.getByText('Leyendo roles…')).toBeVisible(),
  },
  {
    name: 'Calidad de datos, roles that could not be read',
    path: '/calidad?tipo=administradores',
    before: rolesNotRead,
    show: (page) => expect(page.getByText(/^No se pudo leer el rol de/)).toBeVisible(),
  },
  {
    name: 'Revisión de accesos, roles being read',
    path: '/calidad/accesos',
    before: rolesBeingRead,
    show: (page) => expect(page.getByRole('heading', { name: 'Leyendo roles…' })).toBeVisible(),
  },
  {
    name: 'Revisión de accesos, roles to be read',
    path: '/calidad/accesos',
    before: withoutRoles,
    show: (page) =>
      expect(page.getByRole('button', { name: 'Leer los 520 roles que faltan' })).toBeVisible(),
    look: 'light',
  },
  {
    name: 'Revisión de accesos, roles that could not be read',
    path: '/calidad/accesos',
    before: async (page) => {
      await withoutRoles(page);
      await failing(page, 'usuario/*', 403);
    },
    show: async (page) => {
      await press(page, 'Leer los 520 roles que faltan');
      await expect(page.getByText('No se pudo leer el rol de 520 cuentas.')).toBeVisible();
    },
  },
];
