import { CdkVirtualScrollViewport } from '@angular/cdk/scrolling';
import { Directive, inject, input } from '@angular/core';

/** From a row to the one that a key leads to: `page` rows are in view. */
const MOVES: Readonly<Record<string, (row: number, page: number, last: number) => number>> = {
  ArrowDown: (row) => row + 1,
  ArrowUp: (row) => row - 1,
  PageDown: (row, page) => row + page,
  PageUp: (row, page) => row - page,
  Home: () => 0,
  End: (_row, _page, last) => last,
};

/** How many frames a row may take to be rendered after it was scrolled to. */
const FRAMES = 10;

/**
 * From a link or button of one row, arrows, Page Up and Down, Home and End lead to the same one of
 * another row, in view or not. On the region itself these keys scroll, as everywhere.
 */
@Directive({
  selector: 'cdk-virtual-scroll-viewport[appRowKeys]',
  host: { '(keydown)': 'move($event)' },
})
export class RowKeys {
  /** How many rows there are. */
  readonly appRowKeys = input.required<number>();
  /** In pixels. */
  readonly rowSize = input.required<number>();
  /** What stands above the rows in view, in pixels. */
  readonly headerSize = input.required<number>();

  private readonly viewport = inject(CdkVirtualScrollViewport);

  protected move(event: KeyboardEvent): void {
    const step = MOVES[event.key];
    const control = event.target as HTMLElement;
    const row = control.closest<HTMLTableRowElement>('tbody tr');
    if (!step || !row || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const last = this.appRowKeys() - 1;
    const page = Math.max(1, Math.floor(this.height() / this.rowSize()) - 1);
    const target = Math.max(0, Math.min(last, step(Number(row.ariaRowIndex) - 2, page, last)));
    this.focus(target, controlsOf(row).indexOf(control));
  }

  /** Brings a row into view, where it is not, and its control into focus. */
  focus(row: number, control: number): void {
    const offset = this.viewport.measureScrollOffset();
    const top = row * this.rowSize();
    const lowest = top + this.rowSize() - this.height();
    if (top < offset) this.viewport.scrollToOffset(top);
    else if (lowest > offset) this.viewport.scrollToOffset(lowest);
    this.focusRendered(row, control, FRAMES);
  }

  private focusRendered(row: number, control: number, frames: number): void {
    const { nativeElement } = this.viewport.elementRef;
    const rendered = nativeElement.querySelector(`tbody tr[aria-rowindex="${row + 2}"]`);
    if (rendered) controlsOf(rendered)[control]?.focus({ preventScroll: true });
    else if (frames > 0) {
      requestAnimationFrame(() => this.focusRendered(row, control, frames - 1));
    }
  }

  private height(): number {
    return this.viewport.getViewportSize() - this.headerSize();
  }
}

function controlsOf(row: Element): HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>('a, button')];
}
