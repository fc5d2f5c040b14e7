import { type APIRequestContext, expect, type Page } from '@playwright/test';
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

/** Whether the person can sign in with the password that they had. */
export async function canSignIn(request: APIRequestContext, email: string): Promise<boolean> {
  const data = { email, password: DEMO_PASSWORD };
  return (await request.post('/api/auth/login', { data })).status() === 201;
}
