import { Component, computed, DOCUMENT, inject, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RotateCcwClock } from 'lucide';
import { Notice } from '../../ui/notice';
import { DraftNews } from './draft-news';

/** A form with a draft. */
interface Drafted {
  readonly draft: { news(): DraftNews | null; restore(): void; refuse(): void };
  discard(): void;
}

/** Says, at the top of a form, that something typed earlier is back, or could be. */
@Component({
  selector: 'app-draft-notice',
  imports: [MatButtonModule, Notice],
  template: `
    @if (news(); as news) {
      <app-notice [icon]="icon">
        {{ news.text }}
        <div class="notice-actions actions">
          @if (news.isOffer) {
            <button type="button" matButton="outlined" (click)="form().draft.restore()">
              Recuperar lo que escribí
            </button>
          }
          @if (news.refuse) {
            <button type="button" matButton="outlined" (click)="goOn(news)">
              {{ news.refuse }}
            </button>
          }
        </div>
      </app-notice>
    }
  `,
  styles: `
    /* Without anything to say it takes no place, and no gap, on the page. */
    :host {
      display: contents;
    }
  `,
})
export class DraftNotice {
  readonly form = input.required<Drafted>();

  private readonly document = inject(DOCUMENT);
  protected readonly icon = RotateCcwClock;
  protected readonly news = computed(() => this.form().draft.news());

  /** Without the draft. */
  protected goOn({ isOffer }: DraftNews): void {
    const form = this.form();
    if (isOffer) form.draft.refuse();
    else form.discard();
    // The button that had the focus is gone.
    this.document.querySelector('main')?.focus();
  }
}
