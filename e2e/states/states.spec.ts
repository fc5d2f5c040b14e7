import type { Page } from '@playwright/test';
import { STATES } from '../states.ts';
import { expect, expectAccessible } from '../test.ts';
import { expectInert, untriedPlaces } from './inert.ts';
import { KNOWN, type KnownDefect } from './known.ts';
import { layoutProblems } from './layout.ts';
import { test } from './one-page.ts';
import { openState } from './open-state.ts';
import { comparePicture, picturedWidths } from './pictures.ts';
import { closesAtAnotherWidth, openAs } from './source.ts';
import { HEIGHTS, type State, WIDTHS } from './state.ts';

/** Where bars lie at the foot of the page, and where they lie at its side. */
const FOCUSED_AT = new Set([1366, 360]);

/** A phone of the smallest kind, and a 4K screen: at least nothing is wider than the page. */
const OUTER_WIDTHS = [320, 3840];

for (const state of STATES) {
  const widths = state.widths ?? WIDTHS;

  test(`${state.name}: accessible, laid out well at every width, as its pictures have it, and inert`, async ({
    page,
    policyIssues,
  }, { config }) => {
    const pictured = config.metadata['bundled'] ? picturedWidths(state) : [];
    const picture = (width: number) =>
      test.step(`looks as it did at ${width} px`, () => comparePicture(page, state, width));
    await page.setViewportSize({ width: widths[0]!, height: HEIGHTS[widths[0]!]! });
    await openState(page, state);
    await expectOpen(page, state);
    const untried = await untriedPlaces(page, state);
    const found: Found[] = [];
    await lookAt(page, found, widths[0]!, AS_IT_OPENED);
    // What opens takes its place as it opens: at the other width, that is later.
    for (const width of state.opens ? pictured.slice(0, 1) : pictured) await picture(width);
    await page.setViewportSize({ width: widths[0]!, height: HEIGHTS[widths[0]!]! });
    if (!state.onPaper) await test.step('accessible', () => expectAccessible(page));
    await page.emulateMedia({ colorScheme: 'light' });
    for (const width of widths) {
      await page.setViewportSize({ width, height: HEIGHTS[width]! });
      const isPictured = Boolean(state.opens) && pictured.indexOf(width) > 0;
      if (isPictured || (width !== widths[0] && closesAtAnotherWidth(state.opens))) {
        await openState(page, state);
      }
      if (isPictured) await picture(width);
      await lookAt(page, found, width, 'light');
      await expectOpen(page, state);
      if (width === 360 && pictured.includes(width) && !state.opens) {
        await test.step('accessible on a phone', () => expectAccessible(page, ['light']));
      }
      if (!state.opens && !state.over && FOCUSED_AT.has(width)) {
        // From here on it is the keyboard that the focus comes from.
        await page.keyboard.press('Tab');
        const hidden = await atRest(() => page.evaluate(layoutProblems, { withEachFocus: true }));
        found.push(...hidden.map((problem) => ({ width, when: 'each control focused', problem })));
      }
    }
    // Where things stand does not depend on their colours: once is enough.
    await page.emulateMedia({ colorScheme: 'dark' });
    await lookAt(page, found, widths.at(-1)!, 'dark');
    for (const width of state.onPaper ? [] : OUTER_WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect.soft(overflow, `${width} px`).toBeLessThanOrEqual(0);
    }
    if (state.over) {
      await page.keyboard.press('Escape');
      await expect(page.getByRole('region', { name: state.over })).toBeHidden();
    }
    const known = KNOWN.filter((candidate) => candidate.state === state.name);
    const isKnown = (one: Found) => known.some((defect) => shows(one, defect));
    expect.soft(found.filter((one) => !isKnown(one))).toEqual([]);
    const mended = known.filter((defect) => !found.some((one) => shows(one, defect)));
    expect.soft(mended, 'mended: to be taken out of known.ts').toEqual([]);
    if (untried.length > 0) {
      await test.step('texts of records stay text', () => expectInert(page, state, untried));
    }
    expect(policyIssues).toEqual([]);
  });
}

/** What is to be looked at is there. */
async function expectOpen(page: Page, { opens = [] }: State): Promise<void> {
  for (const opening of opens) {
    await expect(page.locator(openAs(opening)).first()).toBeVisible();
  }
}

const AS_IT_OPENED = 'as it opened';

interface Found {
  readonly width: number;
  readonly when: string;
  readonly problem: string;
}

const shows = (one: Found, { width, problem }: KnownDefect) =>
  one.width === width && one.problem.includes(problem);

async function lookAt(page: Page, found: Found[], width: number, when: string): Promise<void> {
  const problems = await atRest(async () => {
    if (when !== AS_IT_OPENED) {
      // What has the focus was in view before the window was another.
      await page.evaluate(() => document.activeElement?.scrollIntoView({ block: 'nearest' }));
    }
    return page.evaluate(layoutProblems, { asItOpened: when === AS_IT_OPENED });
  });
  found.push(...problems.map((problem) => ({ width, when, problem })));
}

/** What is still wrong when what moves has come to rest. */
async function atRest(look: () => Promise<string[]>): Promise<string[]> {
  let problems: string[] = [];
  const resting = expect(async () => {
    problems = await look();
    expect(problems).toEqual([]);
  }).toPass({ intervals: [20, 50, 100, 250], timeout: 10_000 });
  await resting.catch(() => undefined);
  return problems;
}
