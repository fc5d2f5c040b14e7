import { Component, computed, input } from '@angular/core';

/** Enough for the tallest screen; the table cuts off what is too much. */
const ROWS = Array.from({ length: 24 }, (_, i) => i);

/** Grey bars where the cells of the rows to come will begin, in the tracks and heights of the table around. */
@Component({
  selector: 'app-row-placeholders',
  template: `
    @for (row of rows; track row) {
      <div>
        <span class="skeleton avatar"></span><span class="skeleton name"></span>
        @for (cell of others(); track cell) {
          <span class="skeleton"></span>
        }
      </div>
    }
  `,
  styles: `
    div {
      display: grid;
      grid-template-columns: var(--tracks);
      align-items: center;
      height: var(--row-size);
      padding: 0 8px 0 10px;
      border-bottom: 1px solid var(--k-line);
    }

    /* The box to tick has no bar. */
    div::before {
      grid-area: 1 / 1;
      content: '';
    }
    .skeleton {
      grid-row: 1;
      width: 56%;
      margin-left: 8px;
    }
    .avatar {
      grid-column: 2;
      width: 28px;
      height: 28px;
      margin: 0;
    }
    .name {
      grid-column: 2;
      margin-left: 40px;
    }

    /* With little room there is a second line beneath the name. */
    :host-context(.two-line) .name,
    :host-context(.cards) .name {
      margin-top: -20px;
    }
    :host-context(.two-line) .name::after,
    :host-context(.cards) .name::after {
      display: block;
      width: 80%;
      height: 10px;
      margin-top: 20px;
      border-radius: inherit;
      background: inherit;
      content: '';
    }
    :host-context(.two-line) .avatar {
      width: 32px;
      height: 32px;
    }
    :host-context(.two-line) .name {
      margin-left: 44px;
    }
    @media (width < 680px) {
      :host-context(.two-line) .avatar {
        visibility: hidden;
      }
      :host-context(.two-line) .name {
        margin-left: 0;
      }
    }

    /* On a phone one more stands at the lower right. */
    :host-context(.cards) div {
      grid-template-columns: 40px 1fr 76px 44px;
      padding-left: 16px;
    }
    :host-context(.cards) div::before {
      content: none;
    }
    :host-context(.cards) .avatar {
      grid-column: 1;
      width: 40px;
      height: 40px;
    }
    :host-context(.cards) .name {
      margin-left: 12px;
    }
    :host-context(.cards) .name + .skeleton {
      justify-self: end;
      margin-top: 20px;
    }
    :host-context(.cards) .name + .skeleton ~ .skeleton {
      display: none;
    }
  `,
})
export class RowPlaceholders {
  /** How many cells a row has besides the box to tick and the buttons. */
  readonly cells = input.required<number>();

  protected readonly rows = ROWS;
  protected readonly others = computed(() => ROWS.slice(1, this.cells()));
}
