import {
  encrypted,
  notASheet,
  oldFormat,
  otherFormat,
  packedFile,
  UnreadableFile,
} from './unreadable-file';

const starts = (bytes: Uint8Array, ...magic: number[]) =>
  magic.every((byte, i) => bytes[i] === byte);

/** `xml` is that of Excel 2003. */
export type FileKind = 'zip' | 'text' | 'html' | 'xml';

/** What a file is by its first bytes. Its name says nothing: people rename. */
export function findFileKind(bytes: Uint8Array): FileKind | UnreadableFile {
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04) || starts(bytes, 0x50, 0x4b, 0x05, 0x06)) return 'zip';
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return whyNotOle(bytes);
  // BIFF, from Excel 2 to 5, bare.
  if (starts(bytes, 0x09) && [0x00, 0x02, 0x04, 0x08].includes(bytes[1]!) && bytes[3] === 0) {
    return oldFormat();
  }
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46)) return notASheet('un documento PDF');
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47) || starts(bytes, 0xff, 0xd8, 0xff)) {
    return notASheet('una imagen');
  }
  if (starts(bytes, 0x1f, 0x8b)) return packedFile('.gz');
  if (starts(bytes, 0x52, 0x61, 0x72, 0x21)) return packedFile('.rar');
  if (starts(bytes, 0x37, 0x7a, 0xbc, 0xaf)) return packedFile('.7z');
  if (starts(bytes, 0xff, 0xfe, 0, 0) || starts(bytes, 0, 0, 0xfe, 0xff)) {
    return otherFormat('texto UTF-32');
  }
  return textKind(bytes);
}

/** The container of old Office files, and of new ones under a password. */
function whyNotOle(bytes: Uint8Array): UnreadableFile {
  if (names(bytes, 'EncryptedPackage')) return encrypted();
  if (names(bytes, 'Workbook') || names(bytes, 'Book')) return oldFormat();
  return notASheet('otro documento de Office');
}

/** Streams of that container have their names in UTF-16. */
function names(bytes: Uint8Array, name: string): boolean {
  const wanted = Array.from(name, (letter) => letter.charCodeAt(0));
  for (let start = 0; start + 2 * wanted.length <= bytes.length; start += 2) {
    if (
      wanted.every((code, i) => bytes[start + 2 * i] === code && bytes[start + 2 * i + 1] === 0)
    ) {
      return true;
    }
  }
  return false;
}

/** Files that call themselves .xls and are pages or XML, and bytes that are no text at all. */
function textKind(bytes: Uint8Array): FileKind | UnreadableFile {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2_048)).trimStart();
  const plain = start
    .replace(/^(?:ï»¿|ÿþ|þÿ)/, '')
    .replaceAll('\u0000', '')
    .trimStart();
  if (/^<(?:!doctype html|!--|html|table|meta|head|style|div|body|center)/i.test(plain))
    return 'html';
  if (/^MIME-Version:/i.test(plain)) return otherFormat('página web (MHTML)');
  if (/^<\?xml[^>]*>\s*<(?:!doctype html|html|table)/i.test(plain)) return 'html';
  if (/^<\?xml/i.test(plain)) {
    if (/opendocument/.test(plain)) return otherFormat('OpenDocument (.fods)');
    return /office:spreadsheet/.test(plain) ? 'xml' : notASheet('XML');
  }
  if (/^(?:\{|\[\s*\{)\s*"/.test(plain)) return notASheet('un archivo JSON');
  if (/^BEGIN:VCARD/i.test(plain)) return notASheet('una agenda de contactos (.vcf)');
  if (/^\{\\rtf/.test(plain)) return notASheet('un documento de texto');
  return isWide(bytes) || !hasControls(bytes) ? 'text' : notASheet('un archivo binario');
}

function isWide(bytes: Uint8Array): boolean {
  if (starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff)) return true;
  let zeros = 0;
  const length = Math.min(bytes.length, 4_096);
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros++;
  return zeros > length * 0.15 && zeros <= length * 0.55;
}

/** Apart from tabs, line ends and the end of a file of DOS. */
function hasControls(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, 4_096);
  let controls = 0;
  for (let i = 0; i < length; i++) {
    const byte = bytes[i]!;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 26 && byte !== 27)) controls++;
  }
  return controls > 0 && controls > length * 0.005;
}
