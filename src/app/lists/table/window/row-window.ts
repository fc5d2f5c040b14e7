import {
  afterNextRender,
  computed,
  DestroyRef,
  Directive,
  ElementRef,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { Router } from '@angular/router';

/** Rows that are rendered above and below those in view, so that scrolling shows no gap. */
const SPARE = 3;

/** The part of a long list that is in the document: what is in view, and a little more. */
@Directive({ selector: '[appRowWindow]', exportAs: 'rowWindow' })
export class RowWindow {
  /** How many rows there are. */
  readonly appRowWindow = input.required<number>();
  /** In pixels. */
  readonly rowSize = input.required<number>();
  /** What stands above the rows in view, in pixels. */
  readonly headSize = input(0);

  readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly scrolled = signal(0);
  /** Of what rows are seen through, in pixels; null = not known yet: no row is rendered. */
  private readonly measured = signal<number | null>(null);
  private readonly size = computed(() => this.measured() ?? 0);

  private readonly fitting = computed(() => Math.ceil(this.size() / this.rowSize()) + 1);
  /** The first row in view. */
  readonly first = computed(() => {
    const last = Math.max(0, this.appRowWindow() - this.fitting());
    return Math.min(last, Math.floor(this.scrolled() / this.rowSize()));
  });
  /** The first row that is rendered, and the one after the last. */
  readonly start = computed(() => Math.max(0, this.first() - SPARE));
  readonly end = computed(() =>
    this.measured() === null
      ? this.start()
      : Math.min(this.appRowWindow(), this.first() + this.fitting() + SPARE),
  );
  /** Of all rows, and of those above the rendered ones, in pixels. */
  readonly height = computed(() => this.appRowWindow() * this.rowSize());
  readonly above = computed(() => this.start() * this.rowSize());
  /** How many whole rows are in view. */
  readonly page = computed(() => Math.max(1, Math.floor(this.size() / this.rowSize())));

  constructor() {
    const destroyRef = inject(DestroyRef);
    // Not asked later: the navigation ends before the page is rendered.
    const isFirstPage = !inject(Router).navigated;
    afterNextRender(() => {
      const resizes = new ResizeObserver(() => this.measure());
      resizes.observe(this.element);
      destroyRef.onDestroy(() => resizes.disconnect());
      const follow = () => this.scrolled.set(Math.max(0, this.element.scrollTop));
      // Not in `host`: a scroll that leads to no other row costs no check of the table.
      this.element.addEventListener('scroll', follow, { passive: true });
      // Whoever pressed something sees the page at once, and its rows a frame later; whoever opens
      // the app waits for rows.
      if (isFirstPage) this.measure();
    });
  }

  scrollTo(offset: number): void {
    this.element.scrollTop = offset;
    this.scrolled.set(Math.max(0, this.element.scrollTop));
  }

  /** In pixels, from the top; known also as the page goes, when its elements are gone already. */
  offset(): number {
    return untracked(this.scrolled);
  }

  /** Scrolls as little as is needed for the whole row to be in view. */
  reveal(row: number): void {
    const top = row * this.rowSize();
    const lowest = top + this.rowSize() - this.size();
    if (top < this.offset()) this.scrollTo(top);
    else if (lowest > this.offset()) this.scrollTo(lowest);
  }

  private measure(): void {
    this.measured.set(Math.max(0, this.element.clientHeight - this.headSize()));
  }
}
