import { Component, input } from '@angular/core';

/** A button of the bar of the chosen: with little room its icon speaks for it. */
@Component({
  selector: 'button[appBarAction]',
  host: {
    type: 'button',
    '[attr.title]': 'title() || label()',
    '[attr.aria-label]': 'label()',
    '[attr.aria-disabled]': 'idle() || null',
  },
  template: `<ng-content />`,
  styleUrl: './bar-action.scss',
})
export class BarAction {
  /** Its name; null = what it shows. */
  readonly label = input<string | null>(null);
  /** What is said of it beside its name. */
  readonly title = input('');
  /** Whether it would do nothing now; pressed all the same, it says why. */
  readonly idle = input(false);
}
