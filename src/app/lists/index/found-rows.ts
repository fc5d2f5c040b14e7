import { computed, linkedSignal, Signal } from '@angular/core';
import type { Counts } from './facet';
import { IndexState } from './kept-index';
import { likelySpelling } from './likely-spelling';
import { formatOrder } from './order/record-order';
import { prepareBehind, resultBehind } from './prepare-behind';
import { RecordQuery } from './record-query';

/** The rows of a list that match what is asked, in order, as good as is known at each moment. */
export class FoundRows<T, Column extends string, Filter extends string> {
  private readonly order = computed(() => this.query().order, {
    equal: (one, other) => formatOrder(one) === formatOrder(other),
  });
  private readonly words = computed(() => this.query().words);
  /** How many wait until each row is in its place. */
  private waiting = 0;
  private readonly progress = prepareBehind(
    computed(() => this.state().index.prepare(this.order())),
    // Who opens a long list is about to search it: until it can be, that is waited for.
    () => this.waiting > 0 || !this.state().index.isSearchable,
  );
  private readonly mustWait = computed(() => {
    this.progress();
    return this.words().length > 0 && !this.state().index.isSearchable;
  });
  private readonly found = computed(() => {
    this.progress();
    return this.mustWait() ? null : this.state().index.find(this.query());
  });

  /** While a search must wait for the index, what was found before. */
  readonly rows = linkedSignal<readonly T[] | null, readonly T[]>({
    source: this.found,
    computation: (found, previous) => found ?? previous?.value ?? [],
  }).asReadonly();
  readonly isSearching = computed(() => this.found() === null);
  /** Whether each row is in its place. */
  readonly isSettled = computed(() => {
    this.progress();
    return this.state().index.isOrdered(this.order());
  });

  private readonly meant = resultBehind(
    computed(() => {
      const found = this.found();
      const words = this.words();
      if (!words.length || found?.length !== 0) return null;
      return likelySpelling(words, this.state().index.texts());
    }),
  );
  /** When nothing is found: what was most likely meant, as it is written on record; '' = nothing. */
  readonly likelySearch = computed(() => {
    const meant = this.meant();
    return meant ? this.state().index.asWritten(meant) : '';
  });

  /** To be made in an injection context. */
  constructor(
    private readonly state: Signal<IndexState<T, Column, Filter>>,
    private readonly query: Signal<RecordQuery<Column, Filter>>,
  ) {}

  /** Whoever waits for `isSettled` is not kept waiting behind everything else. */
  async hurry<R>(settled: Promise<R>): Promise<R> {
    this.waiting++;
    try {
      return await settled;
    } finally {
      this.waiting--;
    }
  }

  /** How many rows each value of a filter would show, with the search and the other filters. */
  counts(filter: Filter): Counts {
    const words = this.mustWait() ? [] : this.words();
    return this.state().index.count(filter, words, this.query().filters);
  }
}
