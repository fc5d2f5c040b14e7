import { Signal } from '@angular/core';

/** What can be done about news. */
export interface ToastAction {
  /** A verb, as 'Deshacer'. */
  readonly label: string;
  readonly run: () => void;
  /** Whether it can be done no more: its button goes, the news stays. */
  readonly isOver?: Signal<boolean>;
}
