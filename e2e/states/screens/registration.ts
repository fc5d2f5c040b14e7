import type { Page } from '@playwright/test';
import { intercept } from '../intercept.ts';
import {
  aThousandRoles,
  expect,
  fillPersona,
  heading,
  loseNetwork,
  press,
  type State,
  withPosAddress,
} from '../state.ts';
import { registers, registersUnheard } from './registering-backend.ts';

const fillAll = async (page: Page) => {
  await page.getByLabel('Correo electrónico').fill('inti.yujra@kantuta.bo');
  await page.getByLabel('Contraseña', { exact: true }).fill('salar de uyuni al alba');
  await fillPersona(page);
};

/** With the same part of the form behind what opens, however far its fields were scrolled. */
async function fillAndRegister(page: Page, button = 'Registrar'): Promise<void> {
  await fillAll(page);
  await page.evaluate(() => scrollTo(0, 0));
  await press(page, button);
}

const isDone = async (page: Page) => {
  await expect(page.getByRole('dialog', { name: /ya puede ingresar/ })).toBeVisible();
  await expect(page.getByRole('img', { name: /Código QR/ })).toBeVisible();
};
const withAddress = async (page: Page) => {
  await withPosAddress(page);
  await registers(page);
};

export const REGISTRATION: readonly State[] = [
  {
    name: 'Registrar usuario',
    path: '/usuarios/registrar',
    show: (page) => heading(page, 'Registrar usuario'),
    look: 'light and dark',
  },
  {
    name: 'Registrar usuario, errors at the fields',
    path: '/usuarios/registrar',
    show: async (page) => {
      await press(page, 'Registrar');
      await expect(page.getByText('Escribe').first()).toBeVisible();
    },
    look: 'light',
  },
  {
    name: 'Registrar usuario, an e-mail in use',
    path: '/usuarios/registrar',
    show: async (page) => {
      await page.getByLabel('Correo electrónico').fill('CAJERO@kantuta.bo');
      await page.getByLabel('Nombres').fill('Wara');
      await expect(page.getByText(/^Lo usa .* Escribe otro\.$/)).toBeVisible();
    },
  },
  {
    name: 'Registrar usuario, an e-mail with other letters',
    path: '/usuarios/registrar',
    show: async (page) => {
      await page.getByLabel('Correo electrónico').fill('josé.ñandú@kantuta.bo');
      await page.getByLabel('Nombres').fill('Wara');
      await expect(page.getByText(/escribe jose\.nandu@kantuta\.bo, si es ese/)).toBeVisible();
    },
  },
  {
    name: 'Registrar usuario, names as nobody writes them',
    path: '/usuarios/registrar',
    show: async (page) => {
      await page.getByLabel('Nombres').fill('ANA MARÍA');
      await page.getByLabel('Primer apellido').fill('“quispe”');
      await page.getByLabel('Segundo apellido').fill('Mam4ni');
      await page.getByLabel('Fecha de nacimiento').focus();
      await expect(page.getByRole('button', { name: /«Ana María»/ })).toBeVisible();
      await expect(page.getByText('Tiene cifras: ¿se escribe así?').first()).toBeVisible();
    },
    look: 'light',
  },
  {
    name: 'Registrar usuario, without a network',
    path: '/usuarios/registrar',
    show: async (page) => {
      await heading(page, 'Registrar usuario');
      await loseNetwork(page);
    },
  },
  {
    name: 'Registrar usuario, another role',
    path: '/usuarios/registrar',
    show: async (page) => {
      await page.getByRole('radio', { name: 'Operador' }).check();
      await expect(page.getByRole('radiogroup', { name: 'Rol' })).toBeVisible();
    },
  },
  {
    name: 'Registrar usuario, the genders',
    path: '/usuarios/registrar',
    show: async (page) => {
      await page.getByLabel('Género').click();
      await expect(page.getByRole('option', { name: 'Femenino' })).toBeVisible();
    },
    opens: ['app-persona-fields app-choice-field'],
  },
  {
    name: 'Registrar usuario, a role among a thousand',
    path: '/usuarios/registrar',
    before: aThousandRoles,
    show: async (page) => {
      await page.getByRole('combobox', { name: 'Rol' }).click();
      await expect(
        page.getByRole('option', { name: 'Caja de la sucursal 1', exact: true }),
      ).toBeVisible();
    },
    opens: ['app-new-account app-choice-field'],
  },
  {
    name: 'Registrar usuario, the roles cannot be read',
    path: '/usuarios/registrar',
    before: (page) => intercept(page, '**/api/auth/roles/list', (route) => route.abort('failed')),
    show: (page) => expect(page.getByText(/No se pudieron leer los roles/)).toBeVisible(),
  },
  {
    name: 'Registrar usuario, a generated password',
    path: '/usuarios/registrar',
    // Drawn, and not the same twice: nothing to keep a picture of.
    show: async (page) => {
      await press(page, 'Generar contraseña');
      await expect(page.getByRole('button', { name: 'Copiar contraseña' })).toBeVisible();
    },
  },
  {
    name: 'Registrar usuario, leaving',
    path: '/usuarios/registrar',
    show: async (page) => {
      await page.getByLabel('Nombres').fill('Wara');
      await page.getByRole('main').getByRole('link', { name: 'Usuarios', exact: true }).click();
      await expect(page.getByRole('dialog', { name: '¿Salir sin guardar?' })).toBeVisible();
    },
    opens: ['ConfirmDialog'],
  },
  {
    name: 'Registrar usuario, refused',
    path: '/usuarios/registrar',
    before: (page) =>
      intercept(page, '**/api/usuario/register', (route) =>
        route.fulfill({ status: 400, json: { statusCode: 400, message: ['algo no está bien'] } }),
      ),
    show: async (page) => {
      await fillAll(page);
      await press(page, 'Registrar');
      await expect(page.getByRole('alert').first()).toBeVisible();
    },
  },
  {
    name: 'Registrar usuario, left while it is sent',
    path: '/usuarios/registrar',
    show: async (page) => {
      // In the page: a call that is held on its way goes out when the state is left.
      await page.evaluate(() => {
        const { fetch } = window;
        window.fetch = (input, init) =>
          init?.method === 'POST' ? new Promise(() => undefined) : fetch(input, init);
      });
      await fillAll(page);
      await press(page, 'Registrar');
      await expect(page.getByRole('button', { name: 'Guardando…' })).toBeVisible();
      await page.getByRole('main').getByRole('link', { name: 'Usuarios', exact: true }).click();
      await expect(page.getByRole('dialog', { name: '¿Salir mientras se envía?' })).toBeVisible();
    },
    opens: ['ConfirmDialog'],
  },
  {
    name: 'Registrar usuario, done',
    path: '/usuarios/registrar',
    before: withAddress,
    show: async (page) => {
      await fillAndRegister(page);
      await isDone(page);
    },
    opens: ['RegisteredDialog'],
    look: 'light',
  },
  {
    name: 'Registrar usuario, done, and another to come',
    path: '/usuarios/registrar',
    before: withAddress,
    show: async (page) => {
      await fillAndRegister(page, 'Registrar y agregar otro');
      await isDone(page);
    },
    opens: ['RegisteredDialog'],
  },
  {
    name: 'Registrar usuario, signs that no name has',
    path: '/usuarios/registrar',
    show: async (page) => {
      await page.getByLabel('Nombres').fill('Ana <María>');
      await page.getByLabel('Primer apellido').fill('quispe@kantuta.bo');
      await page.getByLabel('Fecha de nacimiento').focus();
      await expect(
        page.getByText('Tiene el signo < (menor que): ¿está bien escrito?').first(),
      ).toBeVisible();
    },
  },
  {
    name: 'Registrar usuario, done where nobody said where the POS is',
    path: '/usuarios/registrar',
    before: registers,
    show: async (page) => {
      await fillAndRegister(page);
      await expect(page.getByText(/^Sin la dirección del POS/)).toBeVisible();
      await expect(page.getByRole('img', { name: 'Código QR con el correo' })).toBeVisible();
    },
    opens: ['RegisteredDialog'],
    look: 'light',
  },
  {
    name: 'Registrar usuario, nobody knows whether it was done',
    path: '/usuarios/registrar',
    before: (page) => intercept(page, '**/api/usuario/register', (route) => route.abort('failed')),
    show: async (page) => {
      await fillAll(page);
      await press(page, 'Registrar');
      await expect(page.getByText(/Seguimos comprobando si se creó/)).toBeVisible();
    },
  },
  {
    name: 'Registrar usuario, what nobody knew of turned up',
    path: '/usuarios/registrar',
    before: registersUnheard,
    show: async (page) => {
      await fillAll(page);
      await press(page, 'Registrar');
      const look = page.getByRole('button', { name: 'Comprobar ahora' });
      await expect(look).toBeVisible();
      await page.getByLabel('Fecha de nacimiento').fill('16/02/1991');
      await page.getByLabel('Contraseña', { exact: true }).fill('quinua real del altiplano');
      // The list has it a moment after the notice is there.
      await expect(async () => {
        await look.click({ timeout: 500 });
        await expect(page.getByText(/sí se creó/)).toBeVisible({ timeout: 1_000 });
      }).toPass({ timeout: 30_000 });
    },
  },
];
