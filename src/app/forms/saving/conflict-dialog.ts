import { Component, inject, Injector } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialog, MatDialogModule } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';
import type { ConflictChoice, ConflictRow } from './conflict-question';

@Component({
  imports: [MatButtonModule, MatDialogModule],
  template: `
    <h2 mat-dialog-title>Otra persona guardó cambios</h2>
    <mat-dialog-content>
      <p>
        Mientras editabas, alguien cambió los mismos datos que tú. Todavía no se guardó nada tuyo:
        elige qué versión queda.
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">Dato</th>
            <th scope="col">Versión guardada</th>
            <th scope="col">Tu versión</th>
          </tr>
        </thead>
        <tbody>
          @for (row of rows; track row.label) {
            <tr>
              <th scope="row">{{ row.label }}</th>
              <td>{{ row.theirs }}</td>
              <td>{{ row.mine }}</td>
            </tr>
          }
        </tbody>
      </table>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton mat-dialog-close="cancel">Cancelar</button>
      <button matButton="outlined" mat-dialog-close="theirs">Usar lo guardado</button>
      <button matButton="filled" mat-dialog-close="mine">Guardar lo mío</button>
    </mat-dialog-actions>
  `,
  styles: `
    @use '../../../theme/comparison';

    mat-dialog-actions {
      gap: 0.5rem;
    }
    p {
      margin: 0 0 1rem;
    }
  `,
})
export class ConflictDialog {
  protected readonly rows = inject<readonly ConflictRow[]>(MAT_DIALOG_DATA);
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
