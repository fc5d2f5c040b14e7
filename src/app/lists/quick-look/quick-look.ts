import { Component, computed, input, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { ChevronLeft, ChevronRight, X } from 'lucide';
import { Icon } from '../../ui/icon';
import { formatCount } from '../record-count';

/**
 * One record beside its list, on wide screens: read without leaving the list. What it holds: an
 * `app-avatar`, `[state]` beneath the name, and `[deed]`s.
 */
@Component({
  selector: 'app-quick-look',
  imports: [Icon, MatButtonModule],
  templateUrl: './quick-look.html',
  styleUrl: './quick-look.scss',
  host: { role: 'region', 'aria-label': 'Vista rápida', '(keydown.escape)': 'closed.emit()' },
})
export class QuickLook {
  readonly name = input.required<string>();
  /** What is known of it: labels and texts; '' = no data. */
  readonly facts = input.required<readonly (readonly [label: string, text: string])[]>();
  /** Its place in the list, from 0. */
  readonly place = input.required<number>();
  readonly count = input.required<number>();
  /** To the neighbour: 1 or -1. */
  readonly step = output<number>();
  readonly closed = output();

  protected readonly position = computed(
    () => `${formatCount(this.place() + 1)} de ${formatCount(this.count())}`,
  );
  protected readonly icons = { ChevronLeft, ChevronRight, X };
}
