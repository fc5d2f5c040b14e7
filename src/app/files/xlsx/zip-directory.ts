import { MAX_UNPACKED_BYTES } from '../read-sheet';
import { damaged, encrypted, tooBig, tooManyParts } from '../unreadable-file';

/** A file within a zip, as the zip's directory tells it before anything is unpacked. */
export interface ZipEntry {
  readonly path: string;
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its own head begins in the zip. */
  readonly offset: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** Stands for a number that needs eight bytes. */
const LONG = 0xffffffff;
const ZIP_64 = 0x0001;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const ENCRYPTED = 0x1;
const MOST_ENTRIES = 2_000;
const STORED = 0;
const DEFLATED = 8;

/**
 * The directory at the end of a zip. Refused before unpacking: what is cut off, what is encrypted, and
 * what would be larger than a sheet of people can be.
 */
export function readZipDirectory(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) throw damaged();
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) throw tooManyParts();
  const entries = new Map<string, ZipEntry>();
  let place = view.getUint32(end + 16, true);
  let unpacked = 0;
  for (let i = 0; i < count; i++) {
    if (place + 46 > view.byteLength || view.getUint32(place, true) !== ENTRY) throw damaged();
    if (view.getUint16(place + 8, true) & ENCRYPTED) throw encrypted();
    const nameLength = view.getUint16(place + 28, true);
    const name = bytes.subarray(place + 46, place + 46 + nameLength);
    const extraLength = view.getUint16(place + 30, true);
    const long = longNumbers(view, place + 46 + nameLength, extraLength);
    // In this order, those that do not fit.
    const number = (at: number) => {
      const short = view.getUint32(place + at, true);
      return short === LONG ? (long.shift() ?? short) : short;
    };
    const size = number(24);
    const packedSize = number(20);
    const entry = {
      path: pathOf(new TextDecoder().decode(name)),
      method: view.getUint16(place + 10, true),
      packedSize,
      size,
      offset: number(42),
    };
    unpacked += entry.size;
    entries.set(entry.path, entry);
    place += 46 + nameLength + extraLength + view.getUint16(place + 32, true);
  }
  if (unpacked > MAX_UNPACKED_BYTES) throw tooBig(unpacked, MAX_UNPACKED_BYTES, true);
  return entries;
}

/** The packed bytes of an entry. */
export function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const { offset, packedSize, method } = entry;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (method !== STORED && method !== DEFLATED) throw damaged();
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL) throw damaged();
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedSize > bytes.length) throw damaged();
  return bytes.subarray(start, start + packedSize);
}

export function isStored({ method }: ZipEntry): boolean {
  return method === STORED;
}

/** Numbers of eight bytes, which some writers put there whether they are large or not. */
function longNumbers(view: DataView, start: number, length: number): number[] {
  for (let place = start; place + 4 <= start + length;) {
    const size = view.getUint16(place + 2, true);
    if (view.getUint16(place, true) === ZIP_64) {
      const count = Math.min(Math.floor(size / 8), 3);
      return Array.from({ length: count }, (_, i) =>
        Number(view.getBigUint64(place + 4 + 8 * i, true)),
      );
    }
    place += 4 + size;
  }
  return [];
}

function findEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let place = view.byteLength - END_LENGTH; place >= first; place--) {
    if (view.getUint32(place, true) === END) return place;
  }
  return null;
}

/** As other parts of the file name it: without a slash before it, in small letters. */
export function pathOf(path: string): string {
  return path.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}
