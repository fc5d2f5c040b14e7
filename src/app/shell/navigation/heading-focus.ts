import { afterNextRender, DestroyRef, DOCUMENT, inject, Injector, Service } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, NavigationStart, Router } from '@angular/router';
import { focusHeading } from '../../ui/navigation/focus-heading';

/**
 * After a navigation the focus is on the page's heading, which is read out: on `<body>` it would be
 * nowhere. A page that puts it elsewhere, as into a field, is left alone; whoever goes back is where
 * they were, as far as the page knows.
 */
@Service()
export class HeadingFocus {
  private readonly document = inject(DOCUMENT);
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);
  private stopSeeking: () => void = () => undefined;

  constructor() {
    const destroyRef = inject(DestroyRef);
    destroyRef.onDestroy(() => this.stopSeeking());
    this.router.events.pipe(takeUntilDestroyed(destroyRef)).subscribe((event) => {
      if (event instanceof NavigationStart) this.stopSeeking();
      else if (event instanceof NavigationEnd && this.isAnotherPage()) this.afterRender();
    });
  }

  private isAnotherPage(): boolean {
    const { previousNavigation, finalUrl } = this.router.currentNavigation() ?? {};
    const before = previousNavigation?.finalUrl;
    return before !== undefined && pathOf(before.toString()) !== pathOf(String(finalUrl));
  }

  private afterRender(): void {
    const isBack = this.router.currentNavigation()?.trigger === 'popstate';
    // Whoever opens a page begins at its top.
    if (!isBack) this.document.defaultView?.scrollTo(0, 0);
    const render = afterNextRender({ read: () => this.seek() }, { injector: this.injector });
    this.stopSeeking = () => render.destroy();
  }

  /** The heading may come later than the page, with the record that it names, or give way to it. */
  private seek(): void {
    const main = this.document.querySelector('main');
    if (!main) return;
    let led: Element | null = null;
    const isOver = (): boolean => {
      const { activeElement, body } = this.document;
      if (led?.isConnected) return activeElement !== led;
      if (led ? activeElement !== body : activeElement !== main && main.contains(activeElement)) {
        return true;
      }
      led = focusHeading(main) ? this.document.activeElement : led;
      return false;
    };
    if (isOver()) return;
    const observer = new MutationObserver(() => {
      if (isOver()) this.stopSeeking();
    });
    observer.observe(main, { childList: true, subtree: true });
    this.stopSeeking = () => observer.disconnect();
  }
}

const pathOf = (url: string) => url.split(/[?#]/)[0];
