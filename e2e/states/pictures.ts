import type { Page } from '@playwright/test';
import { expect } from '../test.ts';
import { fileNameOf, HEIGHTS, type State, WIDTHS } from './state.ts';

/** Pictures of what people see are kept in e2e/looks, at these widths. */
const PICTURED = [1366, 360] as const;

/** Colours do not depend on the width: dark is looked at once. */
const DARK_WIDTH = 1366;
/** What the fewer colours of a kept picture (`tools/looks.ts`) make of a pixel. */
const TOLERANCE = { threshold: 0.1, maxDiffPixelRatio: 0.001 };

/** The widths at which there are pictures of a state. */
export const picturedWidths = ({ look, widths = WIDTHS }: State): readonly number[] =>
  look ? PICTURED.filter((width) => widths.includes(width)) : [];

/** The state is open, at this width. Leaves it in light. */
export async function comparePicture(page: Page, state: State, width: number): Promise<void> {
  await page.setViewportSize({ width, height: HEIGHTS[width]! });
  // Nothing is hovered by accident.
  if (!state.pointed) await page.mouse.move(0, 0);
  const dark = state.look === 'light and dark' && width === DARK_WIDTH;
  for (const colorScheme of dark ? (['dark', 'light'] as const) : (['light'] as const)) {
    await page.emulateMedia({ colorScheme });
    const name = `${fileNameOf(state)}-${width}-${colorScheme}.png`;
    await expect.soft(page).toHaveScreenshot(name, TOLERANCE);
  }
}
