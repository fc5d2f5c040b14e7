import { Component, computed, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { isRecordId } from '../../domain/wire';
import { FormSkeleton } from '../../forms/fields/form-skeleton';
import { RecordEditing } from '../../forms/saving/record-editing';
import { BlankState } from '../../ui/blank/blank-state';
import { FailureNotice } from '../../ui/failure-notice';
import { CountedWait } from '../../ui/waiting/counted-wait';
import { RecordNames } from './record-names';

/** In the place of a record that is still on its way, could not be read, or does not exist. */
@Component({
  selector: 'app-record-unread',
  imports: [BlankState, CountedWait, FailureNotice, FormSkeleton, MatButtonModule, RouterLink],
  template: `
    @if (missing()) {
      <app-blank-state glass>
        <h1>{{ names().demonstrative }} no existe</h1>
        Puede que la dirección esté mal escrita.
        <div class="actions">
          <a matButton="outlined" [routerLink]="names().list">Volver a la lista</a>
        </div>
      </app-blank-state>
    } @else if (editing().loadFailure(); as failure) {
      <h1>{{ title() }}</h1>
      <app-failure-notice
        retryLabel="Reintentar"
        [message]="failure.message"
        [detail]="failure.detail"
        (retry)="editing().reload()"
      />
    } @else {
      <h1 class="visually-hidden">{{ title() || 'Cargando ' + names().noun + '…' }}</h1>
      <div class="head">
        <span class="skeleton round"></span><span class="skeleton name"></span>
      </div>
      <app-counted-wait
        [stoppable]="false"
        [what]="
          'El servidor está tardando: espera los datos de ' +
          names().demonstrative.toLowerCase() +
          '.'
        "
      />
      <div class="columns">
        @for (fields of sections(); track $index) {
          <app-form-skeleton [fields]="fields" />
        }
      </div>
    }
  `,
  styleUrl: './record-unread.scss',
})
export class RecordUnread<R, T extends object> {
  readonly editing = input.required<RecordEditing<R, T>>();
  readonly id = input.required<number>();
  readonly names = input.required<RecordNames>();
  /** As far as it is known; '' = not. */
  readonly title = input.required<string>();
  /** How many fields each of its sections has. */
  readonly sections = input.required<readonly number[]>();

  protected readonly missing = computed(
    () => !isRecordId(this.id()) || this.editing().loadFailure()?.kind === 'not-found',
  );
}
