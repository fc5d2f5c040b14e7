import { Component, computed, inject, Injector, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialog,
  MatDialogModule,
  MatDialogRef,
} from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { Info } from 'lucide';
import { OUTLINED_FIELDS } from '../forms/fields/outlined-fields';
import { sameName } from '../preferences/mail-templates';
import { askOnce } from '../ui/dialog/ask-once';
import { Notice } from '../ui/notice';

const LONGEST = 100;

export interface NameQuestion {
  /** As 'Guardar como plantilla'. */
  readonly title: string;
  /** To begin with. */
  readonly name: string;
  /** Names that others have. */
  readonly taken: readonly string[];
  /** Label of the button where nobody has the name. */
  readonly confirm: string;
}

/** By which name a template is kept; what has the name already is replaced only by a press that says so. */
@Component({
  imports: [MatButtonModule, MatDialogModule, MatFormFieldModule, MatInputModule, Notice],
  providers: [OUTLINED_FIELDS],
  template: `
    <h2 mat-dialog-title>{{ data.title }}</h2>
    <mat-dialog-content>
      <div class="field">
        <label for="template-name">Nombre de la plantilla</label>
        <mat-form-field>
          <input
            matInput
            id="template-name"
            autocomplete="off"
            [attr.maxlength]="longest"
            [value]="name()"
            [attr.aria-invalid]="isMissing()"
            [attr.aria-describedby]="isMissing() ? 'template-name-missing' : null"
            (input)="write($event)"
            (keydown.enter)="answer()"
          />
        </mat-form-field>
        @if (isMissing()) {
          <p class="error" id="template-name-missing" role="alert">Escribe un nombre.</p>
        }
      </div>
      @if (replaced(); as name) {
        <app-notice tone="neutral" [icon]="icon">
          Ya hay una plantilla «{{ name }}»: la de ahora la reemplaza.
        </app-notice>
      }
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button type="button" matButton="outlined" [mat-dialog-close]="undefined">Cancelar</button>
      <button type="button" matButton="filled" (click)="answer()">
        {{ replaced() ? 'Reemplazar' : data.confirm }}
      </button>
    </mat-dialog-actions>
  `,
  styles: `
    app-notice {
      margin-top: var(--k-3);
    }
  `,
})
export class TemplateNameDialog {
  protected readonly data = inject<NameQuestion>(MAT_DIALOG_DATA);
  private readonly dialog = inject<MatDialogRef<TemplateNameDialog, string>>(MatDialogRef);
  protected readonly name = signal(this.data.name.slice(0, LONGEST));
  protected readonly isMissing = signal(false);
  protected readonly replaced = computed(() =>
    this.data.taken.find((name) => sameName(name, this.name())),
  );
  protected readonly longest = LONGEST;
  protected readonly icon = Info;

  protected write({ target }: Event): void {
    this.name.set((target as HTMLInputElement).value);
  }

  protected answer(): void {
    const name = this.name().trim();
    this.isMissing.set(name === '');
    if (name) this.dialog.close(name);
  }
}

/** @returns the name; undefined when the person thought better of it. */
export function askForName(injector: Injector, data: NameQuestion): Promise<string | undefined> {
  const dialogs = injector.get(MatDialog);
  return askOnce<TemplateNameDialog, NameQuestion, string>(dialogs, TemplateNameDialog, {
    data,
    width: '440px',
  });
}
