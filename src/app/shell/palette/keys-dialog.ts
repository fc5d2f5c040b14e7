import { Component, inject, Injector } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatDialog, MatDialogModule } from '@angular/material/dialog';
import { askOnce } from '../../ui/dialog/ask-once';
import { keysLabel, Shortcuts } from '../../ui/shortcuts';

/** What can be done by a key, on this screen and on all. */
@Component({
  imports: [MatButtonModule, MatDialogModule],
  template: `
    <h2 mat-dialog-title>Atajos del teclado</h2>
    <mat-dialog-content>
      <dl>
        @for (shortcut of shortcuts; track $index) {
          <div>
            <dt>{{ shortcut.label }}</dt>
            <dd>
              <kbd>{{ shortcut.keys }}</kbd>
            </dd>
          </div>
        }
      </dl>
      <p>No valen mientras escribes, salvo los que llevan Ctrl.</p>
    </mat-dialog-content>
    <mat-dialog-actions>
      <button matButton="outlined" mat-dialog-close>Cerrar</button>
    </mat-dialog-actions>
  `,
  styles: `
    dl div {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: var(--k-4);
      min-height: 36px;
      border-bottom: 1px solid var(--k-line);
      color: var(--k-ink);
    }
    p {
      margin-top: var(--k-3);
      font-size: var(--k-text-small);
    }
  `,
})
export class KeysDialog {
  protected readonly shortcuts = [...inject(Shortcuts).all()]
    .reverse()
    .filter(({ keys }) => keys !== '')
    .map(({ keys, label }) => ({ keys: keysLabel(keys), label }));
}

export function openKeys(injector: Injector): void {
  void askOnce(injector.get(MatDialog), KeysDialog, { width: '480px' });
}
