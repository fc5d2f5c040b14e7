import { SheetName } from '../read-sheet';
import { damaged, notASheet, otherFormat, packedFile } from '../unreadable-file';
import { linksOf, readLinks } from './package-links';
import { linkId } from './xlsx-mails';
import { readXml } from './xml-reader';
import { ZipParts } from './zip-parts';

/** Where the workbook of a package is. Fails with an `UnreadableFile` where there is none. */
export async function findWorkbook(parts: ZipParts): Promise<string> {
  const links = readLinks(await parts.text('_rels/.rels'), '');
  const linked = links.find(({ type }) => type === 'officeDocument')?.target;
  const path = linked && parts.has(linked) ? linked : 'xl/workbook.xml';
  if (path.endsWith('.bin') || parts.has('xl/workbook.bin')) {
    throw otherFormat('Excel binario (.xlsb)');
  }
  if (parts.has(path) && !/^(?:word|ppt)\//i.test(path)) return path;
  const mimetype = await parts.text('mimetype');
  if (mimetype.includes('opendocument.spreadsheet')) throw otherFormat('OpenDocument (.ods)');
  if (parts.has('index/document.iwa') || parts.has('index.zip')) {
    throw otherFormat('Numbers de Apple');
  }
  if (/^(?:word|ppt)\//i.test(path) || mimetype) throw notASheet('otro documento');
  throw parts.has('[content_types].xml') ? damaged() : packedFile('.zip');
}

export async function readWorkbook(parts: ZipParts, path: string) {
  const links = await linksOf(parts, path);
  const sheets: (SheetName & { path: string })[] = [];
  let since1904 = false;
  readXml(await parts.text(path), {
    open(name, attributes) {
      if (name === 'workbookPr') {
        since1904 = ['1', 'true'].includes(attributes()['date1904'] ?? '');
      } else if (name === 'sheet') {
        const { name: title = '', state = '', ...others } = attributes();
        const id = linkId(others);
        const link = links.find((link) => link.id === id);
        // Charts and dialogs are sheets too.
        if (link?.type === 'worksheet' && parts.has(link.target)) {
          const hidden = state === 'hidden' || state === 'veryHidden';
          sheets.push({ name: decodeName(title), hidden, path: link.target });
        }
      }
    },
  });
  return { sheets, since1904 };
}

function decodeName(name: string): string {
  return name.replace(/&(amp|lt|gt|quot|apos);/g, (_, entity: string) => ENTITIES[entity]!);
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};
