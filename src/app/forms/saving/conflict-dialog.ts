import { Component, inject, Injector } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialog, MatDialogModule } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';
import { dayAndTime } from '../../domain/calendar-date';
import { DifferenceTable } from '../fields/difference-table';
import type { ConflictChoice, ConflictQuestion } from './conflict-question';

@Component({
  imports: [DifferenceTable, MatButtonModule, MatDialogModule],
  template: `
    <h2 mat-dialog-title>{{ title }}</h2>
    <mat-dialog-content>
      <p>
        {{ what }} Todavía no se guardó nada de lo que escribiste aquí: elige qué versión queda.
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

    /* Three of them side by side have no room there. */
    @media (width < 600px) {
      mat-dialog-actions {
        flex-direction: column;
        align-items: stretch;
      }
      mat-dialog-actions button {
        margin: 0;
      }
    }
  `,
})
export class ConflictDialog {
  private readonly question = inject<ConflictQuestion>(MAT_DIALOG_DATA);
  private readonly author = this.question.author;
  protected readonly rows = this.question.rows.map(({ label, theirs, mine }) => ({
    label,
    recorded: theirs,
    asked: mine,
  }));
  protected readonly title = this.author.isOneself
    ? 'Ya guardaste otros cambios'
    : 'Otra persona guardó cambios';
  protected readonly what = this.author.isOneself
    ? `En otra pestaña o en otro equipo guardaste los mismos datos que cambias aquí${this.when()}.`
    : `Mientras editabas, ${this.author.name || 'otra persona'} cambió los mismos datos que tú${this.when()}.`;

  private when(): string {
    return Number.isNaN(Date.parse(this.author.at)) ? '' : ` (${dayAndTime(this.author.at)})`;
  }
}

export async function openConflictDialog(
  injector: Injector,
  question: ConflictQuestion,
): Promise<ConflictChoice> {
  const dialog = injector
    .get(MatDialog)
    .open<ConflictDialog, ConflictQuestion, ConflictChoice>(ConflictDialog, {
      data: question,
      maxWidth: 'min(36rem, calc(100vw - 32px))',
    });
  return (await firstValueFrom(dialog.afterClosed())) ?? 'cancel';
}
