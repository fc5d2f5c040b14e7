import fc from 'fast-check';

/** Whatever people paste: names with things in them that nobody sees, and any text at all. */
export const pastedText = fc.oneof(
  fc.string({
    unit: fc.constantFrom(
      ...['Ana', 'ñ', 'é', 'e\u0301', 'Ø', "'", '’', '-', '‑', '.', '@', ' ', '  ', '\t', '\r\n'],
      ...['\u00a0', '\u3000', '\u2028', '\u200b', '\u2060', '\u3164', '\u2800', '\u00ad', '\u0007'],
      ...['\u202e', '\u2066', '\ufeff', '\u0301', '\ud83d', '😀', '\u{e0041}', '\u1160', '\ufffc'],
    ),
    maxLength: 12,
  }),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
);
