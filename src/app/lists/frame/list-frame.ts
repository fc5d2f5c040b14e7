import { BreakpointObserver } from '@angular/cdk/layout';
import { NgTemplateOutlet } from '@angular/common';
import {
  afterNextRender,
  afterRenderEffect,
  Component,
  computed,
  DestroyRef,
  ElementRef,
  inject,
  input,
  linkedSignal,
  untracked,
  viewChild,
} from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { formatCount } from '../../domain/text/format-count';
import { BlankArt } from '../../ui/blank/blank-art';
import { BlankState } from '../../ui/blank/blank-state';
import { FailureNotice } from '../../ui/failure-notice';
import { addShortcuts } from '../../ui/shortcuts';
import { CountedWait } from '../../ui/waiting/counted-wait';
import { ShownList } from '../list-screen';
import { SearchField } from '../search-field';
import { rowLayout } from '../table/row-layout';
import { OrderChoice } from '../view/order-choice';
import { ViewMenu } from '../view/view-menu';
import { ListStatus } from './list-status';
import { SetAsideNotice } from './set-aside-notice';

/** Below this, longer filters are folded, however few choices they have. */
const FOLDED = '(width < 1024px)';

/** What stands around the rows of every list: its name and count, search, filters, "Vista". */
@Component({
  selector: 'app-list-frame',
  imports: [
    BlankArt,
    BlankState,
    CountedWait,
    FailureNotice,
    ListStatus,
    MatButtonModule,
    NgTemplateOutlet,
    SearchField,
    SetAsideNotice,
    ViewMenu,
  ],
  templateUrl: './list-frame.html',
  styleUrl: './list-frame.scss',
})
export class ListFrame<T extends { readonly id: number }> {
  readonly screen = input.required<ShownList<T>>();
  readonly heading = input.required<string>();
  /** 'usuario', 'usuarios'. */
  readonly nouns = input.required<readonly [string, string]>();
  /** Whether every row that matches is shown: until then nothing is said of none. */
  readonly complete = input(true);
  readonly searchHint = input.required<string>();
  readonly orders = input.required<readonly OrderChoice[]>();
  /** What the filters hold: when that changes, the room that they need is measured anew. */
  readonly filterKey = input('');

  private readonly breakpoints = inject(BreakpointObserver);
  /** Whether the filters have no room side by side. */
  readonly crowded = linkedSignal({
    source: this.filterKey,
    computation: () => this.breakpoints.isMatched(FOLDED),
  });
  private readonly layout = rowLayout();
  private readonly filters = viewChild.required<ElementRef<HTMLElement>>('filters');
  private needed = 0;

  protected readonly list = computed(() => this.screen().read);
  /** Whether what can be done to the chosen stands in the place of the filters. */
  protected readonly selecting = computed(() => this.screen().selection.size() > 0);
  /** Whether the filters stand beside the count, folded. On phones nothing takes their place. */
  readonly moved = computed(() => this.selecting() && this.layout() !== 'cards');
  /** How many rows the filters leave. */
  protected readonly shown = computed(() => this.screen().rows().length);
  protected readonly total = computed(() => this.list().value().length);
  protected readonly noun = computed(() => this.nouns()[this.total() === 1 ? 0 : 1]);
  /** '126 de 203', or '203' when all are shown. */
  protected readonly shownCount = computed(() => formatCount(this.shown()));
  protected readonly totalCount = computed(() => formatCount(this.total()));

  private readonly searchField = viewChild.required(SearchField);

  constructor() {
    addShortcuts({ keys: '/', label: 'Buscar en la lista', run: () => this.searchField().focus() });
    const destroyRef = inject(DestroyRef);
    // In the turn that brought other filters: those that do not fit are never painted.
    afterRenderEffect({
      read: () => {
        this.filterKey();
        untracked(() => this.measure());
      },
    });
    afterNextRender(() => {
      const changes = new ResizeObserver(() => this.measure());
      const strip = this.filters().nativeElement;
      changes.observe(strip);
      for (const part of strip.children) changes.observe(part);
      destroyRef.onDestroy(() => changes.disconnect());
    });
  }

  /** What does not fit is folded until there is room. */
  private measure(): void {
    const strip = this.filters().nativeElement;
    if (this.breakpoints.isMatched(FOLDED)) return this.crowded.set(true);
    if (!this.crowded() && strip.scrollWidth > strip.clientWidth) {
      this.needed = strip.scrollWidth;
      this.crowded.set(true);
    } else if (this.crowded() && strip.clientWidth >= this.needed) {
      this.crowded.set(false);
    }
  }
}
