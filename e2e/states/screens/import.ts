import type { Page } from '@playwright/test';
import { DEMO_ACCOUNTS, type DemoAccount } from '../../../local-backend/demo/demo-accounts.ts';
import { expect, heading, press, rolesBeingRead, rolesNotRead, type State } from '../state.ts';
import { keepImport, type KeptImport } from './kept-import.ts';

const SHEETS = 'src/app/import/sheets/';

type Sheet = string | { name: string; mimeType: string; buffer: Buffer };

/** Nobody in it has a role. */
function withoutRoles(): Sheet {
  const text = `Nombres;Ap. Paterno;Ap. Materno;Nac.;Género;Mail;Cargo
Jhonny;Aruquipa;Sajama;1998-03-12;M;jhonny@kantuta.bo;
`;
  return { name: 'sin-rol.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
}

/** Somebody who is on record under another e-mail. */
function likeSomebody(): Sheet {
  const { nombres, p_apellido, s_apellido, fecha_nacimiento } = DEMO_ACCOUNTS.encargada;
  const [day, month, year] = fecha_nacimiento.split('-').reverse();
  const row = [nombres.toUpperCase(), p_apellido, s_apellido, `${day}/${month}/${year}`];
  const text = `Nombres;Ap. Paterno;Ap. Materno;Nac.;Género;Mail;Cargo
${row.join(';')};F;otra@kantuta.bo;Cajero
`;
  return { name: 'repetida.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
}

/** Crosses for the gender, and whole names beside the surnames. */
function crosses(): Sheet {
  const text = `Nombre completo;Ap. Paterno;Ap. Materno;Nac.;M;F;Mail;Cargo
Jhonny Aruquipa Sajama;Aruquipa;Sajama;1998-03-12;X;;jhonny@kantuta.bo;Cajero
Sajama Cusi Maribel;Sajama;Cusi;1997-08-14;;X;maribel@kantuta.bo;Cajero
`;
  return { name: 'marcas.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
}

/** Its heads down the side. */
function onTheSide(): Sheet {
  const text = `Nombres;Jhonny;Maribel
Ap. Paterno;Aruquipa;Sajama
Ap. Materno;Sajama;Cusi
Nac.;1998-03-12;1997-08-14
Género;M;F
Mail;jhonny@kantuta.bo;maribel@kantuta.bo
`;
  return { name: 'de-costado.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
}

/** Two who are on record, of whom the sheet says another role and another birth date. */
function otherwise(): Sheet {
  const row = (who: DemoAccount, born: string, role: string) =>
    [who.nombres, who.p_apellido, who.s_apellido, born, who.genero, who.email, role].join(';');
  const { encargada, cajero } = DEMO_ACCOUNTS;
  const text = `Nombres;Ap. Paterno;Ap. Materno;Nac.;Género;Mail;Cargo
${row(encargada, encargada.fecha_nacimiento, 'Cajero')}
${row(cajero, '1989-11-30', 'Cajero')}
Jhonny;Aruquipa;Sajama;1998-03-12;M;jhonny@kantuta.bo;Cajero
`;
  return { name: 'otra-cosa.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
}

/** Somebody who left, as the sheet says, and a post that nobody has. */
function withLeavers(): Sheet {
  const text = `Nombres;Ap. Paterno;Ap. Materno;Nac.;Género;Mail;Cargo;Estado
Jhonny;Aruquipa;Sajama;1998-03-12;M;jhonny@kantuta.bo;Cajero;Activo
Maribel;Sajama;Cusi;1997-08-14;F;maribel@kantuta.bo;Cajero;Baja
VACANTE;;;;;caja3@kantuta.bo;Cajero;
Grover;Llanque;Mita;1994-12-27;M;grover@kantuta.bo;Cajero;Activo
`;
  return { name: 'bajas.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
}

const choose = async (page: Page, file: Sheet) => {
  await expect(page.getByRole('heading', { level: 1, name: /^Importar/ })).toBeVisible();
  const chosen = typeof file === 'string' ? SHEETS + file : file;
  await page.getByLabel('Elegir archivo').setInputFiles(chosen);
};
const read = async (page: Page, file: Sheet) => {
  await choose(page, file);
  await expect(page.getByRole('heading', { name: 'Lo que se leyó' })).toBeVisible();
};
const columns = async (page: Page, file: Sheet) => {
  await read(page, file);
  await press(page, 'Continuar');
  await expect(page.getByRole('heading', { name: 'Columnas' })).toBeVisible();
};
const review = async (page: Page, file: string) => {
  await columns(page, file);
  await press(page, 'Continuar');
  await expect(page.getByRole('button', { name: /^Todas/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /fila 5:/ }).first()).toBeVisible();
};
const select = async (page: Page, name: string) => {
  await page.getByRole('combobox', { name, exact: true }).click();
  await expect(page.getByRole('option').first()).toBeVisible();
};

/** Dates that begin by the day, by the month and by either, and slips that can be registered. */
function slips(): Sheet {
  const text = `Nombres;Ap. Paterno;Ap. Materno;Nac.;Género;Mail;Cargo
Jhonny;Aruquipa;Sajama;12/03/1998;M;jhonny@kantuta.bo;Cajero
Maribel;Aruquipa;Sajama;8/14/1997;F;maribel@kantuta.bo;Cajero
Grover;Aruquipa;Sajama;27/12/1994;M;grover@gmial.com;Cajero
LOURDES BEATRIZ;DE LA QUINTANA;SAJAMA;28/12/1993;F;lourdes@kantuta.bo;Cajero
`;
  return { name: 'deslices.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
}

const ELSEWHERE: KeptImport = {
  id: '11111111-2222-3333-4444-555555555555',
  state: 'running',
  reason: '',
  count: 2,
  done: 0,
};

/** From a spreadsheet to what will become of each row. Nothing is registered. */
export const IMPORT: readonly State[] = [
  {
    name: 'Importar, a file to choose',
    path: '/usuarios/importar',
    show: (page) => heading(page, 'Importar usuarios'),
    look: 'light',
  },
  {
    name: 'Importar, a file that is refused',
    path: '/usuarios/importar',
    show: async (page) => {
      await choose(page, '11b-con-clave.xlsx');
      await expect(page.getByRole('alert')).toBeVisible();
    },
  },
  {
    name: 'Importar, the sheets of a workbook',
    path: '/usuarios/importar',
    show: async (page) => {
      await read(page, '03-hojas-1904-xlsxwriter.xlsx');
      await select(page, 'Hoja');
    },
    opens: ['app-file-step app-choice-field'],
  },
  {
    name: 'Importar, a sheet with its heads on the side',
    path: '/usuarios/importar',
    show: async (page) => {
      await read(page, onTheSide());
      await expect(page.getByText(/Cada persona está en una columna/)).toBeVisible();
    },
  },
  {
    name: 'Importar, the rows that may be the head',
    path: '/usuarios/importar',
    show: async (page) => {
      await read(page, '01-nomina-libreoffice.xlsx');
      await select(page, 'Encabezados');
    },
    opens: ['app-file-step app-choice-field'],
  },
  {
    name: 'Importar, the encodings',
    path: '/usuarios/importar',
    show: async (page) => {
      await read(page, '05-excel-es-windows1252.csv');
      await select(page, 'Codificación');
    },
    opens: ['app-file-step app-choice-field'],
  },
  {
    name: 'Importar, the delimiters',
    path: '/usuarios/importar',
    show: async (page) => {
      await read(page, '05-excel-es-windows1252.csv');
      await select(page, 'Separador');
    },
    opens: ['app-file-step app-choice-field'],
  },
  {
    name: 'Importar, what a column is used for',
    path: '/usuarios/importar',
    show: async (page) => {
      await columns(page, '02-cargos-openpyxl.xlsx');
      await select(page, 'Ap. Paterno');
    },
    opens: ['app-columns-step app-choice-field'],
  },
  {
    name: 'Importar, dates that could be either, and words',
    path: '/usuarios/importar',
    show: (page) => columns(page, '09b-fechas-indecidibles.csv'),
    look: 'light',
  },
  {
    name: 'Importar, crosses for the gender, and whole names beside surnames',
    path: '/usuarios/importar',
    show: async (page) => {
      await columns(page, crosses());
      await expect(page.getByText(/Los apellidos están en sus columnas/)).toBeVisible();
    },
  },
  {
    name: 'Importar, dates of two forms',
    path: '/usuarios/importar',
    show: async (page) => {
      await columns(page, slips());
      const dates = page.getByRole('region', { name: 'Fechas de nacimiento' });
      await dates.getByRole('radio').first().focus();
    },
  },
  {
    name: 'Importar, slips in rows that can be registered',
    path: '/usuarios/importar',
    show: async (page) => {
      await columns(page, slips());
      await press(page, 'Continuar');
      await expect(page.getByText(/empieza por el mes/)).toBeVisible();
    },
  },
  {
    name: 'Importar, rows that are left out',
    path: '/usuarios/importar',
    show: async (page) => {
      await columns(page, withLeavers());
      await press(page, 'Continuar');
      await page.getByRole('checkbox', { name: 'Incluir la fila 5' }).uncheck();
      await expect(page.getByRole('button', { name: /^Omitidas/ })).toContainText('2');
    },
  },
  {
    name: 'Importar, what a word stands for',
    path: '/usuarios/importar',
    show: async (page) => {
      await columns(page, '02-cargos-openpyxl.xlsx');
      await select(page, 'Rol Gerente');
    },
    opens: ['app-words-field app-choice-field'],
  },
  {
    name: 'Importar, who has no role in the sheet',
    path: '/usuarios/importar',
    show: async (page) => {
      await columns(page, '02-cargos-openpyxl.xlsx');
      await select(page, 'Filas que no dicen rol');
    },
    opens: ['app-words-field app-choice-field'],
  },
  {
    name: 'Importar, what will become of each row',
    path: '/usuarios/importar',
    show: (page) => review(page, '01-nomina-libreoffice.xlsx'),
    look: 'light and dark',
  },
  {
    name: 'Importar, what can be mended at once',
    path: '/usuarios/importar',
    show: async (page) => {
      await review(page, '01-nomina-libreoffice.xlsx');
      await press(page, 'Arreglar');
      await expect(page.getByRole('menuitem').first()).toBeVisible();
    },
    opens: ['app-review-step appMenu'],
  },
  {
    name: 'Importar, e-mails to be made',
    path: '/usuarios/importar',
    show: async (page) => {
      await review(page, '01-nomina-libreoffice.xlsx');
      await press(page, 'Arreglar');
      await page.getByRole('menuitem', { name: /^Crear los correos/ }).click();
      await select(page, 'Forma');
    },
    opens: ['app-email-maker app-choice-field'],
  },
  {
    name: 'Importar, a role for all who have none',
    path: '/usuarios/importar',
    show: async (page) => {
      await columns(page, withoutRoles());
      await press(page, 'Continuar');
      await press(page, 'Arreglar');
      await page.getByRole('menuitem', { name: /^Poner un rol/ }).click();
      await select(page, 'Rol');
    },
    opens: ['app-role-maker app-choice-field'],
  },
  {
    name: 'Importar, administrators among them',
    path: '/usuarios/importar',
    show: async (page) => {
      await review(page, '06-utf8-bom.csv');
      await page.getByRole('button', { name: /^Registrar \d+ personas/ }).click();
      await expect(page.getByRole('dialog', { name: /^¿Registrar a/ })).toBeVisible();
    },
  },
  {
    name: 'Importar, a row beside whom it is like',
    path: '/usuarios/importar',
    show: async (page) => {
      await columns(page, likeSomebody());
      await press(page, 'Continuar');
      await press(page, 'Comparar la fila 2');
      await expect(page.getByRole('dialog', { name: '¿Es la misma persona?' })).toBeVisible();
    },
    opens: ['CompareDialog'],
  },
  {
    name: 'Importar, who is on record otherwise',
    path: '/usuarios/importar',
    show: async (page) => {
      await columns(page, otherwise());
      await press(page, 'Continuar');
      await page.getByRole('button', { name: /^Con diferencias/ }).click();
      await expect(page.getByText(/^Ya está, pero/)).toHaveCount(2);
    },
  },
  {
    name: 'Importar, roles being read',
    path: '/usuarios/importar',
    before: rolesBeingRead,
    show: async (page) => {
      await columns(page, otherwise());
      await press(page, 'Continuar');
      await expect(page.getByText('Leyendo roles: faltan 2')).toBeVisible();
    },
  },
  {
    name: 'Importar, roles that could not be read',
    path: '/usuarios/importar',
    before: rolesNotRead,
    show: async (page) => {
      await columns(page, otherwise());
      await press(page, 'Continuar');
      await expect(page.getByText(/^No se pudo leer el rol de/)).toBeVisible();
    },
  },
  {
    name: 'Importar, under way in another tab',
    path: '/trabajos',
    show: async (page) => {
      await heading(page, 'Trabajos');
      await page.evaluate(keepImport, ELSEWHERE);
      await page.getByRole('link', { name: /^Registrar 2 personas/ }).click();
      await page.getByRole('link', { name: 'Resultado de esta importación' }).click();
      await expect(page.getByText('Las credenciales están en otra pestaña')).toBeVisible();
    },
  },
  {
    name: 'Importar personas',
    path: '/personas/importar',
    show: (page) => heading(page, 'Importar personas'),
  },
];
