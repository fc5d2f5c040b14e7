import { Component, inject, Injector } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialog, MatDialogModule } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';
import type { Confirmation } from './confirmation';

@Component({
  imports: [MatButtonModule, MatDialogModule],
  template: `
    <h2 mat-dialog-title>{{ data.title }}</h2>
    <mat-dialog-content>
      <p>{{ data.message }}</p>
      @if (data.changes; as changes) {
        <dl>
          @for (change of changes; track change.label) {
            <div>
              <dt>{{ change.label }}</dt>
              <dd>
                <del>{{ change.before }}</del> <span aria-hidden="true">→</span>
                <ins>{{ change.after }}</ins>
              </dd>
            </div>
          }
        </dl>
      }
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton [mat-dialog-close]="false">{{ data.cancel ?? 'Cancelar' }}</button>
      <button matButton="filled" [mat-dialog-close]="true">{{ data.confirm }}</button>
    </mat-dialog-actions>
  `,
  styles: `
    dl {
      display: grid;
      gap: 0.75rem;
      margin: 1rem 0 0;
    }
    dt {
      font: var(--mat-sys-label-large);
      color: var(--mat-sys-on-surface-variant);
    }
    dd {
      margin: 0;
      overflow-wrap: anywhere;
    }
    dd span {
      margin-inline: 0.375rem;
    }
    ins {
      text-decoration: none;
      font-weight: 600;
    }
  `,
})
export class ConfirmDialog {
  protected readonly data = inject<Confirmation>(MAT_DIALOG_DATA);
}

/** True when the person went ahead; false on cancel, Escape and clicks outside. */
export async function openConfirmDialog(injector: Injector, data: Confirmation): Promise<boolean> {
  const dialog = injector
    .get(MatDialog)
    .open<ConfirmDialog, Confirmation, boolean>(ConfirmDialog, { data, maxWidth: '32rem' });
  return (await firstValueFrom(dialog.afterClosed())) ?? false;
}

/** Closes every open dialog: whoever asked is answered as by Escape. */
export function closeDialogs(injector: Injector): void {
  injector.get(MatDialog).closeAll();
}
