import { Component, computed, DOCUMENT, inject, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RotateCcwClock } from 'lucide';
import { Notice } from '../../ui/notice';
import { DraftNews } from './draft-news';

/** A form with a draft. */
interface Drafted {
  news(): DraftNews | null;
  restore(): void;
  discard(): void;
}

/** Says, at the top of a form, that something typed earlier is back, or could be. */
@Component({
  selector: 'app-draft-notice',
  imports: [MatButtonModule, Notice],
  template: `
    @if (news(); as news) {
      <app-notice [icon]="icon">
        <p>{{ news.text }}</p>
        <div class="notice-actions">
          @if (news.isOffer) {
            <button type="button" matButton="outlined" (click)="form().restore()">
              Recuperar lo que escribí
            </button>
          }
          @if (news.refuse) {
            <button type="button" matButton="outlined" (click)="discard()">
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
    p {
      margin: 0;
    }
    .notice-actions {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem;
    }
  `,
})
export class DraftNotice {
  readonly form = input.required<Drafted>();

  private readonly document = inject(DOCUMENT);
  protected readonly icon = RotateCcwClock;
  protected readonly news = computed(() => this.form().news());

  protected discard(): void {
    this.form().discard();
    // The button that had the focus is gone.
    this.document.querySelector('main')?.focus();
  }
}
