import { Component, computed, DOCUMENT, inject, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RotateCcwClock } from 'lucide';
import { Notice } from '../ui/notice';

/** What there is to say about a draft. An offer waits for a decision; else the draft is in the form. */
export interface DraftNews {
  text: string;
  isOffer: boolean;
}

interface Draft {
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
            <button type="button" matButton="outlined" (click)="draft().restore()">
              Recuperar lo que escribí
            </button>
          }
          <button type="button" matButton="outlined" (click)="discard()">Descartar borrador</button>
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
  readonly draft = input.required<Draft>();

  private readonly document = inject(DOCUMENT);
  protected readonly icon = RotateCcwClock;
  protected readonly news = computed(() => this.draft().news());

  protected discard(): void {
    this.draft().discard();
    // The button that had the focus is gone.
    this.document.querySelector('main')?.focus();
  }
}
