import { DEMO_ACCOUNTS, type DemoAccount } from '../../local-backend/demo/demo-accounts.ts';
import { expect, expectAccessible, test } from '../test.ts';
import { edit, filter, letters, review, sheetOf, strangers } from './importing.ts';

test('a row is laid beside whom it is like, and decided there', async ({ page }) => {
  const { nombres, p_apellido, s_apellido } = DEMO_ACCOUNTS.encargada;
  const name = [nombres.toUpperCase(), p_apellido, s_apellido].join(';');
  const rows = [
    `${name};15/01/1990;F;otra.ximena@kantuta.bo;Cajero`,
    'Uno;Solo;Nadie;15/01/1990;F;uno.solo@kantuta.bo;Cajero',
  ];
  await review(page, sheetOf('parecida', rows));
  await expect(filter(page, 'Posible duplicado')).toContainText('1');
  const beside = page.getByRole('button', { name: 'Comparar la fila 2' });
  await beside.click();
  const dialog = page.getByRole('dialog', { name: '¿Es la misma persona?' });
  await expect(dialog.getByRole('row', { name: /^Nombres/ })).toHaveText(
    /XIMENA ROSARIO\s*Ximena Rosario/,
  );
  await expect(dialog.getByRole('row', { name: /^Correo/ })).toContainText('encargada@kantuta.bo');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Cerrar' }).click();
  await expect(beside).toBeFocused();
  await beside.click();
  await dialog.getByRole('button', { name: 'Es otra persona' }).click();
  await expect(filter(page, 'Nuevas')).toContainText('2');
});

test('on a phone what is wrong is at hand, and nothing is broken within a word', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 760 });
  const { nombres, p_apellido, s_apellido } = DEMO_ACCOUNTS.encargada;
  const name = [nombres, p_apellido, s_apellido].join(';');
  const rows = [
    'Uno;Solo;Nadie;15/01/1990;F;;Cajero',
    `${name};15/01/1990;F;otra.ximena@kantuta.bo;Cajero`,
  ];
  await review(page, sheetOf('parecida', rows));
  const said = page.getByText('Falta: Correo electrónico.');
  const line = page.getByRole('row').filter({ has: said });
  const air = (await said.boundingBox())!.y - (await line.boundingBox())!.y;
  expect(air).toBeGreaterThan(6);
  await page.getByRole('button', { name: 'Corregir Correo electrónico, fila 2' }).click();
  const cell = page.getByRole('textbox', { name: 'Correo electrónico, fila 2' });
  await expect(cell).toBeFocused();
  await expect(cell).toBeInViewport({ ratio: 0.9 });
  await cell.fill('uno.solo@kantuta.bo');
  await cell.press('Enter');
  await expect(filter(page, 'Nuevas')).toContainText('1');

  await page.getByRole('button', { name: 'Comparar la fila 3' }).click();
  const domains = page.getByRole('dialog').getByText('kantuta.bo', { exact: true });
  await expect(domains).toHaveCount(2);
  for (const domain of await domains.all()) {
    expect(await domain.evaluate((part) => part.getClientRects().length)).toBe(1);
  }
});

test('on a phone both days of a date stand in one row, and choosing one corrects it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 760 });
  const born = ['12/03/1998', '8/14/1997', '27/12/1994'];
  const rows = born.map((date, i) => `Dos${letters(i)};Días;Puna;${date};F;d${i}@puna.bo;Cajero`);
  await review(page, sheetOf('dias', rows));
  const either = page.getByRole('group', { name: 'Cuál de las dos fechas, fila 2' });
  const line = page.getByRole('row').filter({ has: either });
  const buttons = line.getByRole('button');
  await expect(buttons).toHaveText(['12 mar 1998', '3 dic 1998', 'Omitir']);
  const places = await buttons.evaluateAll((all) =>
    all.map((one) => one.getBoundingClientRect().y),
  );
  expect(new Set(places).size).toBe(1);
  await either.getByRole('button', { name: '3 dic 1998' }).click();
  await expect(either).toHaveCount(0);
  await expect(
    page.getByRole('button', { name: 'Fecha de nacimiento, fila 2: 03/12/1998' }),
  ).toBeAttached();
});

