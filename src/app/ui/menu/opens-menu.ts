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
import { LazyParts } from '../lazy-parts';
import type { MenuEntry } from './menu-entry';
import type { MenuPanel } from './menu-panel';

/**
 * A button with a menu whose code is loaded after the page, or when the first menu is opened: with
 * the overlays under it, it weighs as much as a list.
 */
@Directive({
  selector: 'button[appMenu]',
  host: {
    'aria-haspopup': 'menu',
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

  protected async open(press: MouseEvent): Promise<void> {
    const loaded = await this.parts.load(() => import('./menu-panel'));
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

  private close(): void {
    this.isOpen.set(false);
    this.button.focus();
  }
}
