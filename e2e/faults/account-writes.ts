import { expect } from '@playwright/test';
import { act, openActions } from '../row-actions.ts';
import { news } from './places.ts';
import {
  button,
  fillPersona,
  half,
  inDialog,
  KEPT,
  PASSWORD,
  personaKept,
  whether,
  type Write,
} from './writing.ts';

/** What is sent of accounts. */
export const ACCOUNT_WRITES: readonly Write[] = [
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
    // Some backends answer so to whatever their database does not take.
    says: ({ name, says }) => (name === '409' ? /no aceptó los datos: «Problema»/ : says),
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
    done: /: cambios guardados\./,
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
    done: /: cambios guardados\./,
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
];
