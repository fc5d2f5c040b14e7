import { Component, computed, inject, Injector } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialog, MatDialogModule } from '@angular/material/dialog';
import { RouterLink } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import { Breakable } from '../../../ui/breakable';
import { Comparison } from '../../work/comparison';

export { compare } from '../../work/comparison';

/** What is decided of the row; nothing when the dialog is only closed. */
export type ComparisonChoice = 'another' | 'omit';

@Component({
  imports: [Breakable, MatButtonModule, MatDialogModule, RouterLink],
  template: `
    <h2 mat-dialog-title>¿Es la misma persona?</h2>
    <mat-dialog-content>
      <table>
        <thead>
          <tr>
            <th scope="col">Dato</th>
            <th scope="col">Fila {{ comparison().row }} de la hoja</th>
            <th scope="col">Ya registrada</th>
          </tr>
        </thead>
        <tbody>
          @for (line of comparison().lines; track line.label) {
            <tr>
              <th scope="row">{{ line.label }}</th>
              @if (line.isSame) {
                <td>
                  <mark><app-breakable [text]="line.inSheet" /></mark>
                </td>
                <td>
                  <mark><app-breakable [text]="line.onRecord" /></mark>
                </td>
              } @else {
                <td><app-breakable [text]="line.inSheet" /></td>
                <td><app-breakable [text]="line.onRecord" /></td>
              }
            </tr>
          }
        </tbody>
      </table>
      <p>
        <span class="muted"><mark>Así</mark> está marcado lo que coincide.</span>
        <a class="link" target="_blank" [routerLink]="comparison().link">
          Abrir su ficha<span class="visually-hidden"> (en otra pestaña)</span>
        </a>
      </p>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button type="button" matButton [mat-dialog-close]="undefined">Cerrar</button>
      @if (comparison().mayBeAnother) {
        <button type="button" matButton="outlined" mat-dialog-close="another">
          Es otra persona
        </button>
        <!-- Most likely they are one, and nobody is registered twice by it. -->
        <button type="button" matButton="filled" mat-dialog-close="omit">Omitir la fila</button>
      } @else {
        <button type="button" matButton="outlined" mat-dialog-close="omit">Omitir la fila</button>
      }
    </mat-dialog-actions>
  `,
  styles: `
    @use '../../../../theme/comparison';

    thead th:first-child {
      width: 30%;
    }
    @media (width < 600px) {
      thead th:first-child {
        width: 28%;
      }
      tbody th {
        font-size: var(--k-text-small);
      }
    }
    p {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: var(--k-1) var(--k-3);
      margin: var(--k-3) 0 0;
    }
  `,
})
export class CompareDialog {
  /** What is read of them meanwhile is shown. */
  protected readonly comparison = computed(inject<() => Comparison>(MAT_DIALOG_DATA));
}

export async function openCompareDialog(
  injector: Injector,
  comparison: () => Comparison,
): Promise<ComparisonChoice | undefined> {
  const dialog = injector
    .get(MatDialog)
    .open<CompareDialog, () => Comparison, ComparisonChoice>(CompareDialog, {
      data: comparison,
      // The first that can be pressed is at the end: on a phone one would begin there.
      autoFocus: 'first-heading',
      maxWidth: 'min(40rem, calc(100vw - 32px))',
    });
  return firstValueFrom(dialog.afterClosed());
}
