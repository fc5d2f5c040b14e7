import { TextEncodingName } from './read-sheet';
import { decodeCp850, findWestern } from './western-encoding';

const MARKS: readonly [encoding: TextEncodingName, mark: readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
/** Bytes from which UTF-16 without a mark is told. */
const LOOKED_AT = 4_096;
/** Of letters of the West every other byte is zero; no other text has any. */
const ZERO_SHARE = 0.3;

/** By its byte order mark; else UTF-8 where every byte of it is; else what a program of the West writes. */
export function findEncoding(bytes: Uint8Array): TextEncodingName {
  const marked = MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte));
  if (marked) return marked[0];
  const wide = unmarkedWide(bytes);
  if (wide) return wide;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return findWestern(bytes);
  }
}

/** Without the byte order mark. */
export function decodeText(bytes: Uint8Array, encoding: TextEncodingName): string {
  return encoding === 'cp850' ? decodeCp850(bytes) : new TextDecoder(encoding).decode(bytes);
}

function unmarkedWide(bytes: Uint8Array): TextEncodingName | null {
  const length = Math.min(bytes.length, LOOKED_AT);
  const zeros = [0, 0];
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i % 2]!++;
  const many = (length / 2) * ZERO_SHARE;
  if (zeros[1]! > many && zeros[0]! < zeros[1]! / 10) return 'utf-16le';
  if (zeros[0]! > many && zeros[1]! < zeros[0]! / 10) return 'utf-16be';
  return null;
}
