import { expect, type Locator, type Page } from '@playwright/test';
import { act, openActions } from '../row-actions.ts';
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

/** A notice on the page, beside what it is about. */
export const notice = (page: Page): Locator => page.locator('main').getByRole('alert');
/** The short news at the foot of the page. */
export const news = (page: Page): Locator => page.locator('mat-snack-bar-container');

const fillNames = (page: Page) => page.getByLabel('Nombres').fill('Damiana del Carmen');
const namesKept = (page: Page) =>
  expect(page.getByLabel('Nombres')).toHaveValue('Damiana del Carmen');

const search = (page: Page) => page.getByLabel('Buscar').fill('choque');
const searchKept = async (page: Page) => {
  await expect(page.getByLabel('Buscar')).toHaveValue('choque');
  await expect(page).toHaveURL(/q=choque/);
};

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

export interface Lookup {
  readonly path: string;
  readonly call: string;
  readonly write: Write['screen'];
  /** Whether it is read once more before the write is sent. */
  readonly again?: true;
  /** How the screen is brought there without it, where that is another way. */
  readonly prepare?: Write['prepare'];
}

/** Without these, nothing is missed on the screen: they only help, and it works in silence. */
export const LOOKUPS: readonly Lookup[] = [
  { path: '/usuarios/registrar', call: 'GET /usuario', write: 'registration', again: true },
  { path: '/usuarios/2', call: 'GET /usuario', write: 'user, account' },
  { path: '/personas/nueva', call: 'GET /persona', write: 'new persona', again: true },
  {
    path: '/correo',
    call: 'GET /usuario',
    write: 'mail',
    prepare: async (page) => {
      await typeMail(page);
      const name = page.getByLabel('Nombre para saludar a bruno@kantuta.bo');
      await name.fill('Bruno Quispe Choque');
    },
  },
];

const removeBruno = (page: Page) =>
  page.getByRole('button', { name: 'Quitar a Bruno Quispe Choque' });

async function typeMail(page: Page): Promise<void> {
  await page.getByLabel('Destinatarios').fill('bruno@kantuta.bo');
  await page.getByLabel('Destinatarios').press('Enter');
  await page.getByLabel('Asunto').fill('Turnos');
  await page.getByLabel('Mensaje').fill('Nos vemos\nmañana');
}

async function roleIsOffered(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Rol' }).click();
  await expect(page.getByRole('option', { name: 'Administrador' })).toBeVisible();
  await page.keyboard.press('Escape');
}

/** A write that a screen makes: what is typed for it, and what tells how it ended. */
export interface Write {
  readonly screen: string;
  readonly path: string;
  readonly call: string;
  /** Brings the screen to where one step is left. */
  readonly prepare: (page: Page) => Promise<void>;
  readonly button: (page: Page) => Locator;
  /** The field from which Enter sends. Absent where there is none. */
  readonly enterIn?: string;
  /** Where it is told; a notice on the page unless said otherwise. */
  readonly place?: (page: Page) => Locator;
  /** What is said besides the fault's own sentence. */
  readonly outcome?: (fault: WireFault) => RegExp;
  /** The sentence, where it is not the fault's own. */
  readonly says?: (fault: WireFault) => RegExp;
  /** Faults that are no failures here: what counts is that it was done. */
  readonly fine?: readonly string[];
  /** Every failure after which it turns out, by itself, to have been done. */
  readonly findsOut?: true;
  /** Said where the answer was lost and it could not be looked up, either. */
  readonly lost?: RegExp;
  readonly kept: (page: Page) => Promise<void>;
  readonly done: RegExp;
  /** Said instead when a second try finds that the first was applied. */
  readonly alreadyDone?: RegExp;
  /** What is sent. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly signedOut?: true;
}

const KEPT = /Lo que escribiste se conserva/;

async function fillPersona(page: Page): Promise<void> {
  await page.getByLabel('Nombres').fill('Julia');
  await page.getByLabel('Primer apellido').fill('Vargas');
  await page.getByLabel('Fecha de nacimiento').fill('1988-03-04');
  await page.getByRole('combobox', { name: 'Género' }).press('ArrowDown');
}

async function personaKept(page: Page): Promise<void> {
  await expect(page.getByLabel('Nombres')).toHaveValue('Julia');
  await expect(page.getByLabel('Primer apellido')).toHaveValue('Vargas');
  await expect(page.getByLabel('Fecha de nacimiento')).toHaveValue('04/03/1988');
  await expect(page.getByRole('combobox', { name: 'Género' })).toHaveText('Femenino');
}

const whether =
  (deed: string, after = '') =>
  ({ unknown }: WireFault): RegExp =>
    new RegExp(`${unknown ? 'No se sabe si' : 'No'} ${deed}: .*${after}`);
/** Who may not do it is not told to try again. */
const half = (deed: string) => (fault: WireFault) =>
  whether(deed, fault.name === '403' ? '' : KEPT.source)(fault);

const button = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true });
const inDialog = (name: string) => (page: Page) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true });

