import { DOCUMENT, EnvironmentInjector, inject, Service, Signal } from '@angular/core';
import { loadPart } from '../load-part';
import type { ToastData } from './toast';
import type { ToastAction } from './toast-action';

const SHORT_MS = 6_000;

/**
 * Short news at the left of the content's foot, read out by screen readers. What needs to be done
 * something about is a notice in its place, never a toast. How it looks is loaded after the page.
 */
@Service()
export class Notifier {
  private readonly injector = inject(EnvironmentInjector);
  private readonly document = inject(DOCUMENT);
  private closeSuccess?: () => void;

  /** Something went well. Goes away by itself. */
  success(message: string, action?: ToastAction): void {
    void this.show({ message, failed: false, action, milliseconds: SHORT_MS });
  }

  /** What went well before is no news of what begins now, and would lie over it. */
  beginAnew(): void {
    this.closeSuccess?.();
  }

  /**
   * Something went wrong, or waits for the person. Stays until it is closed.
   * @param isOver goes by itself once it is no longer so
   * @param milliseconds after which it goes, where it is said elsewhere too
   */
  failure(
    message: string,
    action?: ToastAction,
    isOver?: Signal<boolean>,
    milliseconds?: number,
  ): void {
    void this.show({ message, failed: true, action, isOver, milliseconds });
  }

  /** An error out of here would come back here, for ever. */
  private async show(data: ToastData): Promise<void> {
    try {
      const { Toasts } = await loadPart(() => import('./toasts'));
      const close = this.injector.get(Toasts).show(data);
      this.closeSuccess = data.failed ? undefined : close;
    } catch {
      // The app is gone, and there is nobody to tell.
      if (!this.injector.destroyed) this.showPlainly(data);
    }
  }

  /**
   * Where the code for toasts does not come, as without a network: with what the browser has, until
   * the next press. It is small: every page loads it first.
   */
  private showPlainly({ message }: ToastData): void {
    const news = this.document.createElement('p');
    news.role = 'alert';
    news.popover = 'auto';
    news.className = 'plain-news';
    this.document.body.append(news);
    news.showPopover();
    news.textContent = message;
  }
}
