import { Component, computed, input, linkedSignal, output } from '@angular/core';
import { Check, ChevronDown } from 'lucide';
import { formatCount } from '../domain/text/format-count';
import { Icon } from '../ui/icon/icon';
import type { MenuEntry } from '../ui/menu/menu-entry';
import { OpensMenu } from '../ui/menu/opens-menu';

export interface FilterOption {
  /** As in the URL. */
  readonly value: string;
  readonly label: string;
  /** How many of the records that the search finds have it. */
  readonly count: number;
}

/** So many stand side by side where there is room; more are behind one button. */
const MOST_CHIPS = 8;

/** One filter above a list: toggle buttons, of which one at most is pressed. */
@Component({
  selector: 'app-filter-chips',
  imports: [Icon, OpensMenu],
  templateUrl: './filter-chips.html',
  styles: `
    :host,
    .group {
      display: flex;
      flex: none;
      align-items: center;
      gap: var(--k-2);
    }

    /* What has nothing to choose from takes no gap, either. */
    :host(:empty) {
      display: none;
    }

    /* The check has its room from the chip's own margins: what lies beside it stays where it is. */
    .group .chip {
      padding: 0 12px;
    }
    .group .chip[aria-pressed='true'] {
      gap: 4px;
      padding: 0 6px;
    }
    .chip[aria-pressed='true'] app-icon {
      --icon-size: 14px;
      margin: 0 -2px;
    }
    .note {
      color: var(--k-ink-2);
      font: var(--mat-sys-body-small);
      white-space: nowrap;
    }
    .count {
      text-align: end;
    }
    .label {
      margin-left: var(--k-1);
      color: var(--k-ink-2);
      font: var(--mat-sys-body-small);
    }
    :host(:not(:first-child)) .label {
      padding-left: var(--k-3);
      border-left: 1px solid var(--k-line);
      line-height: 20px;
    }
    @media (width < 1024px) {
      .label,
      .note {
        display: none;
      }
    }
  `,
})
export class FilterChips {
  readonly label = input.required<string>();
  readonly options = input.required<readonly FilterOption[]>();
  /** All of them, for whoever opens them, where there are more than `options` has. */
  readonly all = input<(() => readonly FilterOption[]) | null>(null);
  /** '' = nothing is filtered. */
  readonly value = input.required<string>();
  /** Whether there is no room for them side by side. */
  readonly crowded = input(false);
  /** What is to be known of the counts, as that they are not all there yet; in narrow windows the menu says it. */
  readonly note = input('');
  readonly valueChange = output<string>();

  protected readonly folded = computed(() => this.crowded() || this.options().length > MOST_CHIPS);
  protected readonly chosen = computed(() =>
    this.options().find(({ value }) => value === this.value()),
  );
  /** Of each count the most characters so far: what is typed beside it makes nothing move. */
  protected readonly widths = linkedSignal<readonly FilterOption[], ReadonlyMap<string, number>>({
    source: this.options,
    computation: (options, before) =>
      new Map([
        ...(before?.value ?? []),
        ...options.map(({ value, count }): [string, number] => {
          const width = before?.value.get(value) ?? 0;
          return [value, Math.max(formatCount(count).length, width)];
        }),
      ]),
  });
  protected readonly checkIcon = Check;
  protected readonly moreIcon = ChevronDown;
  protected readonly format = formatCount;

  protected readonly choices = (): readonly MenuEntry[] => [
    ...(this.note() ? [{ label: this.note(), disabled: true }] : []),
    ...(this.all() ?? this.options)().map(({ value, label, count }) => ({
      label,
      checked: value === this.value(),
      note: formatCount(count),
      run: () => this.toggle(value),
    })),
  ];

  protected toggle(value: string): void {
    this.valueChange.emit(value === this.value() ? '' : value);
  }
}
