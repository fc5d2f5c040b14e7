import { Component, computed, input, linkedSignal, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Finding } from '../../domain/quality/finding';
import { formatCount } from '../../domain/text/format-count';
import { Icon } from '../../ui/icon/icon';
import { isMendable } from '../record-mends';
import type { KindWords } from './finding-kinds';
import { FindingRow } from './finding-row';

/** More are shown on demand: a list may hold thousands. */
const SHOWN_AT_FIRST = 20;
const MORE = 100;

/** The findings of one kind, and one deed for all that can be mended. */
@Component({
  selector: 'app-finding-group',
  imports: [FindingRow, Icon, MatButtonModule, RouterLink],
  host: { class: 'boxed', role: 'region', '[attr.aria-labelledby]': 'headingId()' },
  templateUrl: './finding-group.html',
  styleUrl: './finding-group.scss',
})
export class FindingGroup {
  readonly words = input.required<KindWords>();
  readonly findings = input.required<readonly Finding[]>();
  /** Keys of those that are being mended. */
  readonly underWay = input.required<ReadonlySet<string>>();
  /** Whether the backend refuses other personal details. */
  readonly fixed = input.required<boolean>();
  readonly mend = output<Finding>();
  readonly mendAll = output<readonly Finding[]>();
  readonly discard = output<Finding>();

  protected readonly format = formatCount;
  protected readonly headingId = computed(() => `hallazgos-${this.words().kind}`);
  protected readonly mendable = computed(() =>
    this.findings().filter((one) => isMendable(one, this.fixed())),
  );
  protected readonly limit = linkedSignal({
    source: () => this.words().kind,
    computation: () => SHOWN_AT_FIRST,
  });
  protected readonly shown = computed(() => this.findings().slice(0, this.limit()));
  protected readonly left = computed(() => this.findings().length - this.shown().length);
  protected readonly next = computed(() => Math.min(MORE, this.left()));

  protected showMore(): void {
    this.limit.update((limit) => limit + MORE);
  }
}
