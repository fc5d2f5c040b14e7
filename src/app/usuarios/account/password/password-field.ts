import { Component, computed, input, linkedSignal } from '@angular/core';
import { FieldTree, FormField } from '@angular/forms/signals';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { Copy, Dices, Eye, EyeOff } from 'lucide';
import { generatePassword } from '../../../domain/usuario/password-generator';
import { passwordOddity } from '../../../domain/usuario/password-text';
import { FieldErrors } from '../../../forms/fields/field-errors';
import { OUTLINED_FIELDS } from '../../../forms/fields/outlined-fields';
import { COPY_BY_HAND, writeToClipboard } from '../../../ui/clipboard';
import { Icon } from '../../../ui/icon/icon';
import { loadFirstGuesses } from './first-guesses';

let fields = 0;

/** A new password: typed or generated, shown or hidden, and copied to be handed over. */
@Component({
  selector: 'app-password-field',
  imports: [FieldErrors, FormField, Icon, MatButtonModule, MatFormFieldModule, MatInputModule],
  host: { class: 'field' },
  providers: [OUTLINED_FIELDS],
  templateUrl: './password-field.html',
  styleUrl: './password-field.scss',
})
export class PasswordField {
  readonly password = input.required<FieldTree<string>>();
  readonly label = input.required<string>();
  readonly hint = input.required<string>();

  protected readonly id = `new-password-${fields++}`;
  protected readonly icons = { copy: Copy, generate: Dices, hide: EyeOff, show: Eye };
  /** Whether it is readable: hidden again as soon as the field is emptied, for the next person. */
  protected readonly shown = linkedSignal<boolean, boolean>({
    source: () => this.password()().value() === '',
    computation: (isEmpty, previous) => !isEmpty && (previous?.value ?? false),
  });
  /** What became of "Copiar"; forgotten as soon as the password is another one. */
  protected readonly copied = linkedSignal<unknown, string>({
    source: () => this.password()().value(),
    computation: () => '',
  });
  protected readonly note = computed(() => passwordOddity(this.password()().value()) ?? '');

  constructor() {
    // Whoever sends the password loads them again where they did not come.
    loadFirstGuesses().catch(() => undefined);
  }

  protected generate(): void {
    const field = this.password()();
    field.value.set(generatePassword());
    field.markAsDirty();
    this.shown.set(true);
  }

  protected async copy(): Promise<void> {
    const isCopied = await writeToClipboard(this.password()().value());
    // What is to be copied by hand has to be readable.
    if (!isCopied) this.shown.set(true);
    this.copied.set(isCopied ? 'Contraseña copiada.' : COPY_BY_HAND);
  }
}
