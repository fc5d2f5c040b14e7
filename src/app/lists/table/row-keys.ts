import { afterNextRender, Directive, DOCUMENT, inject, Injector } from '@angular/core';
import { RowWindow } from './window/row-window';

/** From a row to the one that a key leads to: `page` rows are in view. */
const MOVES: Readonly<Record<string, (row: number, page: number, last: number) => number>> = {
  ArrowDown: (row) => row + 1,
  ArrowUp: (row) => row - 1,
  PageDown: (row, page) => row + page,
  PageUp: (row, page) => row - page,
  Home: () => 0,
  End: (_row, _page, last) => last,
};

/** Rows in which somebody is in the middle of something. */
const HELD = 'tbody tr:is(:focus-within, :has([aria-expanded=true]))';

/**
 * From a link or button of one row, arrows, Page Up and Down, Home and End lead to the same one of
 * another row, in view or not. On the region itself these keys scroll, as everywhere.
 */
@Directive({ selector: '[appRowWindow][appRowKeys]', host: { '(keydown)': 'move($event)' } })
export class RowKeys {
  private readonly rows = inject(RowWindow);
  private readonly injector = inject(Injector);
  private readonly document = inject(DOCUMENT);

  protected move(event: KeyboardEvent): void {
    const step = MOVES[event.key];
    const control = event.target as HTMLElement;
    const row = control.closest<HTMLTableRowElement>('tbody tr');
    if (!step || !row || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.focus(
      this.within(step(placeOf(row), this.rows.page(), this.last())),
      controlName(control),
    );
  }

  /** To the row below (1) or above (-1) the one that holds the focus, else to the first in view. */
  step(by: number): void {
    const row = this.focusedRow();
    const first = Math.ceil(this.rows.offset() / this.rows.rowSize());
    this.focus(this.within(row ? placeOf(row) + by : first));
  }

  /** Whether a row holds the focus. */
  isWithin(): boolean {
    return this.focusedRow() !== null;
  }

  /** The place of the row that holds the focus; -1 when none does. */
  placeWithin(): number {
    const row = this.focusedRow();
    return row ? placeOf(row) : -1;
  }

  /** Which of the rendered rows hold the focus, or a menu that is open. */
  heldRows(): number[] {
    const rows = [...this.rows.element.querySelectorAll('tbody tr')];
    const held = this.rows.element.querySelectorAll(HELD);
    return [...held].map((row) => rows.indexOf(row));
  }

  /** To the record of the row that holds the focus. */
  open(): void {
    this.focusedRow()?.querySelector<HTMLElement>('[data-control=nombre]')?.click();
  }

  private focusedRow(): HTMLTableRowElement | null {
    const focused = this.document.activeElement;
    if (!focused || !this.rows.element.contains(focused)) return null;
    return focused.closest<HTMLTableRowElement>('tbody tr');
  }

  /**
   * Brings a row into view, where it is not, and one of its controls into focus.
   * @param control its `data-control`; the name's link unless told, or where there is none.
   */
  focus(row: number, control = 'nombre'): void {
    this.rows.reveal(row);
    afterNextRender(() => this.focusRendered(row, control), { injector: this.injector });
  }

  private focusRendered(row: number, control: string): void {
    const rendered = this.rows.element.querySelector(`tbody tr[aria-rowindex="${row + 2}"]`);
    const controls = [...(rendered?.querySelectorAll<HTMLElement>('a, button, input') ?? [])];
    const same = controls.find((one) => controlName(one) === control) ?? controls[0];
    same?.focus({ preventScroll: true });
  }

  private last(): number {
    return this.rows.appRowWindow() - 1;
  }

  private within(row: number): number {
    return Math.max(0, Math.min(this.last(), row));
  }
}

function placeOf(row: HTMLTableRowElement): number {
  return Number(row.ariaRowIndex) - 2;
}

function controlName(control: HTMLElement): string {
  return control.dataset['control'] ?? '';
}
