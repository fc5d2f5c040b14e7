import { expect as plainExpect, type Locator, type Page } from '@playwright/test';
import { intercept } from './intercept.ts';

/** As patient as the tests are, in `npm run screenshots` too. */
export const expect = plainExpect.configure({ timeout: 30_000 });

/** One thing that a person can see, and how they get there: by role and label, as people do. */
export interface State {
  /** The screen, and what is seen of it: `Usuarios, the roles`. Its pictures are named after it. */
  readonly name: string;
  /** The address that is opened. */
  readonly path: string;
  /** What the backend answers, or this browser keeps, before the address is opened. */
  readonly before?: (page: Page) => Promise<unknown>;
  /** What is done there; through when what is to be seen is seen. Nothing is written to the backend. */
  readonly show: (page: Page) => Promise<unknown>;
  /**
   * Dialogs, menus, selects, autocompletes and popovers of the code that are open in it, as
   * `e2e/states/source.ts` names them: `ConflictDialog`, `app-new-account app-choice-field`.
   */
  readonly opens?: readonly string[];
  readonly signedOut?: true;
  /** What is on record has to be just that, for it to be seen. */
  readonly toTheLetter?: true;
  /** Where it exists, if not at every width: on phones, or everywhere but there. */
  readonly widths?: readonly number[];
  /** The name of a region that lies over the page until Escape: it may cover what has the focus. */
  readonly over?: string;
  /** The mouse stays where it went: what it points at is what is to be seen. */
  readonly pointed?: true;
  /** It is printed: nothing there is read out, or pressed. */
  readonly onPaper?: true;
  /** A picture of it is kept: in light, or in dark too. */
  readonly look?: 'light' | 'light and dark';
}

/** The widths at which every state is looked at. */
export const WIDTHS = [1366, 1920, 768, 360] as const;
export const HEIGHTS: Readonly<Record<number, number>> = {
  360: 760,
  768: 1024,
  1366: 768,
  1920: 1080,
};
export const PHONE = [360] as const;
export const TABLET_UP = [1366, 1920, 768] as const;
export const DESKTOP = [1366, 1920] as const;
/** About as many as a sheet of A4 has. */
export const PAPER = [768] as const;
/** Where there is room for a record beside its list. */
export const WIDE = [1920] as const;

export const heading = (page: Page, name: string | RegExp): Promise<void> =>
  expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

export const row = (page: Page, text: string): Locator =>
  page.getByRole('row').filter({ hasText: text });

export const press = (within: Page | Locator, name: string | RegExp): Promise<void> =>
  within
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();

/** A list is there when its first record is. */
export const listed = (page: Page): Promise<void> => expect(row(page, '@').first()).toBeVisible();

/** Beside the list, as the space bar opens it. */
export async function lookAtOne(page: Page): Promise<void> {
  await listed(page);
  await row(page, '@').nth(2).getByRole('link').first().press('Space');
  await expect(page.getByRole('region', { name: 'Vista rápida' })).toBeVisible();
}

/**
 * A record is there when its fields hold something, and a user's when its place in the list is
 * known too: all personas are not read for one of them on a costly line, as the tests have it.
 */
export async function recordShown(page: Page): Promise<void> {
  await expect(page.getByLabel('Nombres')).not.toHaveValue('');
  if (!page.url().includes('/usuarios/')) return;
  await expect(page.getByRole('button', { name: /^Siguiente/ })).toBeVisible();
}

const tellOfNetwork = (page: Page, isThere: boolean): Promise<void> =>
  page.evaluate((onLine) => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => onLine });
    dispatchEvent(new Event(onLine ? 'online' : 'offline'));
  }, isThere);

/** The browser says from now on, on this page, that there is no network. */
export async function loseNetwork(page: Page): Promise<void> {
  await tellOfNetwork(page, false);
  await expect(page.getByText(/^Sin conexión\./).filter({ visible: true })).toBeVisible();
}

/** The browser says that there is a network again. */
export const findNetwork = (page: Page): Promise<void> => tellOfNetwork(page, true);

/** What this browser keeps, before the address is opened. An init script would stay for the states that follow. */
export const kept = (page: Page, key: string, value: unknown): Promise<void> =>
  page.evaluate(([name, text]) => localStorage.setItem(name, text), [
    key,
    JSON.stringify(value),
  ] as const);

/** Calls of this path fail from now on. */
export const failing = (page: Page, path: string, status = 500): Promise<unknown> =>
  intercept(page, `**/api/${path}`, (route) =>
    route.fulfill({
      status,
      json: { statusCode: status, message: 'Error interno', error_detail: 'relation "x" of it' },
    }),
  );

/** Calls of this path get no answer. */
export const unanswered = (page: Page, path: string): Promise<unknown> =>
  intercept(page, `**/api/${path}`, () => undefined);

/** The deployment says where the POS is, which else is wherever the test's server is just now. */
export const withPosAddress = (page: Page): Promise<unknown> =>
  intercept(page, '**/settings.json', async (route) => {
    const response = await route.fetch();
    const settings = (await response.json()) as object;
    await route.fulfill({ response, json: { ...settings, posAddress: 'https://pos.kantuta.bo' } });
  });

/** What the backend answers is changed on its way. */
export async function changed<T extends object>(
  page: Page,
  path: string,
  change: (answer: T) => object,
): Promise<void> {
  await intercept(page, `**/api/${path}`, async (route) => {
    if (route.method !== 'GET') return route.fallback();
    // Whole also where the page has it already: 304 has nothing to change.
    const { 'if-none-match': _, ...headers } = route.headers;
    const response = await route.fetch({ headers });
    await route.fulfill({ response, json: change((await response.json()) as T) });
  });
}

/** The list leaves roles out (contract, C), and no account answers with its own. */
export async function rolesBeingRead(page: Page): Promise<void> {
  await changed<{ data: object[] }>(page, 'usuario', ({ data }) => ({
    data: data.map((usuario) => ({ ...usuario, role: undefined })),
  }));
  await unanswered(page, 'usuario/*');
}

/** The same, where no account can be read by itself. */
export async function rolesNotRead(page: Page): Promise<void> {
  await rolesBeingRead(page);
  await failing(page, 'usuario/*', 403);
}

export async function fillPersona(page: Page): Promise<void> {
  await page.getByLabel('Nombres').fill('Inti');
  await page.getByLabel('Primer apellido').fill('Yujra');
  await page.getByLabel('Fecha de nacimiento').fill('15/01/1990');
  await page.getByLabel('Género').click();
  await page.getByRole('option', { name: 'Masculino' }).click();
  // The field takes its focus back, and scrolls to itself by that.
  await expect(page.getByLabel('Género')).toBeFocused();
}

/** `Iniciar sesión, refused` → `iniciar-sesion-refused`. */
export function fileNameOf({ name }: State): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-');
}

/** More roles than anybody looks through: they are searched. */
export async function aThousandRoles(page: Page): Promise<void> {
  const roles = Array.from({ length: 1_000 }, (_, at) => ({
    id: at + 1,
    nombre: `Caja de la sucursal ${at + 1}`,
  }));
  await intercept(page, '**/api/auth/roles/list', (route) => route.fulfill({ json: roles }));
}
