import { Component, inject, Injector, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialog,
  MatDialogModule,
  MatDialogRef,
} from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { OUTLINED_FIELDS } from '../forms/fields/outlined-fields';
import { askOnce } from '../ui/dialog/ask-once';

const LONGEST = 200;

/** Why a finding is let be, in the person's own words. */
@Component({
  imports: [MatButtonModule, MatDialogModule, MatFormFieldModule, MatInputModule],
  providers: [OUTLINED_FIELDS],
  template: `
    <h2 mat-dialog-title>¿Descartar este hallazgo?</h2>
    <mat-dialog-content>
      <p>{{ data }}</p>
      <div class="field">
        <label for="discard-reason">Motivo</label>
        <mat-form-field>
          <input
            matInput
            id="discard-reason"
            autocomplete="off"
            [attr.maxlength]="longest"
            [value]="reason()"
            [attr.aria-invalid]="isMissing()"
            [attr.aria-describedby]="isMissing() ? 'discard-missing' : null"
            (input)="write($event)"
            (keydown.enter)="discard()"
          />
        </mat-form-field>
        @if (isMissing()) {
          <p class="error" id="discard-missing" role="alert">Escribe por qué está bien así.</p>
        }
      </div>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button type="button" matButton="outlined" [mat-dialog-close]="undefined">Cancelar</button>
      <button type="button" matButton="filled" (click)="discard()">Descartar</button>
    </mat-dialog-actions>
  `,
  styles: `
    mat-dialog-content > p {
      margin-bottom: var(--k-4);
    }
  `,
})
export class DiscardDialog {
  protected readonly data = inject<string>(MAT_DIALOG_DATA);
  private readonly dialog = inject<MatDialogRef<DiscardDialog, string>>(MatDialogRef);
  protected readonly reason = signal('');
  protected readonly isMissing = signal(false);
  protected readonly longest = LONGEST;

  protected write({ target }: Event): void {
    this.reason.set((target as HTMLInputElement).value);
  }

  protected discard(): void {
    const reason = this.reason().trim();
    this.isMissing.set(reason === '');
    if (reason) this.dialog.close(reason);
  }
}

/** @returns the reason; undefined when the person thought better of it. */
export function askForReason(injector: Injector, what: string): Promise<string | undefined> {
  return askOnce<DiscardDialog, string, string>(injector.get(MatDialog), DiscardDialog, {
    data: what,
    width: '440px',
  });
}
