import {
  ComponentRef,
  DestroyRef,
  DOCUMENT,
  inject,
  Service,
  ViewContainerRef,
} from '@angular/core';
import { loadPart } from '../load-part';
import type { TipPanel } from './tip-panel';

/**
 * What a `title` says is told as a tooltip of ours, to the mouse and to the keyboard. While it is,
 * the element has no title: the browser would tell it once more. The code of the tooltip is loaded
 * for the first.
 */
@Service()
export class Tips {
  private place?: ViewContainerRef;
  private panel?: ComponentRef<TipPanel>;
  private told?: { readonly element: HTMLElement; readonly text: string };

  constructor() {
    const document = inject(DOCUMENT);
    const stop = new AbortController();
    const { signal } = stop;
    inject(DestroyRef).onDestroy(() => stop.abort());
    const point = ({ pointerType, target }: PointerEvent) => {
      if (pointerType !== 'touch') this.follow(target);
    };
    const focus = ({ target }: FocusEvent) => {
      if ((target as Element).matches(':focus-visible')) this.follow(target);
    };
    document.addEventListener('pointerover', point, { signal });
    document.addEventListener('focusin', focus, { signal });
    for (const end of ['pointerdown', 'keydown', 'scroll', 'focusout']) {
      document.addEventListener(end, () => this.end(), { signal, capture: true, passive: true });
    }
    // One that is only about to hide would keep the key from what closes by it.
    const escape = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') this.drop();
    };
    document.addEventListener('keydown', escape, { signal, capture: true, passive: true });
  }

  /** To be called by what is always on the page: as long as it is there, tooltips are told. */
  start(): void {
    const place = (this.place = inject(ViewContainerRef));
    inject(DestroyRef).onDestroy(() => {
      if (this.place !== place) return;
      this.end();
      this.place = undefined;
      this.drop();
    });
  }

  private follow(target: EventTarget | null): void {
    if (!(target instanceof Element) || this.told?.element.contains(target)) return;
    this.end();
    const element = target.closest<HTMLElement>('[title]');
    if (element?.title) void this.tell(element, element.title);
  }

  private async tell(element: HTMLElement, text: string): Promise<void> {
    this.told = { element, text };
    // Without its code there is the browser's own; the next one asks for it again.
    const loaded = await loadPart(() => import('./tip-panel')).catch(() => null);
    if (!loaded || !this.place || this.told?.element !== element) return;
    element.removeAttribute('title');
    element.setAttribute('aria-description', text);
    this.panel ??= this.place.createComponent(loaded.TipPanel);
    this.panel.instance.show(element, text);
  }

  private drop(): void {
    this.panel?.destroy();
    this.panel = undefined;
  }

  private end(): void {
    if (!this.told) return;
    const { element, text } = this.told;
    this.told = undefined;
    this.panel?.instance.hide();
    element.removeAttribute('aria-description');
    // Unless it has got another one meanwhile.
    element.title ||= text;
  }
}
