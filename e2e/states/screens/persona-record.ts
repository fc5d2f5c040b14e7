import type { Page } from '@playwright/test';
import { type HeldRequest, intercept } from '../intercept.ts';
import {
  changed,
  expect,
  fillPersona,
  heading,
  press,
  recordShown,
  type State,
  unanswered,
} from '../state.ts';

/** A draft of the record that this browser has kept, made on the version that it names. */
const keepDraft = (page: Page, version: string) =>
  page.evaluate(
    ([key, draft]) => localStorage.setItem(key!, draft!),
    [
      'kantuta_draft:1:personas/3:otra',
      JSON.stringify({
        savedAt: Date.UTC(2026, 2, 16, 13, 5),
        version,
        base: DETAILS,
        typed: { ...DETAILS, nombres: 'Wara' },
      }),
    ],
  );
const DETAILS = {
  nombres: '',
  p_apellido: '',
  s_apellido: '',
  fecha_nacimiento: '',
  genero: '',
};

const abortPost = (route: HeldRequest) =>
  route.method === 'POST' ? route.abort('failed') : route.fallback();

/** Saves a person, and nobody knows what became of it. */
async function saveUnheard(page: Page): Promise<void> {
  await fillPersona(page);
  await press(page, 'Guardar');
  await expect(page.getByText(/Seguimos comprobando si se creó/)).toBeVisible();
}

