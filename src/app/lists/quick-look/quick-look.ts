import { Component, computed, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { ChevronLeft, ChevronRight, X } from 'lucide';
import { formatCount } from '../../domain/text/format-count';
import { Icon } from '../../ui/icon/icon';
import { BesideRows } from './beside-rows';

/**
 * One record beside its list, on wide screens: read without leaving the list. What it holds: an
 * `app-avatar`, `[state]` beneath the name, and `[deed]`s.
 */
@Component({
  selector: 'app-quick-look',
  imports: [Icon, MatButtonModule],
  templateUrl: './quick-look.html',
  styleUrl: './quick-look.scss',
  host: { role: 'region', 'aria-label': 'Vista rápida', '(keydown.escape)': 'beside().close()' },
})
export class QuickLook {
  readonly name = input.required<string>();
  /** What is known of it: labels and texts; '' = no data. */
  readonly facts = input.required<readonly (readonly [label: string, text: string])[]>();
  /** Where it stands in its list. */
  readonly beside = input.required<BesideRows<{ readonly id: number }>>();

  protected readonly position = computed(() => {
    const { place, count } = this.beside();
    return `${formatCount(place() + 1)} de ${formatCount(count())}`;
  });
  protected readonly icons = { ChevronLeft, ChevronRight, X };
}
