import { Component, input, signal } from '@angular/core';
import { FieldTree, FormField } from '@angular/forms/signals';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { EyeOff, Eye } from 'lucide';
import { FieldErrors } from '../../forms/field-errors';
import { Icon } from '../../ui/icon';
import { generatePassword } from './password-generator';

/** A new password: typed or generated, shown or hidden, and copied to be handed over. */
@Component({
  selector: 'app-password-field',
  imports: [FieldErrors, FormField, Icon, MatButtonModule, MatFormFieldModule, MatInputModule],
  templateUrl: './password-field.html',
  styleUrl: './password-field.scss',
})
export class PasswordField {
  readonly password = input.required<FieldTree<string>>();
  readonly label = input.required<string>();
  readonly hint = input.required<string>();

  protected readonly shown = signal(false);
  /** What became of "Copiar", said where it was pressed. */
  protected readonly copyResult = signal('');
  protected readonly icons = { show: Eye, hide: EyeOff };

  protected generate(): void {
    const field = this.password()();
    field.value.set(generatePassword());
    field.markAsDirty();
    this.shown.set(true);
    this.copyResult.set('');
  }

  protected async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.password()().value());
      this.copyResult.set('Copiada.');
    } catch {
      // No permission, or a page that is not served securely.
      this.shown.set(true);
      this.copyResult.set('El navegador no dejó copiarla. Selecciónala y cópiala a mano.');
    }
  }
}
