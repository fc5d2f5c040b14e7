import { strToU8, zipSync } from 'fflate';

/** How a workbook is written: what writers do differently. */
export interface MadeSheet {
  /** The XML of `sheetData`, or rows of cells as XML. */
  readonly rows: readonly (readonly string[])[];
  /** Attributes of rows, by their number. */
  readonly rowAttributes?: Readonly<Record<number, string>>;
  readonly merged?: readonly string[];
  readonly columns?: string;
  /** The XML of `hyperlinks`. */
  readonly links?: string;
  readonly strings?: readonly string[];
  readonly formats?: readonly string[];
  readonly since1904?: boolean;
  /** Before each name of an element, as 'x:'. */
  readonly prefix?: string;
  /** With addresses of cells and rows, or counted. */
  readonly addressed?: boolean;
  readonly absolute?: boolean;
  readonly name?: string;
  /** Other sheets before this one. */
  readonly before?: readonly { readonly name: string; readonly state?: string }[];
  readonly others?: Readonly<Record<string, Uint8Array>>;
  readonly stored?: boolean;
  readonly backslashes?: boolean;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export const xml = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Cells, without their addresses. */
export const inline = (text: string) =>
  text && `<c t="inlineStr"><is><t xml:space="preserve">${xml(text)}</t></is></c>`;
export const plain = (text: string) => text && `<c t="str"><v>${xml(text)}</v></c>`;
export const shared = (place: number) => `<c t="s"><v>${place}</v></c>`;
export const number = (value: number, style = 0) => `<c s="${style}"><v>${value}</v></c>`;
export const inlineRow = (texts: readonly string[]) => texts.map(inline);

/** A workbook as one of many writers would write it. */
export function madeXlsx(sheet: MadeSheet): Uint8Array {
  const { prefix: p = '', strings = [], formats = [], before = [], others = {} } = sheet;
  const ns = p ? `xmlns:${p.slice(0, -1)}="${MAIN}"` : `xmlns="${MAIN}"`;
  const first = before.length + 1;
  const target = (path: string) => (sheet.absolute ? `/xl/${path}` : path);
  const empty = `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Léeme</t></is></c></row></sheetData></worksheet>`;
  const sheets = [...before, { name: sheet.name ?? 'Hoja1', state: '' }];
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"/>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="${sheet.absolute ? '/' : ''}xl/workbook.xml"/></Relationships>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${sheets
      .map(
        (_, i) =>
          `<Relationship Id="rId${i + 1}" Type="${OFFICE}/worksheet" Target="${target(`worksheets/sheet${i + 1}.xml`)}"/>`,
      )
      .join('')}<Relationship Id="rIdS" Type="${OFFICE}/styles" Target="${target('styles.xml')}"/>${
      strings.length
        ? `<Relationship Id="rIdT" Type="${OFFICE}/sharedStrings" Target="${target('sharedStrings.xml')}"/>`
        : ''
    }</Relationships>`,
    'xl/workbook.xml': `<${p}workbook ${ns} xmlns:r="${OFFICE}"><${p}workbookPr${
      sheet.since1904 ? ' date1904="1"' : ''
    }/><${p}sheets>${sheets
      .map(
        ({ name, state }, i) =>
          `<${p}sheet name="${xml(name)}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="rId${i + 1}"/>`,
      )
      .join('')}</${p}sheets></${p}workbook>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts>${formats
      .map(
        (code, i) =>
          `<numFmt numFmtId="${164 + i}" formatCode="${xml(code).replace(/"/g, '&quot;')}"/>`,
      )
      .join(
        '',
      )}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/>${formats
      .map((_, i) => `<xf numFmtId="${164 + i}"/>`)
      .join('')}</cellXfs></styleSheet>`,
    [`xl/worksheets/sheet${first}.xml`]: worksheet(sheet, p, ns),
  };
  before.forEach((_, i) => (parts[`xl/worksheets/sheet${i + 1}.xml`] = empty));
  if (strings.length) {
    parts['xl/sharedStrings.xml'] = `<sst xmlns="${MAIN}">${strings.join('')}</sst>`;
  }
  const files = Object.entries(parts).map(([path, text]) => [
    sheet.backslashes ? path.replaceAll('/', '\\') : path,
    strToU8(text.startsWith('<?') ? text : `<?xml version="1.0" encoding="UTF-8"?>\r\n${text}`),
  ]);
  return zipSync({ ...Object.fromEntries(files), ...others }, { level: sheet.stored ? 0 : 6 });
}

function worksheet(sheet: MadeSheet, p: string, ns: string): string {
  const {
    rows,
    merged = [],
    columns = '',
    links = '',
    rowAttributes = {},
    addressed = true,
  } = sheet;
  const lines = rows.map((cells, i) => {
    const number = i + 1;
    const addresses = cells.flatMap((cell, column) =>
      cell ? [cell.replace('<c', `<c r="${columnName(column)}${number}"`)] : [],
    );
    const content = (addressed ? addresses : cells.map((cell) => cell || '<c/>')).join('');
    const attributes = `${addressed ? ` r="${number}"` : ''} ${rowAttributes[number] ?? ''}`;
    return `<row${attributes}>${content}</row>`;
  });
  const prefixed = (text: string) => (p ? text.replace(/<(\/?)(?=[a-zA-Z])/g, `<$1${p}`) : text);
  const merges = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  const body = `${columns && `<cols>${columns}</cols>`}<sheetData>${lines.join('')}</sheetData>${
    merges && `<mergeCells>${merges}</mergeCells>`
  }${links && `<hyperlinks xmlns:r="${OFFICE}">${links}</hyperlinks>`}`;
  return `<${p}worksheet ${ns}>${prefixed(body)}</${p}worksheet>`;
}

function columnName(index: number): string {
  return String.fromCharCode(65 + index);
}
