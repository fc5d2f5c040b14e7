import {
  createFlexibleConnectedPositionStrategy,
  createOverlayRef,
  createRepositionScrollStrategy,
} from '@angular/cdk/overlay';
import { ComponentPortal } from '@angular/cdk/portal';
import {
  afterNextRender,
  afterRenderEffect,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  signal,
  viewChild,
} from '@angular/core';
import { Check } from 'lucide';
import { Icon } from '../icon/icon';
import { Choosing } from './choosing';

/** Drawn beyond what is in view, above and below. */
const MARGIN = 6;
/** As many as fit, until the first are measured. */
const IN_VIEW = 8;
/** px: a search below a short button. */
const LEAST_TO_SEARCH = 280;

/** The list that a choice opens: all of it, or, of a long one, a search and what is in view. */
@Component({
  selector: 'app-choosing-panel',
  imports: [Icon],
  host: {
    '(keydown)': 'choosing.press($event)',
    '(mousedown)': 'keepFocus($event)',
    '(click)': 'takeAt($event)',
  },
  templateUrl: './choosing-panel.html',
  styleUrl: './choosing-panel.scss',
})
export class ChoosingPanel {
  protected readonly choosing = inject<Choosing<unknown>>(Choosing);
  protected readonly checkIcon = Check;
  private readonly list = viewChild.required<ElementRef<HTMLElement>>('list');
  private readonly search = viewChild<ElementRef<HTMLInputElement>>('search');

  private readonly top = signal(0);
  private readonly height = signal(36);
  private readonly inView = signal(IN_VIEW);
  private readonly from = computed(() =>
    this.choosing.isSearched() ? Math.max(0, Math.floor(this.top() / this.height()) - MARGIN) : 0,
  );
  protected readonly drawn = computed(() => {
    const [found, from] = [this.choosing.found(), this.from()];
    const until = this.choosing.isSearched() ? from + this.inView() + 2 * MARGIN : found.length;
    return found.slice(from, until).map((choice, place) => ({ ...choice, place: from + place }));
  });
  protected readonly above = computed(() => this.from() * this.height());
  protected readonly below = computed(
    () => (this.choosing.found().length - this.from() - this.drawn().length) * this.height(),
  );
  protected readonly size = computed(() => this.choosing.found().length);
  protected readonly count = computed(() => {
    const size = this.size();
    return size === 1 ? '1 opción' : `${size.toLocaleString('es-BO')} opciones`;
  });

  constructor() {
    afterNextRender(() => {
      this.measure();
      this.search()?.nativeElement.focus();
    });
    afterRenderEffect(() => this.showActive());
  }

  /** Of one in view: another would be named, and not be there. */
  protected readonly activeId = computed(() => {
    const place = this.choosing.active();
    const isDrawn = this.drawn().some((choice) => choice.place === place);
    return isDrawn ? this.choosing.idOf(place) : null;
  });

  /** A press on the list takes the focus from nothing. */
  protected keepFocus(event: MouseEvent): void {
    if (event.target !== this.search()?.nativeElement) event.preventDefault();
  }

  protected takeAt({ target }: Event): void {
    const option = (target as Element).closest<HTMLElement>('[data-place]');
    if (option) this.choosing.take(Number(option.dataset['place']));
  }

  protected look(): void {
    if (this.choosing.isSearched()) this.top.set(this.list().nativeElement.scrollTop);
  }

  protected find(query: string): void {
    this.choosing.query.set(query);
    this.list().nativeElement.scrollTop = 0;
    this.look();
  }

  private measure(): void {
    const list = this.list().nativeElement;
    const first = list.querySelector<HTMLElement>('[role=option]');
    if (!first || !this.choosing.isSearched()) return;
    this.height.set(first.offsetHeight);
    this.inView.set(Math.ceil(list.clientHeight / first.offsetHeight));
  }

  /** Scrolls the list, and nothing around it. */
  private showActive(): void {
    const [place, list] = [this.choosing.active(), this.list().nativeElement];
    const isSearched = this.choosing.isSearched();
    const option = isSearched
      ? null
      : list.querySelector<HTMLElement>(`#${this.choosing.idOf(place)}`);
    if (!isSearched && !option) return;
    const height = option?.offsetHeight ?? this.height();
    const top = option?.offsetTop ?? place * height;
    if (top < list.scrollTop) list.scrollTop = top;
    else if (top + height > list.scrollTop + list.clientHeight) {
      list.scrollTop = top + height - list.clientHeight;
    }
  }
}

/** Draws the list below what it belongs to, as wide as that, or above where there is no room. */
export function drawChoosing<T>(
  choosing: Choosing<T>,
  injector: Injector,
  origin: HTMLElement,
): void {
  const positionStrategy = createFlexibleConnectedPositionStrategy(injector, origin)
    .withPopoverLocation('inline')
    .withViewportMargin(8)
    .withPush()
    .withPositions([
      { originX: 'start', originY: 'bottom', overlayX: 'start', overlayY: 'top' },
      { originX: 'start', originY: 'top', overlayX: 'start', overlayY: 'bottom' },
    ]);
  const { width } = origin.getBoundingClientRect();
  const overlay = createOverlayRef(injector, {
    positionStrategy,
    scrollStrategy: createRepositionScrollStrategy(injector),
    hasBackdrop: true,
    backdropClass: 'cdk-overlay-transparent-backdrop',
    usePopover: true,
    width: choosing.isSearched() ? Math.max(LEAST_TO_SEARCH, width) : width,
    // Also where the window becomes narrower while it is open.
    maxWidth: 'calc(100vw - 32px)',
    disposeOnNavigation: true,
  });
  const own = Injector.create({
    parent: injector,
    providers: [{ provide: Choosing, useValue: choosing }],
  });
  overlay.backdropClick().subscribe(() => choosing.close());
  overlay.detachments().subscribe(() => choosing.close());
  overlay.attach(new ComponentPortal(ChoosingPanel, null, own));
  choosing.drawn(overlay);
}
