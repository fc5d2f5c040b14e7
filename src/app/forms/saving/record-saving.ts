import { Component, computed, inject, input } from '@angular/core';
import { Connection } from '../../api/connection/connection';
import { FailureNotice } from '../../ui/failure-notice';
import { CountedWait } from '../../ui/waiting/counted-wait';
import { RecordEditing } from './record-editing';
import { SaveBar } from './save-bar';

/** At the foot of a record's form: why it was not saved, how long it takes, and what is unsaved. */
@Component({
  selector: 'app-record-saving',
  imports: [CountedWait, FailureNotice, SaveBar],
  host: { '[class.unsaved]': 'editing().changed().length > 0' },
  template: `
    @if (editing().failure(); as failure) {
      <app-failure-notice [message]="failure.message" [detail]="failure.detail">
        @if (isBack()) {
          <p class="back">Ya hay conexión: vuelve a guardar.</p>
        }
      </app-failure-notice>
    }
    @if (editing().form.sending() && !editing().asking()) {
      <app-counted-wait
        [stoppable]="false"
        what="El servidor está tardando: espera su respuesta."
      />
    }
    @if (editing().changed().length) {
      <app-save-bar
        [form]="editing().form.fields"
        [asking]="editing().asking()"
        [changed]="editing().changed()"
        (discard)="editing().discard()"
      />
    }
  `,
  styles: `
    :host {
      display: contents;
    }
    .back {
      margin: var(--k-1) 0 0;
      font-weight: 600;
    }
    app-failure-notice,
    app-counted-wait {
      width: 100%;
      max-width: 1240px;
    }
  `,
})
export class RecordSaving<R, T extends object> {
  readonly editing = input.required<RecordEditing<R, T>>();

  private readonly connection = inject(Connection);
  /** What could not be sent can be by now; nothing is sent by itself. */
  protected readonly isBack = computed(
    () => this.editing().failure()?.kind === 'offline' && !this.connection.missing(),
  );
}
