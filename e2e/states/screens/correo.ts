import type { Page } from '@playwright/test';
import { intercept } from '../intercept.ts';
import { changed, expect, heading, press, rolesBeingRead, type State } from '../state.ts';

const TO_THE_CASHIER = '/correo?email=cajero@kantuta.bo&nombre=Iver&asunto=Cambio%20de%20turno';

const answers = (page: Page, json: object) =>
  intercept(page, '**/api/mail', (route) => route.fulfill({ status: 201, json }));

async function send(page: Page): Promise<void> {
  await page.getByLabel('Mensaje').fill('El lunes empezamos a las siete.');
  await press(page, 'Enviar');
}

/** One that was kept before. */
const keepTemplate = (page: Page) =>
  page.evaluate(() => {
    const template = { name: 'Cambio de turno', subject: 'Turnos', message: 'El lunes.' };
    localStorage.setItem('kantuta_mail_templates', JSON.stringify([template]));
  });

export const CORREO: readonly State[] = [
  {
    name: 'Enviar correo',
    path: '/correo',
    show: (page) => heading(page, 'Enviar correo'),
  },
  {
    name: 'Enviar correo, written',
    path: TO_THE_CASHIER,
    show: async (page) => {
      await page.getByLabel('Mensaje').fill('El lunes empezamos a las siete.\n\nHasta entonces.');
      await expect(page.getByText('Hola Iver').first()).toBeVisible();
    },
    look: 'light and dark',
  },
  {
    name: 'Enviar correo, suggestions',
    path: '/correo',
    show: async (page) => {
      await page.getByLabel('Destinatarios').pressSequentially('quispe');
      await expect(page.getByRole('option').first()).toBeVisible();
    },
    opens: ['app-recipients-field mat-autocomplete'],
    look: 'light',
  },
  {
    name: 'Enviar correo, groups by state',
    path: '/correo',
    show: async (page) => {
      await page.getByLabel('Destinatarios').pressSequentially('inactivos');
      await expect(page.getByRole('option', { name: /^Inactivos/ })).toBeVisible();
    },
  },
  {
    name: 'Enviar correo, nobody found',
    path: '/correo',
    show: async (page) => {
      await page.getByLabel('Destinatarios').pressSequentially('zoraida');
      await expect(page.getByText('Nadie coincide con «zoraida»')).toBeVisible();
    },
  },
  {
    name: 'Enviar correo, a role as recipients',
    path: '/correo',
    show: async (page) => {
      await page.getByLabel('Destinatarios').pressSequentially('cajero');
      await page.getByRole('option', { name: /^Rol Cajero/ }).click();
      await expect(page.getByRole('button', { name: /^Enviar a \d+ personas/ })).toBeVisible();
    },
  },
  {
    name: 'Enviar correo, roles being read',
    path: TO_THE_CASHIER,
    before: rolesBeingRead,
    show: async (page) => {
      await page.getByLabel('Mensaje').fill('Desde el lunes eres {rol}.');
      await expect(page.getByText('Leyendo roles: faltan 1')).toBeVisible();
      await press(page, 'Enviar');
      await expect(page.getByText('Leyendo roles… Envía en un momento.')).toBeVisible();
    },
  },
  {
    name: 'Enviar correo, somebody without a valid address',
    path: '/correo',
    before: (page) =>
      changed<{ data: { email: string }[] }>(page, 'usuario', (answer) => ({
        ...answer,
        data: answer.data.map((usuario) =>
          usuario.email === 'cajero@kantuta.bo' ? { ...usuario, email: 'cajero@kantuta' } : usuario,
        ),
      })),
    show: async (page) => {
      await page.getByLabel('Destinatarios').pressSequentially('cajero');
      await page.getByRole('option', { name: /^Rol Cajero/ }).click();
      await expect(page.getByText('«cajero@kantuta» no es válida')).toBeVisible();
    },
  },
  {
    name: 'Enviar correo, the templates',
    path: '/correo',
    show: async (page) => {
      await page.getByRole('combobox', { name: 'Plantilla' }).click();
      await expect(page.getByRole('option', { name: 'Sin plantilla' })).toBeVisible();
    },
    opens: ['app-template-field app-choice-field'],
  },
  {
    name: 'Enviar correo, the name of a template',
    path: '/correo',
    before: keepTemplate,
    show: async (page) => {
      await page.getByLabel('Asunto').fill('Cambio de turno');
      await page.getByLabel('Mensaje').fill('El martes.');
      await press(page, 'Guardar como plantilla');
      await expect(page.getByRole('button', { name: 'Reemplazar' })).toBeVisible();
    },
    opens: ['TemplateNameDialog'],
  },
  {
    name: 'Enviar correo, a template in use',
    path: '/correo',
    before: keepTemplate,
    show: async (page) => {
      await page.getByRole('combobox', { name: 'Plantilla' }).click();
      await page.getByRole('option', { name: 'Cambio de turno' }).click();
      await expect(page.getByRole('button', { name: 'Borrar plantilla' })).toBeVisible();
    },
  },
  {
    name: 'Enviar correo, a name that is missing',
    path: TO_THE_CASHIER,
    show: async (page) => {
      await page.getByLabel('Destinatarios').fill('otra@persona.bo');
      await page.getByLabel('Destinatarios').press('Enter');
      await page.getByLabel('Asunto').fill('Turnos');
      await page.getByLabel('Mensaje').fill('El lunes.');
      await press(page, 'Enviar a 2 personas');
      await expect(page.getByText('Escribe el nombre con el que se saluda')).toBeVisible();
    },
  },
  {
    name: 'Enviar correo, to several',
    path: TO_THE_CASHIER,
    show: async (page) => {
      await page.getByLabel('Destinatarios').fill('encargada@kantuta.bo, otra@persona.bo');
      await page.getByLabel('Destinatarios').press('Enter');
      await expect(page.getByRole('button', { name: 'Enviar a 3 personas' })).toBeVisible();
    },
    look: 'light',
  },
  {
    name: 'Enviar correo, errors at the fields',
    path: '/correo',
    show: async (page) => {
      await press(page, 'Enviar');
      await expect(page.getByText('Escribe').first()).toBeVisible();
    },
  },
  {
    name: 'Enviar correo, sent',
    path: TO_THE_CASHIER,
    before: (page) => answers(page, { id: 'x' }),
    show: async (page) => {
      await send(page);
      await expect(page.getByRole('button', { name: 'Escribir otro correo' })).toBeVisible();
    },
  },
  {
    name: 'Enviar correo, taken without a word of the provider',
    path: TO_THE_CASHIER,
    before: (page) => answers(page, {}),
    show: async (page) => {
      await send(page);
      await expect(page.getByText(/sin confirmación/)).toBeVisible();
    },
  },
];
