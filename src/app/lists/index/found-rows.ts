import { computed, linkedSignal, Signal } from '@angular/core';
import { prepareBehind } from './prepare-behind';
import { RecordIndex, RecordQuery } from './record-index';
import { formatOrder } from './record-order';

/** The rows of a list that match what is asked, in order, as good as is known at each moment. */
export class FoundRows<T, Column extends string> {
  private readonly order = computed(() => this.query().order, {
    equal: (one, other) => formatOrder(one) === formatOrder(other),
  });
  private readonly news = prepareBehind(computed(() => this.index().prepare(this.order())));
  private readonly found = computed(() => {
    this.news();
    const index = this.index();
    const query = this.query();
    return query.words.length && !index.isSearchable ? null : index.find(query);
  });

  /** While a search must wait for the index, what was found before. */
  readonly rows = linkedSignal<readonly T[] | null, readonly T[]>({
    source: this.found,
    computation: (found, previous) => found ?? previous?.value ?? [],
  }).asReadonly();
  readonly isSearching = computed(() => this.found() === null);
  /** Whether each row is in its place. */
  readonly isSettled = computed(() => {
    this.news();
    return this.index().isOrdered(this.order());
  });

  /** To be made in an injection context. */
  constructor(
    private readonly index: Signal<RecordIndex<T, Column>>,
    private readonly query: Signal<RecordQuery<T, Column>>,
  ) {}
}