export const PERSONA: readonly State[] = [
  { name: 'Persona', path: '/personas/3', show: recordShown, look: 'light' },
  {
    name: 'Persona, changed',
    path: '/personas/3',
    show: async (page) => {
      await recordShown(page);
      await page.getByLabel('Nombres').fill('Iver Ramiro');
      await expect(page.getByText('1 cambio sin guardar')).toBeVisible();
    },
  },
  {
    name: 'Persona, what is on record in other words',
    path: '/personas/3',
    before: (page) =>
      changed(page, 'persona/3', (persona) => ({
        ...persona,
        fecha_nacimiento: '01/02/1990',
        genero: 'Desconocido',
      })),
    show: async (page) => {
      await recordShown(page);
      await expect(page.getByText('escríbela de nuevo para confirmarla')).toBeVisible();
    },
  },
  {
    name: 'Persona, what its field could be mended with',
    // What is found is known where both lists were read.
    path: '/personas?q=iver%20rodrigo',
    before: async (page) => {
      const inCapitals = { nombres: 'IVER RODRIGO', p_apellido: 'CONDORI' };
      await changed(page, 'persona/3', (persona) => ({ ...persona, ...inCapitals }));
      await changed<{ data: { id: number }[] }>(page, 'persona', ({ data }) => ({
        data: data.map((persona) => (persona.id === 3 ? { ...persona, ...inCapitals } : persona)),
      }));
    },
    show: async (page) => {
      await page.getByRole('rowheader').getByRole('link', { name: /^IVER/ }).click();
      await expect(page.getByRole('button', { name: /^Corregir a «/ }).first()).toBeVisible();
    },
  },
  {
    name: 'Persona, loading',
    path: '/personas/3',
    before: (page) => unanswered(page, 'persona/3'),
    show: (page) => expect(page.getByText('Cargando…').first()).toBeAttached(),
  },
  {
    name: 'Persona, the calendar',
    path: '/personas/3',
    show: async (page) => {
      await recordShown(page);
      await press(page, 'Elegir la fecha en el calendario');
      await expect(page.getByRole('dialog', { name: 'Elegir la fecha' })).toBeVisible();
    },
    opens: ['app-date-calendar'],
    look: 'light',
  },
  {
    name: 'Persona, of nobody',
    path: '/personas/999999',
    show: (page) => expect(page.getByText('no existe').first()).toBeVisible(),
  },
  {
    name: 'Persona, without an account',
    path: '/personas/3',
    before: (page) => changed(page, 'usuario', () => ({ data: [] })),
    show: recordShown,
  },
  {
    name: 'Persona, a draft of another version',
    path: '/personas/3',
    before: (page) => keepDraft(page, 'x'),
    show: (page) =>
      expect(page.getByRole('button', { name: 'Recuperar lo que escribí' })).toBeVisible(),
  },
  {
    name: 'Persona, saved by two people',
    toTheLetter: true,
    path: '/personas/40',
    show: async (page) => {
      await recordShown(page);
      await changed(page, 'persona/40', (persona) => ({
        ...persona,
        nombres: 'Otro Nombre',
        updated_at: '2026-03-16T12:00:00.000Z',
      }));
      await page.getByLabel('Nombres').fill('Mi Nombre');
      await press(page, 'Guardar cambios');
      await expect(page.getByRole('dialog')).toContainText('Otro Nombre');
    },
    opens: ['ConflictDialog'],
    look: 'light and dark',
  },
  {
    name: 'Persona, the session expired',
    toTheLetter: true,
    path: '/personas/41',
    show: async (page) => {
      await recordShown(page);
      await intercept(page, '**/api/**', (route) => route.fulfill({ status: 401, json: {} }));
      await page.getByLabel('Nombres').fill('Otro Nombre');
      await press(page, 'Guardar cambios');
      await expect(page.getByRole('dialog', { name: 'Tu sesión venció' })).toBeVisible();
    },
    opens: ['SignInDialog'],
  },
  {
    name: 'Nueva persona',
    path: '/personas/nueva',
    show: (page) => heading(page, 'Nueva persona'),
  },
  {
    name: 'Nueva persona, errors at the fields',
    path: '/personas/nueva',
    show: async (page) => {
      await press(page, 'Guardar');
      await expect(page.getByText('Escribe').first()).toBeVisible();
    },
  },
  {
    name: 'Nueva persona, the calendar',
    path: '/personas/nueva',
    show: async (page) => {
      await press(page, 'Elegir la fecha en el calendario');
      await expect(page.getByRole('dialog')).toBeVisible();
    },
    opens: ['app-date-calendar'],
  },
  {
    name: 'Nueva persona, the genders',
    path: '/personas/nueva',
    show: async (page) => {
      await page.getByLabel('Género').click();
      await expect(page.getByRole('option', { name: 'Femenino' })).toBeVisible();
    },
    opens: ['app-persona-fields app-choice-field'],
  },
  {
    name: 'Nueva persona, a likely duplicate',
    toTheLetter: true,
    path: '/personas/nueva',
    show: async (page) => {
      await page.getByLabel('Nombres').fill('Wara Beatriz');
      await page.getByLabel('Primer apellido').fill('Mamani');
      await page.getByLabel('Segundo apellido').fill('Peñaranda');
      await expect(page.getByRole('link', { name: /Wara Beatriz Mamani/ })).toBeVisible();
    },
  },
  {
    name: 'Nueva persona, nobody knows whether it was saved',
    path: '/personas/nueva',
    before: (page) => intercept(page, '**/api/persona', abortPost),
    show: saveUnheard,
  },
  {
    name: 'Nueva persona, what nobody knew of turned up',
    path: '/personas/nueva',
    before: (page) => intercept(page, '**/api/persona', abortPost),
    show: async (page) => {
      await saveUnheard(page);
      await changed<{ data: object[] }>(page, 'persona', ({ data }) => ({
        data: [
          ...data,
          {
            ...{ id: 900, nombres: 'Inti', p_apellido: 'Yujra', s_apellido: null, genero: 'M' },
            ...{ fecha_nacimiento: '1990-01-15', estado: true, id_user_create: 1 },
            ...{ created_at: '2026-03-16T14:21:00.000Z', updated_at: '2026-03-16T14:21:00.000Z' },
          },
        ],
      }));
      await page.getByLabel('Fecha de nacimiento').fill('16/02/1991');
      await press(page, 'Comprobar ahora');
      await expect(page.getByText(/sí se guardó/)).toBeVisible();
    },
  },
];
