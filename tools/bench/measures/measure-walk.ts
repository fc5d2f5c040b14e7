import type { Page } from '@playwright/test';
import type { ProbedWindow } from '../page/probe.ts';
import { slowDown, visitList } from '../page/visit.ts';
import { measured, people, type Row, withUnit } from '../report/row.ts';
import { type Bench, inNewPage, type Subject } from '../subjects/subject.ts';

/** What web.dev calls good. */
const GOOD_INP_MS = 200;

/**
 * The main job, as one walk: an account is found, opened and renamed, the list is seen in another
 * order, and a new account is begun. With so few interactions INP is the slowest of them.
 */
export async function measureWalk(bench: Bench, subject: Subject, size: number): Promise<Row[]> {
  const row = async (id: string, conditions: string, isSlow: boolean): Promise<Row> => {
    const slowest: number[] = [];
    for (let run = 0; run < bench.runs; run++) {
      await inNewPage(bench, subject, async (page) => {
        if (isSlow) await slowDown(page);
        await visitList(page, subject);
        await walk(page, run);
        slowest.push(
          await page.evaluate(
            () => (window as unknown as ProbedWindow).benchProbe.slowestInteraction,
          ),
        );
      });
    }
    return {
      id: `inp-${id}`,
      what: `INP of a walk of the main job${conditions}, ${people(size)}`,
      unit: 'ms',
      ...measured(slowest),
      target: GOOD_INP_MS,
      note: `worst walk ${withUnit(Math.max(...slowest), 'ms')}; the browser counts in steps of 8 ms`,
    };
  };
  return [
    await row(String(size), '', false),
    await row(`slow-${size}`, ', CPU ×4 and 9 Mbps', true),
  ];
}

async function walk(page: Page, run: number): Promise<void> {
  await page.getByRole('searchbox', { name: 'Buscar' }).click();
  await page.keyboard.type('quispe', { delay: 60 });
  const name = page.getByRole('rowheader').getByRole('link').first();
  const found = (await name.textContent()) ?? '';
  await name.click();
  await page.getByRole('heading', { level: 1, name: found.trim() }).waitFor();
  const shownName = page.getByLabel('Nombre para mostrar');
  await shownName.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(`Caja ${run} ${Date.now() % 1000}`, { delay: 60 });
  await page.getByRole('button', { name: 'Guardar cambios' }).click();
  await page.getByText('Cambios guardados.').waitFor();
  await page.getByRole('link', { name: 'Usuarios', exact: true }).first().click();
  await page.getByRole('button', { name: 'Correo electrónico' }).click();
  await page
    .getByRole('button', { name: /^Acciones de / })
    .first()
    .click();
  await page.getByRole('menu').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Registrar usuario' }).click();
  await page.getByLabel('Nombres').click();
  await page.keyboard.type('Nayra', { delay: 60 });
  await page.getByLabel('Género').click();
  await page.getByRole('option', { name: 'Femenino' }).click();
}
