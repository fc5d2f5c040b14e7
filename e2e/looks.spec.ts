import { STATES } from './states.ts';
import { test } from './states/one-page.ts';
import { openState } from './states/open-state.ts';
import { fileNameOf, WIDTHS } from './states/state.ts';
import { expect } from './test.ts';

/**
 * Pictures of what people see, in e2e/looks. `npm run looks -- --update` makes them anew: look at
 * each of them before it is committed.
 */
const SIZES = [
  { width: 1366, height: 768 },
  { width: 360, height: 760 },
];

/** Colours do not depend on the width: dark is looked at once. */
const DARK_WIDTH = 1366;
/** What the fewer colours of a kept picture (`tools/looks.ts`) make of a pixel. */
const TOLERANCE = { threshold: 0.1, maxDiffPixelRatio: 0.001 };

for (const state of STATES) {
  if (!state.look) continue;
  test(`looks as it did: ${state.name}`, async ({ page }, { config }) => {
    test.skip(!config.metadata['bundled'], 'another browser draws otherwise');
    const sizes = SIZES.filter(({ width }) => (state.widths ?? WIDTHS).includes(width));
    for (const size of sizes) {
      await page.setViewportSize(size);
      // What opens takes its place as it opens.
      if (size === sizes[0] || state.opens) await openState(page, state);
      // Nothing is hovered by accident.
      if (!state.pointed) await page.mouse.move(0, 0);
      const dark = state.look === 'light and dark' && size.width === DARK_WIDTH;
      for (const colorScheme of dark ? (['light', 'dark'] as const) : (['light'] as const)) {
        await page.emulateMedia({ colorScheme });
        const name = `${fileNameOf(state)}-${size.width}-${colorScheme}.png`;
        await expect.soft(page).toHaveScreenshot(name, TOLERANCE);
      }
    }
  });
}
