import type { Page } from '@playwright/test';
import { type HeldRequest, intercept } from '../intercept.ts';
import { changed, expect } from '../state.ts';

/** The account that a registration makes. */
function accountOf(asked: Record<string, string>): object {
  const { email, nombres, p_apellido, fecha_nacimiento, genero, id_role } = asked;
  const audit = {
    created_at: '2026-03-16T14:20:00.000Z',
    updated_at: '2026-03-16T14:20:00.000Z',
  };
  const persona = { id: 900, nombres, p_apellido, s_apellido: null, fecha_nacimiento, genero };
  return {
    ...{ id: 900, email, name: `${nombres} ${p_apellido}`, estado: true, ...audit },
    persona: { ...persona, estado: true, ...audit },
    role: { id: Number(id_role), nombre: 'Cajero' },
  };
}

const askedIn = (route: HeldRequest) => route.body() as Record<string, string>;

/** Answers as a backend does that has registered; the account is the one that is asked for. */
export async function registers(page: Page): Promise<void> {
  await intercept(page, '**/api/usuario/register', async (route) => {
    const json = accountOf(askedIn(route));
    await intercept(page, '**/api/usuario/900', (again) => again.fulfill({ json: { data: json } }));
    await route.fulfill({ status: 201, json });
  });
}

/** Registers without an answer: the account turns up in the list later. */
export async function registersUnheard(page: Page): Promise<void> {
  await intercept(page, '**/api/usuario/register', async (route) => {
    const made = accountOf(askedIn(route));
    await route.abort('failed');
    await expect(page.getByText(/Seguimos comprobando/)).toBeVisible();
    await changed<{ data: object[] }>(page, 'usuario', ({ data }) => ({ data: [...data, made] }));
    await intercept(page, '**/api/usuario/900', (again) => again.fulfill({ json: { data: made } }));
  });
}
