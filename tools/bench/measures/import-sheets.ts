import { strToU8, zipSync } from 'fflate';

const HEAD = ['Nombres', 'Ap. Paterno', 'Ap. Materno', 'Nacimiento', 'Sexo', 'Mail', 'Cargo'];
const SYLLABLES = ['ma', 'ri', 'to', 'na', 'lu', 'pe', 'wi', 'sa', 'ko', 'ye'];

/** Somebody whom nobody knows; always the same for a number. */
function person(number: number): string[] {
  const word = (n: number) => {
    const digits = [...String(n).padStart(4, '0')].map((digit) => SYLLABLES[Number(digit)]!);
    return digits[0]!.charAt(0).toUpperCase() + digits.join('').slice(1);
  };
  const [day, month] = [1 + (number % 28), 1 + (number % 12)].map((n) =>
    String(n).padStart(2, '0'),
  );
  return [
    word(number),
    word(number * 7 + 3),
    word(number * 13 + 1),
    `${day}/${month}/${1960 + (number % 45)}`,
    number % 2 ? 'F' : 'M',
    `fila${number}@nieve.bo`,
    'Cajero',
  ];
}

const table = (rows: number) => [HEAD, ...Array.from({ length: rows }, (_, i) => person(i))];

export function csvSheet(rows: number): Buffer {
  return Buffer.from(
    table(rows)
      .map((cells) => cells.join(';'))
      .join('\r\n'),
  );
}

/** As little as Excel opens. */
export function xlsxSheet(rows: number): Buffer {
  const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const sheet = table(rows)
    .map((cells) => `<row>${cells.map(cell).join('')}</row>`)
    .join('');
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packaged = 'http://schemas.openxmlformats.org/package/2006';
  const relation = (id: string, type: string, target: string) =>
    `<Relationships xmlns="${packaged}/relationships"><Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/></Relationships>`;
  const part = (name: string, type: string) =>
    `<Override PartName="${name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
  const files = {
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${part('/xl/workbook.xml', 'sheet.main')}${part('/xl/worksheets/sheet1.xml', 'worksheet')}</Types>`,
    '_rels/.rels': relation('rId1', 'officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Personas" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
  };
  return Buffer.from(
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))),
  );
}