const PASSWORD = 'mocochinchi-frio-27';

export const WRITES: readonly Write[] = [
  {
    screen: 'sign-in',
    path: '/ingresar',
    call: 'POST /auth/login',
    signedOut: true,
    prepare: async (page) => {
      await page.getByLabel('Correo electrónico').fill('ana@kantuta.bo');
      await page.getByLabel('Contraseña', { exact: true }).fill(PASSWORD);
    },
    button: button('Ingresar'),
    enterIn: 'Contraseña',
    says: ({ name, says }) =>
      name === '404' ? /El correo o la contraseña no son correctos/ : says,
    kept: async (page) => {
      await expect(page.getByLabel('Correo electrónico')).toHaveValue('ana@kantuta.bo');
      await expect(page.getByLabel('Contraseña', { exact: true })).toHaveValue(PASSWORD);
    },
    done: /^\s*4 usuarios\s*$/,
    body: { email: 'ana@kantuta.bo', password: PASSWORD },
  },
  {
    screen: 'users, deactivate',
    path: '/usuarios',
    call: 'PATCH /usuario/2',
    prepare: (page) => act(page, page.getByRole('row', { name: /bruno@/ }), 'Desactivar'),
    button: inDialog('Desactivar'),
    place: news,
    outcome: whether('cambió la cuenta de Bruno Quispe Choque'),
    // What it answers is not what counts: the user is read back.
    fine: ['204 where JSON is due', 'JSON of another shape'],
    kept: async (page) => {
      const row = page.getByRole('row', { name: /bruno@kantuta\.bo/ });
      await expect(row.getByText('Activo', { exact: true })).toBeVisible();
      const menu = await openActions(page, row);
      await expect(menu.getByRole('menuitem', { name: 'Desactivar' })).toBeEnabled();
      await page.keyboard.press('Escape');
    },
    done: /La cuenta de Bruno Quispe Choque ahora está inactiva/,
    body: { estado: false },
  },
  {
    screen: 'users, activate',
    path: '/usuarios',
    call: 'PATCH /usuario/4',
    prepare: (page) => act(page, page.getByRole('row', { name: /dora@/ }), 'Activar'),
    button: inDialog('Activar'),
    place: news,
    outcome: whether('cambió la cuenta de Dora Flores Choque'),
    fine: ['204 where JSON is due', 'JSON of another shape'],
    kept: async (page) => {
      const row = page.getByRole('row', { name: /dora@kantuta\.bo/ });
      await expect(row.getByText('Inactivo', { exact: true })).toBeVisible();
      const menu = await openActions(page, row);
      await expect(menu.getByRole('menuitem', { name: 'Activar' })).toBeEnabled();
      await page.keyboard.press('Escape');
    },
    done: /La cuenta de Dora Flores Choque ahora está activa/,
    body: { estado: true },
  },
  {
    screen: 'registration',
    path: '/usuarios/registrar',
    call: 'POST /usuario/register',
    prepare: async (page) => {
      await page.getByLabel('Correo electrónico').fill('julia@kantuta.bo');
      await page.getByLabel('Contraseña', { exact: true }).fill(PASSWORD);
      await fillPersona(page);
    },
    button: button('Registrar'),
    enterIn: 'Primer apellido',
    outcome: ({ unknown }) =>
      unknown
        ? new RegExp(`Todavía no aparece la cuenta julia@kantuta\\.bo\\. ${KEPT.source}`)
        : /./,
    findsOut: true,
    lost: /No se sabe si la cuenta se creó/,
    kept: async (page) => {
      await expect(page.getByLabel('Correo electrónico')).toHaveValue('julia@kantuta.bo');
      await expect(page.getByLabel('Contraseña', { exact: true })).toHaveValue(PASSWORD);
      await personaKept(page);
    },
    done: /Julia Vargas ya puede ingresar/,
    body: {
      email: 'julia@kantuta.bo',
      password: PASSWORD,
      nombres: 'Julia',
      p_apellido: 'Vargas',
      fecha_nacimiento: '1988-03-04',
      genero: 'F',
      id_role: 2,
      estado: true,
    },
  },
  {
    screen: 'user, account',
    path: '/usuarios/2',
    call: 'PATCH /usuario/2',
    prepare: (page) => page.getByLabel('Nombre para mostrar').fill('Bruno Q.'),
    button: button('Guardar cambios'),
    enterIn: 'Nombre para mostrar',
    outcome: half('se guardó la cuenta'),
    fine: ['204 where JSON is due', 'JSON of another shape'],
    kept: (page) => expect(page.getByLabel('Nombre para mostrar')).toHaveValue('Bruno Q.'),
    done: /Cambios guardados\./,
    alreadyDone: /Los cambios ya estaban guardados/,
    body: { name: 'Bruno Q.', estado: true },
  },
  {
    screen: 'user, persona',
    path: '/usuarios/2',
    call: 'PUT /persona',
    prepare: (page) => page.getByLabel('Nombres').fill('Bruno Saúl'),
    button: button('Guardar cambios'),
    enterIn: 'Nombres',
    outcome: half('se guardaron los datos personales'),
    kept: (page) => expect(page.getByLabel('Nombres')).toHaveValue('Bruno Saúl'),
    done: /Cambios guardados\./,
    alreadyDone: /Los cambios ya estaban guardados/,
    body: {
      id: 2,
      id_user_update: 1,
      nombres: 'Bruno Saúl',
      p_apellido: 'Quispe',
      s_apellido: 'Choque',
      fecha_nacimiento: '1990-01-15',
      genero: 'F',
    },
  },
  {
    screen: 'new persona',
    path: '/personas/nueva',
    call: 'POST /persona',
    prepare: fillPersona,
    button: button('Guardar'),
    enterIn: 'Primer apellido',
    outcome: ({ unknown }) =>
      unknown ? new RegExp(`No se sabe si la persona se guardó\\. ${KEPT.source}`) : /./,
    findsOut: true,
    kept: personaKept,
    done: /Se guardó a Julia Vargas\./,
    body: {
      nombres: 'Julia',
      p_apellido: 'Vargas',
      s_apellido: null,
      fecha_nacimiento: '1988-03-04',
      genero: 'F',
    },
  },
  {
    screen: 'persona',
    path: '/personas/5',
    call: 'PUT /persona',
    prepare: (page) => page.getByLabel('Nombres').fill('Elena Luz'),
    button: button('Guardar cambios'),
    enterIn: 'Nombres',
    outcome: half('se guardaron los datos personales'),
    kept: (page) => expect(page.getByLabel('Nombres')).toHaveValue('Elena Luz'),
    done: /Cambios guardados\./,
    alreadyDone: /Los cambios ya estaban guardados/,
    body: {
      id: 5,
      id_user_update: 1,
      nombres: 'Elena Luz',
      p_apellido: 'Rojas',
      s_apellido: 'Choque',
      fecha_nacimiento: '1990-01-15',
      genero: 'F',
    },
  },
  {
    screen: 'mail',
    path: '/correo',
    call: 'POST /mail',
    prepare: async (page) => {
      await typeMail(page);
      // Typed before the list of accounts is there, an address has no name yet.
      await expect(removeBruno(page)).toBeVisible();
    },
    button: button('Enviar'),
    enterIn: 'Asunto',
    outcome: ({ unknown }) =>
      unknown ? new RegExp(`No se sabe si el correo salió\\. .*${KEPT.source}`) : /./,
    kept: async (page) => {
      await expect(removeBruno(page)).toBeVisible();
      await expect(page.getByLabel('Asunto')).toHaveValue('Turnos');
      await expect(page.getByLabel('Mensaje')).toHaveValue('Nos vemos\nmañana');
    },
    done: /El proveedor de correo tomó el mensaje para Bruno Quispe Choque/,
    body: {
      email: 'bruno@kantuta.bo',
      name: 'Bruno Quispe Choque',
      subject: 'Turnos',
      message: 'Nos vemos\nmañana',
    },
  },
];
