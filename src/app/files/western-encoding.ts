/** The bytes of á é í ó ú ñ ü, and of their capitals. */
const BYTES = {
  'windows-1252': [
    [0xe1, 0xe9, 0xed, 0xf3, 0xfa, 0xf1, 0xfc],
    [0xc1, 0xc9, 0xcd, 0xd3, 0xda, 0xd1, 0xdc],
  ],
  macintosh: [
    [0x87, 0x8e, 0x92, 0x97, 0x9c, 0x96, 0x9f],
    [0xe7, 0x83, 0xea, 0xee, 0xf2, 0x84, 0x86],
  ],
  // In Windows its á is a blank, which stands between any two letters: it proves nothing.
  cp850: [
    [0, 0x82, 0xa1, 0xa2, 0xa3, 0xa4, 0x81],
    [0xb5, 0x90, 0xd6, 0xe0, 0xe9, 0xa5, 0x9a],
  ],
} as const;

type Western = keyof typeof BYTES;
const ALL = Object.keys(BYTES) as Western[];
/** The apostrophe of "D’Angelo" in Windows. */
const APOSTROPHE = 0x92;

/** By which of the three the bytes within words are letters of Spanish; Windows where nothing tells. */
export function findWestern(bytes: Uint8Array): Western {
  const counts: Record<Western, number> = { 'windows-1252': 0, macintosh: 0, cp850: 0 };
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte < 0x80) continue;
    const capital = isCapitalPlace(bytes, at);
    if (capital === null) continue;
    if (byte === APOSTROPHE && !isLetter(bytes[at - 2])) counts['windows-1252']++;
    for (const name of ALL) {
      if ((BYTES[name][capital ? 1 : 0] as readonly number[]).includes(byte)) counts[name]++;
    }
  }
  return ALL.reduce((best, name) => (counts[name] > counts[best] ? name : best));
}

/** Whether a letter there would be a capital; null where no letter stands beside it. */
function isCapitalPlace(bytes: Uint8Array, at: number): boolean | null {
  const [before, after] = [bytes[at - 1], bytes[at + 1]];
  if (isLetter(after)) return isCapital(after) || !(isLetter(before) || before! >= 0x80);
  return isLetter(before) ? isCapital(before) : null;
}

function isLetter(byte: number | undefined): byte is number {
  return byte !== undefined && (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
}

function isCapital(byte: number): boolean {
  return byte <= 0x5a;
}

/** What DOS, and programs that are as old, write for the codes from 128 on; browsers do not know it. */
const CP_850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐' +
  '└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

export function decodeCp850(bytes: Uint8Array): string {
  let text = '';
  // Byte for character, in pieces that fit among the arguments of a call.
  for (let start = 0; start < bytes.length; start += 4_096) {
    text += String.fromCharCode(...bytes.subarray(start, start + 4_096));
  }
  return text.replace(/[\u0080-\u00ff]/g, (letter) => CP_850[letter.charCodeAt(0) - 0x80]!);
}
