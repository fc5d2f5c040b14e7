import { BreakpointObserver } from '@angular/cdk/layout';
import { DOCUMENT, inject, Signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { map } from 'rxjs';

/**
 * How rows are laid out: as a table, as a table whose names have a second line, or as cards.
 */
export type RowLayout = 'table' | 'two-line' | 'cards';

export type Density = 'comfortable' | 'compact';

const TWO_LINE = '(width < 1024px)';
const CARDS = '(width < 600px)';
/** Below this, three columns beside a name leave it so little room that it takes two lines. */
const TIGHT = '(width < 720px)';
const WIDE = '(width >= 1600px)';

/** Heights of rows in px, at the usual size of letters. */
const ROW_PX: Readonly<Record<RowLayout, Readonly<Record<Density, number>>>> = {
  table: { comfortable: 44, compact: 36 },
  'two-line': { comfortable: 52, compact: 44 },
  cards: { comfortable: 64, compact: 56 },
};
/** What a name of two lines takes beside its second line. */
const MORE_PX = 8;
const HEAD_PX: Readonly<Record<RowLayout, number>> = { table: 36, 'two-line': 36, cards: 0 };

/** To be called in an injection context. */
export function rowLayout(): Signal<RowLayout> {
  return toSignal(
    inject(BreakpointObserver)
      .observe([TWO_LINE, CARDS])
      .pipe(
        map(({ breakpoints }): RowLayout => {
          if (breakpoints[CARDS]) return 'cards';
          return breakpoints[TWO_LINE] ? 'two-line' : 'table';
        }),
      ),
    { requireSync: true },
  );
}

/** Whether there is room for more than the list. To be called in an injection context. */
export function wideScreen(): Signal<boolean> {
  return matches(WIDE);
}

function matches(query: string): Signal<boolean> {
  const observed = inject(BreakpointObserver).observe(query);
  return toSignal(observed.pipe(map((state) => state.matches)), { requireSync: true });
}

/** Heights grow with the letters of people who set larger ones. To be called in an injection context. */
export function rowMeasures(): {
  row: (layout: RowLayout, density: Density) => number;
  head: (layout: RowLayout) => number;
} {
  const root = inject(DOCUMENT).documentElement;
  const scale = parseFloat(getComputedStyle(root).fontSize) / 16;
  const isTight = matches(TIGHT);
  const more = (layout: RowLayout) => (layout === 'two-line' && isTight() ? MORE_PX : 0);
  return {
    row: (layout, density) => (ROW_PX[layout][density] + more(layout)) * scale,
    head: (layout) => HEAD_PX[layout] * scale,
  };
}
