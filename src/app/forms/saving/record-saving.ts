import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { Wifi } from 'lucide';
import { Connection } from '../../api/connection/connection';
import { FailureNotice } from '../../ui/failure-notice';
import { Notice } from '../../ui/notice';
import { CountedWait } from '../../ui/waiting/counted-wait';
import { RecordEditing } from './record-editing';
import { SaveBar } from './save-bar';

/** At the foot of a record's form: why it was not saved, how long it takes, and what is unsaved. */
@Component({
  selector: 'app-record-saving',
  imports: [CountedWait, FailureNotice, Notice, SaveBar],
  host: { '[class.unsaved]': 'editing().changed().length > 0' },
  template: `
    @if (isBack()) {
      <app-notice [icon]="backIcon">
        <p>Ya hay conexión: vuelve a guardar. Lo que escribiste se conserva.</p>
      </app-notice>
    } @else if (editing().failure(); as failure) {
      <app-failure-notice [message]="failure.message" [detail]="failure.detail" />
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
    app-notice,
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
  protected readonly backIcon = Wifi;
  private readonly without = computed(() => ({
    failure: this.editing().failure(),
    missing: this.connection.missing() !== null,
  }));
  /** Whether there was no connection since the failure: a missing part of the app is no such thing. */
  private readonly wasGone = linkedSignal<ReturnType<typeof this.without>, boolean>({
    source: this.without,
    computation: ({ failure, missing }, before) =>
      missing || (before?.source.failure === failure && before.value),
  });
  /** What could not be sent can be by now; nothing is sent by itself. */
  protected readonly isBack = computed(() => {
    const { failure, missing } = this.without();
    return failure?.kind === 'offline' && this.wasGone() && !missing;
  });
}
