import { Component, inject, Injector } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialog, MatDialogModule } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';
import { DifferenceTable } from '../fields/difference-table';
import type { ConflictChoice, ConflictRow } from './conflict-question';

@Component({
  imports: [DifferenceTable, MatButtonModule, MatDialogModule],
  template: `
    <h2 mat-dialog-title>Otra persona guardó cambios</h2>
    <mat-dialog-content>
      <p>
        Mientras editabas, alguien cambió los mismos datos que tú. Todavía no se guardó nada tuyo:
        elige qué versión queda.
      </p>
      <app-difference-table [heads]="['Versión guardada', 'Tu versión']" [rows]="rows" />
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton mat-dialog-close="cancel">Cancelar</button>
      <button matButton="outlined" mat-dialog-close="theirs">Usar lo guardado</button>
      <button matButton="filled" mat-dialog-close="mine">Guardar lo mío</button>
    </mat-dialog-actions>
  `,
  styles: `
    mat-dialog-actions {
      gap: 0.5rem;
    }
    p {
      margin: 0 0 1rem;
    }
  `,
})
export class ConflictDialog {
  protected readonly rows = inject<readonly ConflictRow[]>(MAT_DIALOG_DATA).map(
    ({ label, theirs, mine }) => ({ label, recorded: theirs, asked: mine }),
  );
}

export async function openConflictDialog(
  injector: Injector,
  rows: readonly ConflictRow[],
): Promise<ConflictChoice> {
  const dialog = injector
    .get(MatDialog)
    .open<ConflictDialog, readonly ConflictRow[], ConflictChoice>(ConflictDialog, {
      data: rows,
      maxWidth: 'min(36rem, calc(100vw - 32px))',
    });
  return (await firstValueFrom(dialog.afterClosed())) ?? 'cancel';
}
