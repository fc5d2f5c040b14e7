import type { IconNode } from 'lucide';

/** One thing that a menu offers: a link, or something to be done. */
export interface MenuEntry {
  readonly label: string;
  readonly icon?: IconNode;
  /** Where it leads, as `routerLink` takes it. */
  readonly link?: string | readonly (string | number)[];
  /** What goes there with it, in the history's state. */
  readonly state?: Record<string, unknown>;
  readonly run?: () => void;
  /** What it leads to: a menu beside it. */
  readonly entries?: () => readonly MenuEntry[];
  /** The menu beside it was opened. */
  readonly opened?: () => void;
  readonly disabled?: boolean;
  /** Why it can't be done. */
  readonly title?: string;
  /** Whether this is the one that is chosen, in a menu of which one can be. */
  readonly checked?: boolean;
  /** What stands at its end, as a count. */
  readonly note?: string;
}
