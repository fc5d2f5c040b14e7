import { Inflate } from 'fflate';
import { breathe } from '../in-slices';
import { MAX_ROWS, MAX_ROWS_READ, ReadBook, ReadSheet, SheetName } from '../read-sheet';
import { damaged, notASheet, otherFormat, tooManyRows, UnreadableFile } from '../unreadable-file';
import { CellContext } from './xlsx-cells';
import { SheetCollector } from './xlsx-sheet';
import { collectStrings } from './xlsx-strings';
import { readDateFormats } from './xlsx-styles';
import { readXml, XmlHandlers, XmlReader } from './xml-reader';
import { isStored, packedBytes, pathOf, readZipDirectory, ZipEntry } from './zip-directory';

/** Packed bytes that are unpacked and read in one go. */
const PIECE = 16_384;

/** A workbook of Excel. Fails with an `UnreadableFile`. */
export async function readXlsx(bytes: Uint8Array): Promise<ReadBook> {
  const parts = new ZipParts(bytes);
  try {
    return await openBook(parts);
  } catch (error) {
    throw error instanceof UnreadableFile ? error : damaged();
  }
}

async function openBook(parts: ZipParts): Promise<ReadBook> {
  const workbookPath = await findWorkbook(parts);
  const { sheets, since1904 } = await readWorkbook(parts, workbookPath);
  if (sheets.length === 0) throw damaged();
  const shared = once(() => readShared(parts, workbookPath, since1904));
  return {
    sheets: sheets.map(({ name, hidden }) => ({ name, hidden })),
    form: null,
    async read(sheet, rows) {
      try {
        return await readSheet(parts, sheets[sheet]!.path, await shared(), rows);
      } catch (error) {
        throw error instanceof UnreadableFile ? error : damaged();
      }
    },
  };
}

/** The parts of a zip, by their path in small letters. */
class ZipParts {
  private readonly entries: ReadonlyMap<string, ZipEntry>;

  constructor(private readonly bytes: Uint8Array) {
    this.entries = readZipDirectory(bytes);
  }

  has(path: string): boolean {
    return this.entries.has(pathOf(path));
  }

  /** The whole of a small part; '' where there is none. */
  async text(path: string): Promise<string> {
    let text = '';
    if (this.has(path)) {
      await this.pieces(path, (piece) => {
        text += piece;
        return false;
      });
    }
    return text;
  }

  /** A part piece by piece, until `take` has enough. */
  async pieces(path: string, take: (piece: string) => boolean): Promise<void> {
    const entry = this.entries.get(pathOf(path));
    if (!entry) throw damaged();
    const packed = packedBytes(this.bytes, entry);
    const decoder = new TextDecoder(await this.encodingOf(entry, packed));
    let enough = false;
    let size = 0;
    const unpacked = (piece: Uint8Array, last: boolean) => {
      size += piece.length;
      // A directory that lies about its sizes.
      if (size > entry.size) throw damaged();
      if (!enough) enough = take(decoder.decode(piece, { stream: !last }));
    };
    const inflate = isStored(entry) ? null : new Inflate(unpacked);
    let begun = performance.now();
    for (let start = 0; start < packed.length && !enough; start += PIECE) {
      const end = Math.min(start + PIECE, packed.length);
      const piece = packed.subarray(start, end);
      if (inflate) inflate.push(piece, end === packed.length);
      else unpacked(piece, end === packed.length);
      begun = await breathe(begun);
    }
    if (!enough && size < entry.size) throw damaged();
  }

  /** XML may be UTF-16 too, then it begins with a mark. */
  private async encodingOf(entry: ZipEntry, packed: Uint8Array): Promise<string> {
    if (!isStored(entry)) {
      let first: Uint8Array = new Uint8Array();
      const peek = new Inflate((piece) => (first = first.length ? first : piece));
      peek.push(packed.subarray(0, Math.min(packed.length, 512)), packed.length <= 512);
      return wideMark(first);
    }
    return wideMark(packed);
  }
}

function wideMark(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

async function findWorkbook(parts: ZipParts): Promise<string> {
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
  throw parts.has('[content_types].xml') ? damaged() : notASheet('un archivo comprimido (.zip)');
}

interface Link {
  readonly id: string;
  /** The last word of its address. */
  readonly type: string;
  readonly target: string;
}

function readLinks(xml: string, folder: string): readonly Link[] {
  const links: Link[] = [];
  if (!xml) return links;
  readXml(xml, {
    open(name, attributes) {
      if (name !== 'Relationship') return;
      const { Id = '', Type = '', Target = '' } = attributes();
      links.push({ id: Id, type: Type.split('/').at(-1)!, target: resolved(Target, folder) });
    },
  });
  return links;
}

/** A path as other parts name it: '/xl/a.xml', 'a.xml' or '../a.xml' seen from 'xl'. */
function resolved(target: string, folder: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const parts = folder ? folder.split('/') : [];
  for (const part of target.replaceAll('\\', '/').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function linksOf(parts: ZipParts, path: string): Promise<readonly Link[]> {
  const slash = path.lastIndexOf('/');
  const folder = path.slice(0, Math.max(slash, 0));
  const file = path.slice(slash + 1);
  return parts
    .text(`${folder ? `${folder}/` : ''}_rels/${file}.rels`)
    .then((xml) => readLinks(xml, folder));
}

async function readWorkbook(parts: ZipParts, path: string) {
  const links = await linksOf(parts, path);
  const sheets: (SheetName & { path: string })[] = [];
  let since1904 = false;
  readXml(await parts.text(path), {
    open(name, attributes) {
      if (name === 'workbookPr') {
        since1904 = ['1', 'true'].includes(attributes()['date1904'] ?? '');
      } else if (name === 'sheet') {
        const { name: title = '', state = '', ...others } = attributes();
        const id = Object.entries(others).find(([key]) => /(^|:)id$/.test(key))?.[1];
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

async function readShared(parts: ZipParts, path: string, since1904: boolean): Promise<CellContext> {
  const links = await linksOf(parts, path);
  const target = (type: string) => links.find((link) => link.type === type)?.target ?? '';
  const styles = await parts.text(target('styles') || 'xl/styles.xml');
  const strings: string[] = [];
  const stringsPath = target('sharedStrings') || 'xl/sharedStrings.xml';
  if (parts.has(stringsPath)) await readPart(parts, stringsPath, collectStrings(strings));
  return { strings, dateFormats: styles ? readDateFormats(styles) : new Set(), since1904 };
}

async function readSheet(
  parts: ZipParts,
  path: string,
  context: CellContext,
  rows = Infinity,
): Promise<ReadSheet> {
  const collector = new SheetCollector(context);
  await readPart(parts, path, collector.handlers, () => collector.rows.length >= rows);
  if (rows === Infinity && collector.rows.length > MAX_ROWS_READ) throw tooManyRows(MAX_ROWS);
  return collector.sheet();
}

async function readPart(
  parts: ZipParts,
  path: string,
  handlers: XmlHandlers,
  enough: () => boolean = () => false,
): Promise<void> {
  const reader = new XmlReader(handlers);
  let stopped = false;
  await parts.pieces(path, (piece) => {
    reader.write(piece);
    return (stopped = enough());
  });
  if (!stopped) reader.end();
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

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => (made ??= make());
}
