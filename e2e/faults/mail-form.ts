import { type Page } from '@playwright/test';

export const removeBruno = (page: Page) =>
  page.getByRole('button', { name: 'Quitar a Bruno Quispe Choque' });

export async function typeMail(page: Page): Promise<void> {
  await page.getByLabel('Destinatarios').fill('bruno@kantuta.bo');
  await page.getByLabel('Destinatarios').press('Enter');
  await page.getByLabel('Asunto').fill('Turnos');
  await page.getByLabel('Mensaje').fill('Nos vemos\nmañana');
}
