import { Inflate } from 'fflate';
import { breathe } from '../../ui/waiting/in-slices';
import { damaged } from '../unreadable-file';
import { isStored, packedBytes, pathOf, readZipDirectory, ZipEntry } from './zip-directory';

/** Packed bytes that are unpacked and read in one go. */
const PIECE = 16_384;

/** The parts of a zip, by their path in small letters. */
export class ZipParts {
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
