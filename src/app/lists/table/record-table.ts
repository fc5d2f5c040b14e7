import { BreakpointObserver } from '@angular/cdk/layout';
import { ListRange } from '@angular/cdk/collections';
import { CdkFixedSizeVirtualScroll, CdkVirtualScrollViewport } from '@angular/cdk/scrolling';
import { DOCUMENT, NgTemplateOutlet } from '@angular/common';
import {
  afterNextRender,
  afterRenderEffect,
  Component,
  computed,
  contentChildren,
  DestroyRef,
  effect,
  inject,
  input,
  output,
  signal,
  viewChild,
  ViewEncapsulation,
} from '@angular/core';
import { takeUntilDestroyed, toSignal } from '@angular/core/rxjs-interop';
import { MatSortModule, Sort } from '@angular/material/sort';
import { BehaviorSubject, map } from 'rxjs';
import { ListPlace } from './list-places';
import { MarkedText } from './marked-text';
import { RecordCell } from './record-cell';
import { RowKeys } from './row-keys';

export interface RecordColumn<T> {
  readonly name: string;
  readonly header: string;
  /** As '20%' or '6rem'; what is left is shared by the columns without one. */
  readonly width?: string;
  /** What the cell says, unless a `recordCell` template shows it. */
  readonly text?: (record: T) => string;
  /** Its place on the card that a row is on narrow screens; absent = not on it. */
  readonly card?: 'title' | 'line' | 'inline';
}

/** The column of buttons and links, filled by the `recordCell` of this name. */
const ACTIONS = 'acciones';

/** Below this a table of seven columns cannot be read: rows become cards. */
const NARROW = '(width < 60rem)';
const HEADER_REM = 3.25;
const ROW_REM = 4;
const CARD_REM = 10;

/**
 * A table that stays quick and small with 100,000 rows: only what is in view is in the document.
 * Material's own weighs 50 kB more.
 */
@Component({
  selector: 'app-record-table',
  imports: [
    CdkFixedSizeVirtualScroll,
    CdkVirtualScrollViewport,
    MarkedText,
    MatSortModule,
    NgTemplateOutlet,
    RowKeys,
  ],
  templateUrl: './record-table.html',
  styleUrl: './record-table.scss',
  encapsulation: ViewEncapsulation.None,
  host: {
    '[class.cards]': 'narrow()',
    '[style.--row-size.px]': 'rowSize()',
  },
})
export class RecordTable<T extends { readonly id: number }> {
  /** What the table lists, for screen readers. */
  readonly label = input.required<string>();
  readonly columns = input.required<readonly RecordColumn<T>[]>();
  readonly rows = input.required<readonly T[]>();
  /** Grey bars stand in for the rows to come. */
  readonly loading = input(false);
  /** What is searched, folded: marked where it is found. */
  readonly words = input<readonly string[]>([]);
  /** Whether each row is in its place, so that one can be brought back into view. */
  readonly settled = input(true);
  /** Where to begin, when the person comes back to the list; null = at its top. */
  readonly place = input<ListPlace | null>(null);
  readonly orderedBy = input.required<string>();
  readonly descending = input.required<boolean>();
  readonly orderChange = output<{ column: string; descending: boolean }>();

  private readonly cells = contentChildren<RecordCell<T>>(RecordCell);
  private readonly viewport = viewChild.required(CdkVirtualScrollViewport);
  private readonly rowKeys = viewChild.required(RowKeys);
  private cameBack = false;

  protected readonly actions = ACTIONS;
  protected readonly placeholders = Array.from({ length: 12 }, (_, i) => i);
  protected readonly narrow = toSignal(
    inject(BreakpointObserver)
      .observe(NARROW)
      .pipe(map(({ matches }) => matches)),
    { requireSync: true },
  );
  private readonly remPx = rootFontSize(inject(DOCUMENT));
  protected readonly headerSize = HEADER_REM * this.remPx;
  protected readonly rowSize = computed(() => (this.narrow() ? CARD_REM : ROW_REM) * this.remPx);

  /** Which rows the viewport wants to be there. */
  protected readonly range = signal<ListRange>({ start: 0, end: 0 });
  protected readonly inView = computed(() => {
    const { start, end } = this.range();
    return this.rows().slice(start, end);
  });
  private readonly counted = new BehaviorSubject<readonly T[]>([]);

  private readonly templates = computed(
    () => new Map(this.cells().map((cell) => [cell.recordCell(), cell.template])),
  );

  constructor() {
    const destroyRef = inject(DestroyRef);
    // The viewport says at once which of them it wants: they are rendered with it.
    effect(() => this.counted.next(this.rows()));
    afterNextRender(() => this.followViewport(destroyRef));
    afterRenderEffect(() => this.comeBack());
  }

  /** In pixels, from the top. */
  offset(): number {
    return this.viewport().measureScrollOffset();
  }

  /** To the first row: what is shown is no longer what it was. */
  scrollToTop(): void {
    this.viewport().scrollToOffset(0);
  }

  /** Once, as soon as it is known where the row is. */
  private comeBack(): void {
    const place = this.place();
    const rows = this.rows();
    if (!place || this.cameBack || !this.settled() || !rows.length) return;
    this.cameBack = true;
    const row = rows.findIndex(({ id }) => id === place.id);
    // The viewport takes a frame to grow to the length of its rows.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        this.viewport().scrollToOffset(place.offset);
        if (row >= 0) this.rowKeys().focus(row, 0);
      }),
    );
  }

  protected template(column: string) {
    return this.templates().get(column) ?? null;
  }

  protected changeOrder({ active, direction }: Sort): void {
    this.orderChange.emit({ column: active, descending: direction === 'desc' });
  }

  /**
   * The viewport moves the rendered rows down by a transform, and the sticky header with them:
   * the styles take that back. And it has to be told when its own size changes.
   */
  private followViewport(destroyRef: DestroyRef): void {
    const viewport = this.viewport();
    viewport.renderedRangeStream
      .pipe(takeUntilDestroyed(destroyRef))
      .subscribe((range) => this.range.set(range));
    viewport.attach({
      dataStream: this.counted,
      measureRangeSize: ({ start, end }) => (end - start) * this.rowSize(),
    });
    const element = viewport.elementRef.nativeElement;
    viewport.renderedContentOffset
      .pipe(takeUntilDestroyed(destroyRef))
      .subscribe((offset) => element.style.setProperty('--rendered-offset', `${offset}px`));
    const resizes = new ResizeObserver(() => viewport.checkViewportSize());
    resizes.observe(element);
    destroyRef.onDestroy(() => resizes.disconnect());
  }
}

/** Rows grow with the letters of people who set larger ones. */
function rootFontSize(document: Document): number {
  return parseFloat(getComputedStyle(document.documentElement).fontSize);
}
