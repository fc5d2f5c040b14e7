import {
  ComponentRef,
  computed,
  DestroyRef,
  Directive,
  ElementRef,
  inject,
  Injector,
  input,
  inputBinding,
  outputBinding,
  signal,
  ViewContainerRef,
} from '@angular/core';
import { Choosing, MOST_DRAWN } from '../choosing/choosing';
import { showChoosing } from '../choosing/show-choosing';
import { LazyParts } from '../lazy-parts';
import { loadPart } from '../load-part';
import type { MenuEntry } from './menu-entry';
import type { MenuPanel } from './menu-panel';

/**
 * A button with a menu whose code is loaded after the page, or when the first menu is opened: with
 * the overlays under it, it weighs as much as a list. More than anybody reads are no menu: they are
 * searched.
 */
@Directive({
  selector: 'button[appMenu]',
  host: {
    '[attr.aria-haspopup]': "isSearched() ? 'listbox' : 'menu'",
    '[attr.aria-expanded]': 'isOpen()',
    '(click)': 'open($event)',
  },
})
export class OpensMenu<T = undefined> {
  /** What the menu offers; asked anew whenever something that it depends on changes. */
  readonly appMenu = input.required<(record: T) => readonly MenuEntry[]>();
  /** What the menu is about, where one menu serves many. */
  readonly appMenuOf = input(undefined as T);

  private readonly parts = inject(LazyParts);
  private readonly injector = inject(Injector);
  private readonly button = inject<ElementRef<HTMLButtonElement>>(ElementRef).nativeElement;
  private readonly destroyRef = inject(DestroyRef);
  private readonly offered = computed(() => this.appMenu()(this.appMenuOf()));
  private panel?: ComponentRef<MenuPanel>;
  protected readonly isOpen = signal(false);
  protected readonly isSearched = signal(false);
  private choosing?: Choosing<MenuEntry | undefined>;

  protected async open(press: MouseEvent): Promise<void> {
    this.isSearched.set(this.offered().length > MOST_DRAWN);
    if (this.isSearched()) return this.search();
    const loaded = await this.parts.load(() => loadPart(() => import('./menu-panel')));
    if (!loaded || this.destroyRef.destroyed) return;
    // Not before: of twenty rows, few menus are ever opened, and each would have a place of its own.
    this.panel ??= this.injector.get(ViewContainerRef).createComponent(loaded.MenuPanel, {
      bindings: [
        inputBinding('entries', this.offered),
        outputBinding('closed', () => this.close()),
      ],
    });
    this.panel.changeDetectorRef.detectChanges();
    this.panel.instance.open(this.button, press);
    this.isOpen.set(true);
  }

  private search(): Promise<void> {
    this.choosing ??= new Choosing<MenuEntry | undefined>({
      offered: () => this.offered().map((entry) => ({ value: entry, ...entry })),
      chosen: () => this.offered().find(({ checked }) => checked),
      name: () => this.button.ariaLabel ?? this.button.innerText.trim(),
      take: (entry) => entry?.run?.(),
      closed: () => this.close(),
    });
    this.isOpen.set(true);
    return showChoosing(this.choosing, this.injector, this.button);
  }

  private close(): void {
    this.isOpen.set(false);
    this.button.focus();
  }
}
