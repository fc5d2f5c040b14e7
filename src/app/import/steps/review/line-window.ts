import { computed, DestroyRef, Directive, ElementRef, inject, input, signal } from '@angular/core';
import { afterNextRender } from '@angular/core';

/** Lines that are rendered above and below those in view. */
const SPARE = 4;

/** The part of many lines of several heights that is in the document. */
@Directive({ selector: '[appLineWindow]', exportAs: 'lineWindow' })
export class LineWindow {
  /** The height of each line, in pixels. */
  readonly appLineWindow = input.required<readonly number[]>();

  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly scrolled = signal(0);
  private readonly size = signal(600);

  /** Where each line begins, and where the last one ends. */
  private readonly places = computed(() => {
    const places = [0];
    for (const height of this.appLineWindow()) places.push(places.at(-1)! + height);
    return places;
  });
  readonly start = computed(() => Math.max(0, this.lineAt(this.scrolled()) - SPARE));
  readonly end = computed(() =>
    Math.min(this.appLineWindow().length, this.lineAt(this.scrolled() + this.size()) + 1 + SPARE),
  );
  readonly above = computed(() => this.places()[this.start()]!);
  readonly below = computed(() => this.places().at(-1)! - this.places()[this.end()]!);

  constructor() {
    const destroyRef = inject(DestroyRef);
    afterNextRender(() => {
      const resizes = new ResizeObserver(() => this.size.set(this.element.clientHeight));
      resizes.observe(this.element);
      destroyRef.onDestroy(() => resizes.disconnect());
      const follow = () => this.scrolled.set(Math.max(0, this.element.scrollTop));
      this.element.addEventListener('scroll', follow, { passive: true });
    });
  }

  toTop(): void {
    this.scrollTo(0);
  }

  /** Brings a line into view. */
  showLine(line: number): void {
    const [above, below] = [this.places()[line]!, this.places()[line + 1]!];
    const { scrollTop, clientHeight } = this.element;
    if (above < scrollTop || below > scrollTop + clientHeight) this.scrollTo(above);
  }

  private scrollTo(offset: number): void {
    this.element.scrollTop = offset;
    this.scrolled.set(offset);
  }

  /** The line at a height, by halving. */
  private lineAt(offset: number): number {
    const places = this.places();
    let [low, high] = [0, places.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (places[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
