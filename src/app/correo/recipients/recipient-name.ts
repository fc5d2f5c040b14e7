import { Component, effect, input, output, viewChild } from '@angular/core';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput, MatInputModule } from '@angular/material/input';
import { TriangleAlert } from 'lucide';
import { Recipient } from '../../domain/mail/mail';
import { MeantText } from '../../forms/fields/meant-text';
import { OUTLINED_FIELDS } from '../../forms/fields/outlined-fields';
import { Icon } from '../../ui/icon/icon';

/** The name by which somebody is greeted who has no account. */
@Component({
  selector: 'app-recipient-name',
  imports: [Icon, MatFormFieldModule, MatInputModule, MeantText],
  providers: [OUTLINED_FIELDS],
  template: `
    <div class="field">
      <label [for]="id()">Nombre para saludar a {{ recipient().email }}</label>
      <mat-form-field>
        <input
          #name
          matInput
          autocomplete="off"
          [id]="id()"
          [value]="recipient().name"
          (input)="renamed.emit(name.value)"
        />
        @if (meant(); as meant) {
          <mat-hint>
            <app-meant-text [words]="meant" (taken)="corrected.emit(meant)" />
          </mat-hint>
        }
        <mat-error>
          <app-icon small [icon]="warning" /><span>{{ wrong() }}</span>
        </mat-error>
      </mat-form-field>
    </div>
  `,
  styles: `
    .field {
      margin-top: var(--k-3);
    }

    mat-error {
      display: flex;
      gap: 6px;
    }
  `,
})
export class RecipientName {
  readonly id = input.required<string>();
  readonly recipient = input.required<Recipient>();
  /** The domain that was probably meant. */
  readonly meant = input<string | null>(null);
  /** What is wrong with the name; '' when it is right, or nobody asked yet. */
  readonly wrong = input('');
  readonly renamed = output<string>();
  readonly corrected = output<string>();

  private readonly input = viewChild.required(MatInput);
  protected readonly warning = TriangleAlert;

  constructor() {
    // Material reads it from a control of its own forms alone.
    effect(() => {
      this.input().errorState = this.wrong() !== '';
      this.input().stateChanges.next();
    });
  }

  focus(): void {
    this.input().focus();
  }
}
