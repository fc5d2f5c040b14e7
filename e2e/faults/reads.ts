import { expect, type Locator, type Page } from '@playwright/test';
import type { WireFault } from './wire-faults.ts';

/** A read that a screen makes: where its failure is told, and what shows that it came through. */
export interface Read {
  readonly screen: string;
  readonly path: string;
  readonly call: string;
  /** The sentence, where it is not the fault's own. */
  readonly says?: RegExp | ((fault: WireFault) => RegExp);
  /** Where it is told; a notice on the page unless said otherwise. */
  readonly place?: (page: Page) => Locator;
  /** Whether the technical text is there, folded away; it is, unless said otherwise. */
  readonly details?: false;
  /** Faults that are no failures here. */
  readonly fine?: readonly string[];
  /** Types something that must outlive the failure. */
  readonly type?: (page: Page) => Promise<void>;
  readonly typed?: (page: Page) => Promise<void>;
  readonly loaded: (page: Page) => Promise<void>;
}

const cell = (page: Page, name: string) => page.getByRole('cell', { name, exact: true });

const fillNames = (page: Page) => page.getByLabel('Nombres').fill('Damiana del Carmen');
const namesKept = (page: Page) =>
  expect(page.getByLabel('Nombres')).toHaveValue('Damiana del Carmen');

const search = (page: Page) => page.getByLabel('Buscar').fill('choque');
const searchKept = async (page: Page) => {
  await expect(page.getByLabel('Buscar')).toHaveValue('choque');
  await expect(page).toHaveURL(/q=choque/);
};

async function roleIsOffered(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Rol' }).click();
  await expect(page.getByRole('option', { name: 'Administrador' })).toBeVisible();
  await page.keyboard.press('Escape');
}

/** Without these, the screen has nothing to show. */
export const READS: readonly Read[] = [
  {
    screen: 'users',
    path: '/usuarios',
    call: 'GET /usuario',
    // An empty list, on deployed backends (contract, C).
    fine: ['404'],
    type: search,
    typed: searchKept,
    loaded: (page) => expect(cell(page, 'bruno@kantuta.bo')).toBeVisible(),
  },
  {
    screen: 'personas',
    path: '/personas',
    call: 'GET /persona',
    fine: ['404'],
    type: search,
    typed: searchKept,
    loaded: (page) => expect(page.getByRole('link', { name: 'Elena Rojas Choque' })).toBeVisible(),
  },
  {
    screen: 'user',
    path: '/usuarios/2',
    call: 'GET /usuario/2',
    place: (page) => page.locator('main'),
    says: ({ name, says }) => (name === '404' ? /Este usuario no existe/ : says),
    loaded: (page) => expect(page.getByLabel('Correo electrónico')).toHaveValue('bruno@kantuta.bo'),
  },
  {
    screen: 'persona',
    path: '/personas/5',
    call: 'GET /persona/5',
    place: (page) => page.locator('main'),
    says: ({ name, says }) => (name === '404' ? /Esta persona no existe/ : says),
    loaded: (page) => expect(page.getByLabel('Nombres')).toHaveValue('Elena'),
  },
];

/** Without these, the screen does its work all the same, and says what is missing. */
export const ASIDES: readonly Read[] = [
  {
    screen: 'personas, accounts',
    path: '/personas',
    call: 'GET /usuario',
    says: /No se pudo leer qué cuenta tiene cada persona\. Las personas se muestran igual/,
    fine: ['404'],
    type: search,
    typed: async (page) => {
      await searchKept(page);
      await expect(page.getByRole('link', { name: 'Elena Rojas Choque' })).toBeVisible();
    },
    loaded: (page) => expect(cell(page, 'bruno@kantuta.bo')).toBeVisible(),
  },
  {
    screen: 'persona, accounts',
    path: '/personas/2',
    call: 'GET /usuario',
    says: /No se pudo leer la lista de cuentas; puedes editar la persona igual/,
    place: (page) => page.getByRole('region', { name: 'Cuenta' }),
    details: false,
    fine: ['404'],
    type: fillNames,
    typed: namesKept,
    loaded: (page) => expect(page.getByRole('link', { name: 'bruno@kantuta.bo' })).toBeVisible(),
  },
  {
    screen: 'registration, roles',
    path: '/usuarios/registrar',
    call: 'GET /auth/roles/list',
    says: /No se pudieron leer los roles/,
    details: false,
    type: fillNames,
    typed: namesKept,
    loaded: (page) => expect(page.getByRole('radio', { name: 'Administrador' })).toBeVisible(),
  },
  {
    screen: 'user, roles',
    path: '/usuarios/2',
    call: 'GET /auth/roles/list',
    says: /No se pudieron leer los roles/,
    details: false,
    type: fillNames,
    typed: namesKept,
    loaded: (page) => roleIsOffered(page),
  },
];
