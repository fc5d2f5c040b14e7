/** 'Ã©' for 'é': UTF-8 that a program took for Windows-1252, and wrote as UTF-8 again. */
const TWICE = /[ÃÂ][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u2122]/;

/** The codes of Windows-1252 that are other letters elsewhere. */
const CODES = new Map(
  Array.from({ length: 32 }, (_, i) => {
    const code = 0x80 + i;
    return [new TextDecoder('windows-1252').decode(Uint8Array.of(code)), code] as const;
  }),
);

/** A text as it was before it was encoded twice. */
export function repaired(text: string): string {
  if (!TWICE.test(text)) return text;
  const codes = Array.from(text, (letter) => CODES.get(letter) ?? letter.codePointAt(0)!);
  if (codes.some((code) => code > 0xff)) return text;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(codes));
  } catch {
    return text;
  }
}

const LOST = /[?\ufffd]/;

/** 'Mu?oz', 'Mu\ufffdoz': what the letter was is known to nobody. */
export function hasLostLetter(text: string): boolean {
  return LOST.test(text) && /\p{L}[?\ufffd]|[?\ufffd]\p{L}/u.test(text);
}