test('corrected under a filter, a row hands the focus on to the next one', async ({ page }) => {
  const rows = ['', 'b@foco.bo', '', 'd@foco.bo'].map(
    (mail, i) => `Foco${letters(i)};Puma;Tika;${1961 + 9 * i}-05-1${i};F;${mail};`,
  );
  await review(page, sheetOf('foco', rows));
  await expect(filter(page, 'Con error')).toContainText('4');

  await page.getByRole('button', { name: 'Arreglar' }).click();
  await page.getByRole('menuitem', { name: 'Poner un rol donde falta (4 filas)' }).click();
  const roles = page.getByRole('group', { name: 'Poner un rol donde falta' });
  await expect(roles.getByRole('button', { name: 'Poner en 4 filas' })).toBeDisabled();
  await roles.getByRole('combobox', { name: 'Rol' }).click();
  await page.getByRole('option', { name: 'Cajero' }).click();
  await roles.getByRole('button', { name: 'Poner en 4 filas' }).click();
  await expect(filter(page, 'Todas')).toBeFocused();
  await expect(filter(page, 'Con error')).toContainText('2');
  await expect(page.getByRole('button', { name: 'Rol, fila 3: Cajero' })).toBeVisible();

  await filter(page, 'Con error').click();
  await edit(page, 'Correo electrónico, fila 2', 'a@foco.bo');
  await expect(
    page.getByRole('button', { name: 'Correo electrónico, fila 4: vacía' }),
  ).toBeFocused();
  await edit(page, 'Correo electrónico, fila 4', 'c@foco.bo');
  await expect(filter(page, 'Con error')).toBeFocused();
  await expect(page.getByText('Ya no queda ninguna fila aquí.')).toBeVisible();
});

