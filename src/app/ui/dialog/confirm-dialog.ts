import { Component, effect, inject, Injector, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatCheckboxModule } from '@angular/material/checkbox';
import {
  MAT_DIALOG_DATA,
  MatDialog,
  MatDialogModule,
  MatDialogRef,
} from '@angular/material/dialog';
import { ArrowRight, Info } from 'lucide';
import { Icon } from '../icon/icon';
import { Notice } from '../notice';
import { askOnce } from './ask-once';
import type { Confirmation, ConfirmationAnswer } from './confirmation';

@Component({
  imports: [Icon, MatButtonModule, MatCheckboxModule, MatDialogModule, Notice],
  template: `
    <h2 mat-dialog-title>{{ data.title }}</h2>
    <mat-dialog-content>
      <p>{{ data.message }}</p>
      @if (data.note; as note) {
        <app-notice tone="neutral" [icon]="noteIcon">{{ note }}</app-notice>
      }
      @if (data.changes; as changes) {
        <dl>
          @for (change of changes; track change.label) {
            <div>
              <dt>{{ change.label }}</dt>
              <dd>
                <del>{{ change.before }}</del> <app-icon small [icon]="arrow" />
                <ins>{{ change.after }}</ins>
              </dd>
            </div>
          }
        </dl>
      }
      @if (data.option; as option) {
        <mat-checkbox
          aria-describedby="option-hint"
          [checked]="chosen()"
          (change)="chosen.set($event.checked)"
        >
          {{ option.label }}
        </mat-checkbox>
        <p class="hint" id="option-hint">{{ option.hint }}</p>
      }
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button [matButton]="data.leaves ? 'filled' : 'outlined'" [mat-dialog-close]="undefined">
        {{ data.cancel ?? 'Cancelar' }}
      </button>
      <button
        [matButton]="data.leaves ? 'outlined' : 'filled'"
        [class.danger]="data.danger"
        [mat-dialog-close]="answer()"
      >
        {{ data.confirm }}
      </button>
    </mat-dialog-actions>
  `,
  styles: `
    @use '../../../theme/before-after';
    app-notice,
    dl,
    mat-checkbox {
      margin-top: var(--k-3);
    }

    /* The box stands where the text begins, and what is said of it under its label. */
    mat-checkbox {
      margin-left: -8px;
    }
    .hint {
      margin: 0 0 0 24px;
    }
    dl {
      display: grid;
      gap: var(--k-3);
    }
    dt {
      color: var(--k-ink-2);
      font-size: var(--k-text-small);
    }
    dd {
      color: var(--k-ink);
      overflow-wrap: anywhere;
    }
    app-icon {
      margin-inline: 6px;
      color: var(--k-ink-3);
    }
    del,
    ins {
      display: inline-block;
      max-width: 100%;
    }
  `,
})
export class ConfirmDialog {
  protected readonly data = inject<Confirmation>(MAT_DIALOG_DATA);
  protected readonly arrow = ArrowRight;
  protected readonly noteIcon = Info;
  protected readonly chosen = signal(this.data.option?.chosen ?? false);

  constructor() {
    const dialog = inject<MatDialogRef<ConfirmDialog>>(MatDialogRef);
    effect(() => {
      if (this.data.isOver?.()) dialog.close();
    });
  }

  protected answer(): ConfirmationAnswer {
    return { confirmed: true, option: this.chosen() };
  }
}

/** What the person answered; no on cancel, Escape and clicks outside. */
export async function openConfirmDialog(
  injector: Injector,
  data: Confirmation,
): Promise<ConfirmationAnswer> {
  const answer = await askOnce<ConfirmDialog, Confirmation, ConfirmationAnswer>(
    injector.get(MatDialog),
    ConfirmDialog,
    { data, width: '480px' },
    data.title,
  );
  return answer ?? { confirmed: false, option: false };
}

/** Closes every open dialog: whoever asked is answered as by Escape. */
export function closeDialogs(injector: Injector): void {
  injector.get(MatDialog).closeAll();
}
