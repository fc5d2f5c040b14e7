import { type APIRequestContext, expect, type Locator, type Page } from '@playwright/test';
import { DEMO_PASSWORD } from '../../local-backend/demo/demo-accounts.ts';

/** Somebody who is there for one test alone. */
export interface Someone {
  readonly id: number;
  readonly email: string;
  readonly nombres: string;
  readonly persona: { readonly id: number };
  readonly updated_at: string;
}

/** Registers people whom no other test knows. @param surname what to find them by */
export async function registerPeople(
  request: APIRequestContext,
  surname: string,
  count: number,
  details: object = {},
): Promise<readonly Someone[]> {
  const people: Someone[] = [];
  for (let i = 0; i < count; i++) {
    const nombres = `${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[i]}ndrea`;
    const response = await request.post('/api/usuario/register', {
      data: {
        email: `${nombres}.${withoutAccents(surname)}@kantuta.bo`.toLowerCase(),
        password: DEMO_PASSWORD,
        nombres,
        p_apellido: surname,
        s_apellido: 'Ríos',
        fecha_nacimiento: '1990-01-15',
        genero: 'F',
        ...details,
      },
    });
    expect(response.status()).toBe(201);
    people.push({ ...((await response.json()) as Someone), nombres });
  }
  return people;
}

const withoutAccents = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '');

/** Ticks all rows that match, once the list is there. @returns the region of the chosen */
export async function chooseAll(page: Page, address: string) {
  await page.goto(address);
  await expect(page.getByRole('checkbox', { name: /^Elegir a / }).first()).toBeVisible();
  const all = page.getByRole('checkbox', { name: 'Elegir todos' });
  await expect(all).toBeEnabled();
  await all.press('Space');
  const chosen = page.getByRole('region', { name: 'Elegidos' });
  await expect(chosen).toBeVisible();
  return chosen;
}

/** Deactivates all who are chosen. @returns the region of the run */
export async function deactivateChosen(chosen: Locator, count: number): Promise<Locator> {
  const page = chosen.page();
  await expect(chosen, 'nobody else is of this name').toContainText(`${count} elegidos`);
  await chosen.getByRole('button', { name: `Desactivar (${count})` }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: `Desactivar ${count}` })
    .click();
  return page.getByRole('region', { name: 'Trabajo en curso' });
}

/** Whether the person can sign in: with the password that they had, unless told. */
export async function canSignIn(
  request: APIRequestContext,
  email: string,
  password = DEMO_PASSWORD,
): Promise<boolean> {
  const data = { email, password };
  return (await request.post('/api/auth/login', { data })).status() === 201;
}

/** Every password that the page sends from now on. */
export function passwordsSent(page: Page): readonly string[] {
  const passwords: string[] = [];
  page.on('request', (request) => {
    const sent = (request.postDataJSON() ?? {}) as { password?: string; newPassword?: string };
    // The second may go by the way that the first has found to be needed.
    const password = sent.password ?? sent.newPassword;
    if (password) passwords.push(password);
  });
  return passwords;
}

/** All that this browser keeps of runs, and in its storages. */
export function keptTexts(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('kantuta_trabajos');
      opening.onsuccess = () => resolve(opening.result);
    });
    const rows = await Promise.all(
      ['runs', 'items'].map(
        (name) =>
          new Promise((resolve) => {
            const reading = database.transaction(name).objectStore(name).getAll();
            reading.onsuccess = () => resolve(reading.result);
          }),
      ),
    );
    return JSON.stringify([rows, { ...localStorage }, { ...sessionStorage }]);
  });
}
