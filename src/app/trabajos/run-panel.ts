import {
  afterRenderEffect,
  Component,
  computed,
  DOCUMENT,
  ElementRef,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { Runs } from '../runs/runs';
import { focusHeading } from '../ui/navigation/focus-heading';
import { RunDetail } from './run-detail';

/** A run beside the page that it was begun on. Closing it keeps it running. */
@Component({
  selector: 'app-run-panel',
  imports: [MatButtonModule, RunDetail],
  host: {
    role: 'region',
    'aria-label': 'Trabajo en curso',
    // Wherever the focus is: what lies under the panel can be seen without going on.
    '(document:keydown.escape)': 'giveWay($event)',
  },
  template: `
    @if (run(); as run) {
      <div class="head">
        <h2 #title tabindex="-1">{{ run.title }}</h2>
        <button type="button" matButton (click)="close()">
          {{ run.state === 'running' ? 'Seguir de fondo' : 'Cerrar' }}
        </button>
      </div>
      <app-run-detail [run]="run" (begun)="begun.emit($event)" />
    }
  `,
  styles: `
    :host {
      position: fixed;
      inset: 0 0 0 auto;
      z-index: 5;
      display: flex;
      flex-direction: column;
      gap: var(--k-2);
      width: min(440px, 100vw);
      padding: var(--k-4) var(--k-5);
      background: var(--k-raised);
      box-shadow: var(--k-lift-2);
    }
    .head {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: var(--k-2);
    }
    app-run-detail {
      flex: 1;
    }
  `,
})
export class RunPanel {
  readonly id = input.required<string>();
  readonly closed = output();
  readonly begun = output<string>();

  private readonly document = inject(DOCUMENT);
  private readonly runs = inject(Runs);
  protected readonly run = computed(() => this.runs.all().find(({ id }) => id === this.id()));

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly title = viewChild<ElementRef<HTMLElement>>('title');

  constructor() {
    // What was pressed to begin it is gone by now, and the focus with it: nowhere, or on the page below.
    afterRenderEffect(() => {
      this.id();
      this.title()?.nativeElement.focus({ preventScroll: true });
    });
  }

  /** Whoever was in it is at the page's heading then: with the panel, the focus would be nowhere. */
  protected close(): void {
    const { activeElement, body } = this.document;
    if (activeElement === body || this.host.contains(activeElement)) {
      focusHeading(this.document.querySelector('main'));
    }
    this.closed.emit();
  }

  /** Menus and dialogs are over the panel, and go first. */
  protected giveWay(event: Event): void {
    if (event.defaultPrevented || this.document.querySelector('.cdk-overlay-backdrop')) return;
    this.close();
  }
}
