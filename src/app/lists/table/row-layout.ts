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
/** Below this, three columns beside a name would cut the surname of most. */
const TIGHT = '(width < 720px)';
const WIDE = '(width >= 1600px)';

/** Heights of rows in px, at the usual size of letters. */
const ROW_PX: Readonly<Record<RowLayout, Readonly<Record<Density, number>>>> = {
  table: { comfortable: 44, compact: 36 },
  'two-line': { comfortable: 52, compact: 44 },
  cards: { comfortable: 64, compact: 56 },
};
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

/** For how many columns there is room beside a name with a second line. To be called in an injection context. */
export function besideTwoLines(): Signal<number> {
  return toSignal(
    inject(BreakpointObserver)
      .observe(TIGHT)
      .pipe(map(({ matches }) => (matches ? 2 : 3))),
    { requireSync: true },
  );
}

/** Whether there is room for more than the list. To be called in an injection context. */
export function wideScreen(): Signal<boolean> {
  return toSignal(
    inject(BreakpointObserver)
      .observe(WIDE)
      .pipe(map(({ matches }) => matches)),
    { requireSync: true },
  );
}

/** Heights grow with the letters of people who set larger ones. To be called in an injection context. */
export function rowMeasures(): {
  row: (layout: RowLayout, density: Density) => number;
  head: (layout: RowLayout) => number;
} {
  const root = inject(DOCUMENT).documentElement;
  const scale = parseFloat(getComputedStyle(root).fontSize) / 16;
  return {
    row: (layout, density) => ROW_PX[layout][density] * scale,
    head: (layout) => HEAD_PX[layout] * scale,
  };
}
