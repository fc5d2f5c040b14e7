import {
  ApplicationRef,
  computed,
  DestroyRef,
  inject,
  linkedSignal,
  PendingTasks,
  Signal,
} from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';
import { searchWords } from '../domain/text/folded-text';
import { ListPlaces } from './table/list-places';

/** Halves of characters, as while an emoji is being put in: a URL cannot hold them. */
const HALVES = /\p{Surrogate}/gu;
/** Longer searches find nothing that shorter ones do not. */
const LONGEST = 200;
const MOST_WORDS = 12;

/**
 * What a list shows, kept in its URL's query: it survives a reload and going to a record and back,
 * and leaves no trace in the history. What is asked for shows at once; the URL follows.
 */
export class ListQuery<Name extends string> {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly app = inject(ApplicationRef);
  private readonly pending = inject(PendingTasks);

  private readonly places = inject(ListPlaces);
  private readonly path = routePath(this.route);
  private waiting: (() => void) | null = null;
  private following = false;
  private destroyed = false;

  private readonly asked = linkedSignal(() => {
    const parameters = this.parameters();
    return { ...parameters, q: capped(parameters.q) };
  });
  readonly search = computed(() => this.asked().q);
  /** The search's words, folded, each once. */
  readonly words = computed(() => queryWords(this.search()), { equal: sameWords });
  /** Where to begin; null = at the top. */
  readonly place = this.places.cameBackTo(this.path);

  /**
   * To be made in an injection context.
   * @param parameters the query's search, filters and order, as the router binds them to the page.
   * @param table what shows the list: it starts at its top again when something else is shown.
   */
  constructor(
    private readonly parameters: Signal<Readonly<Record<Name | 'q', string>>>,
    private readonly table: Signal<{ scrollToTop(): void; offset(): number } | undefined>,
  ) {
    inject(DestroyRef).onDestroy(() => {
      this.destroyed = true;
      this.waiting?.();
      this.places.leave(this.path, this.table()?.offset() ?? 0);
    });
  }

  /** A filter, or the order, as the URL has it or will have it; '' = none. */
  value(name: Name): string {
    return this.asked()[name];
  }

  searchFor(typed: string): void {
    this.show({ q: capped(typed) } as Partial<Record<Name | 'q', string>>);
  }

  /** Shows something else; '' takes a parameter out of the URL. */
  show(changes: Partial<Record<Name | 'q', string>>): void {
    this.asked.update((asked) => ({ ...asked, ...changes }));
    this.table()?.scrollToTop();
    this.followLater();
    // Not when the next frame is due, which would then be late by as long as this takes.
    this.app.tick();
  }

  /** What was asked for is painted first. */
  private followLater(): void {
    if (this.waiting) return;
    const done = this.pending.add();
    this.waiting = done;
    requestAnimationFrame(() => setTimeout(() => void this.follow().finally(done)));
  }

  private async follow(): Promise<void> {
    this.waiting = null;
    // Whoever is on the way to another page is not called back.
    if (this.destroyed || (this.router.currentNavigation() && !this.following)) return;
    this.following = true;
    const asked = Object.entries<string>(this.asked());
    await this.router.navigate([], {
      relativeTo: this.route,
      queryParams: Object.fromEntries(
        asked.map(([name, value]) => [name, value.trim() ? value : null]),
      ),
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
    this.following = false;
  }
}

/** The words of a search, folded, each once. */
export function queryWords(search: string): string[] {
  return [...new Set(searchWords(capped(search)))].slice(0, MOST_WORDS);
}

function capped(text: string): string {
  return text.slice(0, LONGEST).replace(HALVES, '');
}

function sameWords(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((word, i) => word === other[i]);
}

function routePath(route: ActivatedRoute): string {
  const segments = route.snapshot.pathFromRoot.flatMap(({ url }) => url.map(({ path }) => path));
  return `/${segments.join('/')}`;
}
