/** The tokens as `_tokens.scss` writes them, light and dark. */
const THEMES = ['light', 'dark'] as const;

const GROUNDS = ['paper', 'surface', 'raised', 'head', 'hover', 'fill', 'gold-soft'];
const TINTS = ['tint-1', 'tint-2', 'tint-3', 'tint-4', 'tint-5'];

/** What is read, on what it lies on: WCAG 1.4.3. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  ink: [...GROUNDS, ...TINTS, 'gold-mark', 'red-soft', 'red-mark', 'green-soft'],
  'ink-2': GROUNDS,
  'ink-3': GROUNDS.filter((ground) => ground !== 'gold-soft'),
  'on-ink': ['ink', 'ink-hover'],
  'on-red': ['red'],
  'on-gold': ['gold'],
  red: ['surface', 'paper', 'raised', 'red-soft'],
  'green-ink': ['surface', 'paper', 'raised', 'green-soft'],
  'gold-ink': ['surface', 'paper', 'gold-soft'],
  'gold-on-ink': ['ink'],
  'pig-cream': ['pig-night'],
  'pig-thread': ['pig-night'],
};

/** Edges of controls and marks that mean something: WCAG 1.4.11. */
const SHAPES: Readonly<Record<string, readonly string[]>> = {
  'line-strong': ['surface', 'paper', 'raised', 'head', 'hover'],
  'gold-edge': ['surface', 'paper', 'gold-soft'],
  green: ['surface', 'paper', 'hover', 'gold-soft'],
  'green-on-ink': ['ink'],
  // The ring of the focus.
  ink: GROUNDS,
};

function colorOf(token: string, theme: (typeof THEMES)[number]): string {
  const value = getComputedStyle(document.documentElement).getPropertyValue(`--k-${token}`).trim();
  const [light, dark = light] = value.match(/#[\da-f]{3,6}\b/gi) ?? [];
  const color = theme === 'light' ? light : dark;
  if (!color) throw new Error(`--k-${token} is no colour: '${value}'`);
  return color.length === 4 ? color.replace(/[^#]/g, '$&$&') : color;
}

function luminance(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = parseInt(color.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter! + 0.05) / (darker! + 0.05);
}

describe('The tokens', () => {
  it('are measured as WCAG measures', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  for (const theme of THEMES) {
    for (const [pairs, least] of [[TEXTS, 4.5] as const, [SHAPES, 3] as const]) {
      for (const [token, grounds] of Object.entries(pairs)) {
        it(`${theme}: ${token} stands out by ${least} from what it lies on`, () => {
          for (const ground of grounds) {
            expect(contrast(colorOf(token, theme), colorOf(ground, theme)))
              .withContext(`${token} on ${ground}`)
              .toBeGreaterThanOrEqual(least);
          }
        });
      }
    }
  }
});