test('what may be a slip has a filter of its own', async ({ page }) => {
  const { nombres, p_apellido, s_apellido } = DEMO_ACCOUNTS.encargada;
  const rows = [
    'Ciro;Wara;Lipez;1971-04-10;M;ciro@duda.bo;Cajero',
    `${nombres};${p_apellido};${s_apellido};1971-08-31;F;ximena@duda.bo;Cajero`,
    'TERESA;Wara;Sabaya;1980-04-11;F;teresa@duda.bo;Cajero',
  ];
  await review(page, sheetOf('dudas', rows));
  await expect(filter(page, 'Nuevas')).toContainText('3');
  await filter(page, 'Con dudas').click();
  await expect(page.getByRole('row', { name: /Ciro/ })).toHaveCount(0);
  await expect(
    page.getByText('Hay otra persona con este nombre completo, nacida el'),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Usar la propuesta' }).click();
  await expect(page.getByRole('button', { name: 'Nombres, fila 3:' })).toBeFocused();
  await expect(filter(page, 'Con dudas')).toContainText('1');
});

test('names as nobody writes them are asked about, and mended at once', async ({ page }) => {
  const rows = ['NELSON;HUANCAYO;PARINAS', 'teresa;Huancayo;Sabaya', 'Ciro;Huancayo;Lipez'].map(
    (names, i) => `${names};${1971 + 9 * i}-04-1${i};M;voz${i}@puna.bo;Cajero`,
  );
  await review(page, sheetOf('voces', rows));
  await expect(page.getByText('«NELSON HUANCAYO PARINAS» está todo en mayúsculas.')).toBeVisible();
  await expect(page.getByText('«teresa» está todo en minúsculas.')).toBeVisible();
  await page.getByRole('button', { name: 'Usar la propuesta' }).first().click();
  await expect(
    page.getByRole('button', { name: 'Primer apellido, fila 2: Huancayo' }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Deshacer' }).click();

  await page.getByRole('button', { name: 'Arreglar' }).click();
  await page.getByRole('menuitem', { name: 'Corregir mayúsculas y minúsculas (2 filas)' }).click();
  await expect(page.getByText(/está todo en/)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Nombres, fila 3: Teresa' })).toBeVisible();
});

test('proposals that nobody answered are told of at the foot, shown alone, and used at once', async ({
  page,
}) => {
  const rows = ['NELSON;HUANCAYO;PARINAS', 'teresa;Huancayo;Sabaya', 'Ciro;Huancayo;Lipez'].map(
    (names, i) => `${names};${1971 + 9 * i}-04-1${i};M;pie${i}@puna.bo;Cajero`,
  );
  await review(page, sheetOf('al-pie', rows));
  const foot = page.getByRole('status').filter({ hasText: '3 listas' });
  await expect(foot).toContainText('2 propuestas sin responder: se registran como en la hoja.');
  await page.getByRole('button', { name: 'Ver las propuestas' }).click();
  await expect(filter(page, 'Con propuesta')).toBeFocused();
  await expect(page.getByRole('button', { name: /^Nombres, fila/ })).toHaveCount(2);
  await page.getByRole('button', { name: 'Usar la propuesta' }).first().click();
  await expect(foot).toContainText('1 propuesta sin responder: se registra como en la hoja.');
  await page.getByRole('button', { name: 'Deshacer' }).click();

  await page.getByRole('button', { name: 'Usar las 2' }).click();
  await expect(filter(page, 'Con propuesta')).toBeFocused();
  await expect(page.getByText('Ya no queda ninguna fila aquí.')).toBeVisible();
  await expect(foot).not.toContainText('sin responder');
  await filter(page, 'Todas').click();
  await expect(page.getByRole('button', { name: 'Nombres, fila 3: Teresa' })).toBeVisible();
});

test('what is right as it is written is let be, and stays so through a reload', async ({
  page,
}) => {
  const rows = ['NELSON;HUANCAYO;PARINAS', 'teresa;Huancayo;Sabaya'].map(
    (names, i) => `${names};${1971 + 9 * i}-04-1${i};M;asi${i}@puna.bo;Cajero`,
  );
  await review(page, sheetOf('asi', rows));
  const foot = page.getByRole('status').filter({ hasText: '2 listas' });
  await expect(foot).toContainText('2 propuestas sin responder');
  await filter(page, 'Con propuesta').click();
  const letBe = page.getByRole('button', { name: /^Dejar así la fila 2: «NELSON HUANCAYO/ });
  await letBe.press('Enter');
  await expect(letBe).toHaveCount(0);
  await expect(foot).toContainText('1 propuesta sin responder: se registra como en la hoja.');
  // Its row left the filter: on to the next.
  await expect(page.getByRole('button', { name: 'Nombres, fila 3: teresa' })).toBeFocused();
  await page.reload();
  await expect(foot).toContainText('1 propuesta sin responder');
  await expect(page.getByText(/^«NELSON HUANCAYO/)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Nombres, fila 2: NELSON' })).toBeVisible();
});

test('who is on record, or has the name of somebody there, has a link to the record', async ({
  page,
}) => {
  const { nombres, p_apellido, s_apellido, fecha_nacimiento, genero, email } =
    DEMO_ACCOUNTS.encargada;
  const name = [nombres, p_apellido, s_apellido].join(';');
  const rows = [
    `${name};${fecha_nacimiento};${genero};${email};`,
    `${name};1971-08-31;F;otra.ximena@duda.bo;Cajero`,
  ];
  await review(page, sheetOf('con-registro', rows));
  for (const row of [2, 3]) {
    const link = page.getByRole('link', {
      name: `Ver el registro de la fila ${row}, en otra pestaña`,
    });
    await expect(link).toHaveAttribute('href', /\/usuarios\/\d+$/);
  }
});

test('each problem of a row is said by itself, and mended by itself', async ({ page }) => {
  const rows = ['<b>Ciro</b>;Wara;Lipez;31/02/1971;M;ciro @partes.bo;Cajero'];
  await review(page, sheetOf('por-partes', rows));
  await expect(page.getByText('El 31/02/1971 no existe en el calendario.')).toBeVisible();
  await expect(page.getByText('«<b>Ciro</b>» tiene el signo <')).toBeVisible();
  await page.getByRole('button', { name: 'Usar la propuesta' }).click();
  await expect(
    page.getByRole('button', { name: 'Correo electrónico, fila 2: ciro@partes.bo' }),
  ).toBeVisible();
  await expect(page.getByText('«<b>Ciro</b>» tiene el signo <')).toBeVisible();
});

test('where all are on record it is said that nothing is to be done', async ({ page }) => {
  const { nombres, p_apellido, s_apellido, fecha_nacimiento } = DEMO_ACCOUNTS.encargada;
  const who = [nombres, p_apellido, s_apellido, fecha_nacimiento, 'F', 'encargada@kantuta.bo'];
  await review(page, sheetOf('conocida', [who.join(';')]));
  const said = page.getByRole('status').filter({ hasText: 'No hay nada que registrar.' });
  await expect(said).toContainText('1 ya está.');
  await expect(page.getByRole('button', { name: 'Registrar 0 personas' })).toBeDisabled();
});

test('who is on record otherwise than the sheet says is counted, and shown alone', async ({
  page,
}) => {
  const { encargada, cajero } = DEMO_ACCOUNTS;
  const row = ({ nombres, p_apellido, s_apellido, genero, email }: DemoAccount, born: string) =>
    [nombres, p_apellido, s_apellido, born, genero, email].join(';');
  const rows = [row(encargada, '1991-01-15'), row(cajero, cajero.fecha_nacimiento)];
  await review(page, sheetOf('otra-fecha', rows));
  const said = page.getByRole('status').filter({ hasText: 'No hay nada que registrar.' });
  await expect(said).toContainText('2 ya están, 1 con diferencias.');
  await expect(filter(page, 'Con diferencias')).toContainText('1');
  await filter(page, 'Con diferencias').click();
  await expect(page.getByText(/^Ya está, pero «Fecha de nacimiento» es/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Nombres, fila 2:/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Nombres, fila 3:/ })).toHaveCount(0);
});

test('the box above all rows is full only when all below are', async ({ page }) => {
  const { nombres, p_apellido, s_apellido, fecha_nacimiento } = DEMO_ACCOUNTS.encargada;
  const who = [nombres, p_apellido, s_apellido, fecha_nacimiento, 'F', 'encargada@kantuta.bo'];
  const stranger = 'Ciro;Alto;Lipez;1971-04-10;M;ciro@alto.bo;Cajero';
  await review(page, sheetOf('casillas', [who.join(';'), stranger]));
  const all = page.getByRole('checkbox', { name: 'Incluir todas las filas' });
  const expectIncluded = async (count: string, isSome: boolean) => {
    await expect(page.getByRole('button', { name: `Registrar ${count}` })).toBeVisible();
    await expect(all).not.toBeChecked();
    await expect(all).toHaveJSProperty('indeterminate', isSome);
  };
  await expect(page.getByRole('checkbox', { name: 'Incluir la fila 2' })).not.toBeChecked();
  await expectIncluded('1 persona', true);
  await all.click();
  await expectIncluded('0 personas', false);
  await all.click();
  await expectIncluded('1 persona', true);
});

/** Somebody of each kind that has a filter of its own. */
function oneOfEach(): string[] {
  const { encargada, cajero } = DEMO_ACCOUNTS;
  const known = ({ nombres, p_apellido, s_apellido }: DemoAccount) =>
    [nombres, p_apellido, s_apellido].join(';');
  return [
    'Ciro;Salto;Lipez;1971-04-10;M;ciro@salto.bo;Cajero',
    'Eda;Salto;Uyuni;1979-05-11;F;eda@salto.bo;Cajero',
    'Rufo;Salto;Tupiza;1987-06-12;M;;Cajero',
    'Lola;Salto;Sabaya;1995-07-13;F;lola@gmial.com;Cajero',
    `${known(cajero)};${cajero.fecha_nacimiento};${cajero.genero};otro.cajero@salto.bo;Cajero`,
    `${known(encargada)};1991-01-15;${encargada.genero};${encargada.email};Cajero`,
  ];
}

test('any row is left out, alone or with others, and taken in again', async ({ page }) => {
  await review(page, strangers('omitida', 4));
  const box = (row: number) => page.getByRole('checkbox', { name: `Incluir la fila ${row}` });
  const all = page.getByRole('checkbox', { name: 'Incluir todas las filas' });
  await expect(page.getByRole('button', { name: 'Registrar 4 personas' })).toBeVisible();
  await expect(all).toBeChecked();
  await expect(filter(page, 'Omitidas')).toHaveCount(0);

  await box(3).uncheck();
  await expect(page.getByRole('button', { name: 'Registrar 3 personas' })).toBeVisible();
  await expect(filter(page, 'Omitidas')).toContainText('1');
  await expect(page.getByRole('status').filter({ hasText: '3 listas' })).toContainText(
    '1 omitida.',
  );
  await box(5).click({ modifiers: ['Shift'] });
  await expect(filter(page, 'Omitidas')).toContainText('3');

  // Under its filter a row stays where it is until another filter is chosen.
  await filter(page, 'Omitidas').click();
  await box(4).check();
  await expect(filter(page, 'Omitidas')).toContainText('2');
  await expect(box(4)).toBeChecked();
  await all.check();
  await expect(page.getByRole('button', { name: 'Registrar 4 personas' })).toBeVisible();
  await expect(page.getByRole('checkbox', { name: /^Incluir la fila/ })).toHaveCount(3);
  await filter(page, 'Todas').click();
  await all.uncheck();
  await expect(page.getByRole('button', { name: 'Registrar 0 personas' })).toBeDisabled();
  await expect(filter(page, 'Omitidas')).toContainText('4');
});

for (const last of ['Cargo', 'Cargo;Nombre para mostrar']) {
  test(`the columns give way to narrow windows, down to ${last}`, async ({ page }) => {
    const mail = 'maria.de.los.angeles.quispe.mamani@puna.com.bo';
    const rows = [`Wara;Ancha;Puna;1971-04-10;F;${mail};Administrador;Wara`];
    const heads = `Nombres;Ap. Paterno;Ap. Materno;Nacimiento;Sexo;Mail;${last}`;
    await review(page, sheetOf('ancha', rows, heads));
    await expect(filter(page, 'Nuevas')).toContainText('1');
    const scroller = page.getByRole('region', { name: 'Filas de la hoja' });
    for (const width of [1024, 1100, 1279, 1280, 1366, 1600]) {
      await page.setViewportSize({ width, height: 768 });
      const hidden = () => scroller.evaluate((box) => box.scrollWidth - box.clientWidth);
      await expect.poll(hidden, `${width} px`).toBe(0);
    }
  });
}

for (const width of [1024, 1366]) {
  test(`nothing moves when a row is answered, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 768 });
    await review(page, sheetOf('quieta', oneOfEach()));
    await expect(filter(page, 'Con diferencias')).toContainText('1');
    const top = async () => (await page.getByRole('table').boundingBox())!.y;
    const before = await top();
    await page.getByRole('checkbox', { name: 'Incluir la fila 2' }).uncheck();
    await expect(filter(page, 'Omitidas')).toContainText('1');
    expect(await top()).toBe(before);
    await edit(page, 'Correo electrónico, fila 4', 'rufo@salto.bo');
    await expect(page.getByRole('button', { name: 'Deshacer' })).toBeVisible();
    await expect(filter(page, 'Con error')).toContainText('0');
    expect(await top()).toBe(before);
    await page.getByRole('button', { name: 'Usar la propuesta' }).click();
    await expect(filter(page, 'Con dudas')).toHaveCount(0);
    expect(await top()).toBe(before);
  });
}

test('the whole of a text lies over nothing that can be pressed below it', async ({ page }) => {
  const mail = 'maria.de.los.angeles.quispe.mamani@puna.com.bo';
  await review(page, sheetOf('larga', [`Wara;Larga;Puna;1971-04-10;F;${mail};`]));
  const cell = page.getByRole('button', { name: `Correo electrónico, fila 2: ${mail}` });
  await cell.hover();
  const tip = page.getByRole('tooltip').or(page.locator('.mat-mdc-tooltip'));
  await expect(tip.filter({ hasText: mail })).toBeVisible();
  const [over, below] = [await tip.last().boundingBox(), await cell.boundingBox()];
  expect(over!.y + over!.height / 2).toBeCloseTo(below!.y + below!.height / 2, -1);
  // What is not cut has nothing more to say.
  await page.getByRole('button', { name: 'Nombres, fila 2: Wara' }).hover();
  await expect(tip.filter({ hasText: /\S/ })).toHaveCount(0);
});
