import { STATES } from './states.ts';
import { test } from './states/one-page.ts';
import { openState } from './states/open-state.ts';
import { comparePicture, picturedWidths } from './states/pictures.ts';
import { HEIGHTS } from './states/state.ts';

/**
 * The pictures alone, for `npm run looks`: states.spec.ts compares them, too, in its one visit.
 * `-- --update` makes them anew: look at each of them before it is committed.
 */
for (const state of STATES) {
  if (!state.look) continue;
  test(`looks as it did: ${state.name}`, async ({ page }, { config }) => {
    test.skip(!config.metadata['bundled'], 'another browser draws otherwise');
    for (const [at, width] of picturedWidths(state).entries()) {
      await page.setViewportSize({ width, height: HEIGHTS[width]! });
      // What opens takes its place as it opens.
      if (at === 0 || state.opens) await openState(page, state);
      await comparePicture(page, state, width);
    }
  });
}
