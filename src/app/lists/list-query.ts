import { computed, DestroyRef, inject, linkedSignal, Signal, WritableSignal } from '@angular/core';
import { ActivatedRoute, Params, Router } from '@angular/router';
import { ListPlaces } from './table/list-places';
import { searchWords } from '../domain/folded-text';

/** Halves of characters, as while an emoji is being put in: a URL cannot hold them. */
const HALVES = /\p{Surrogate}/gu;

/**
 * What a list shows, kept in its URL's query: it survives a reload and going to a record and back,
 * and leaves no trace in the history.
 */
export class ListQuery {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);

  private readonly places = inject(ListPlaces);
  private readonly path = routePath(this.route);

  /** The search, ahead of the URL by one navigation, so that no key is lost. */
  readonly search: WritableSignal<string>;
  /** The search's words, folded. */
  readonly words = computed(() => searchWords(this.search()));
  /** Where to begin; null = at the top. */
  readonly place = this.places.cameBackTo(this.path);

  /**
   * To be made in an injection context.
   * @param q the query's search, as the router binds it to the page.
   * @param table what shows the list: it starts at its top again when something else is shown.
   */
  constructor(
    q: Signal<string | undefined>,
    private readonly table: Signal<{ scrollToTop(): void; offset(): number } | undefined>,
  ) {
    this.search = linkedSignal(() => q() ?? '');
    inject(DestroyRef).onDestroy(() => this.places.leave(this.path, this.table()?.offset() ?? 0));
  }

  searchFor(typed: string): void {
    const text = typed.replace(HALVES, '');
    this.search.set(text);
    this.show({ q: text.trim() ? text : null });
  }

  /** Everything again. @param filters the query's names of the filters to take back. */
  clear(filters: readonly string[]): void {
    this.search.set('');
    this.show(Object.fromEntries(['q', ...filters].map((name) => [name, null])));
  }

  /** Into the URL, from where it comes back as inputs; null takes a parameter out. */
  show(queryParams: Params): void {
    void this.router.navigate([], {
      relativeTo: this.route,
      queryParams,
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
    this.table()?.scrollToTop();
  }
}

function routePath(route: ActivatedRoute): string {
  const segments = route.snapshot.pathFromRoot.flatMap(({ url }) => url.map(({ path }) => path));
  return `/${segments.join('/')}`;
}
