import {
  afterRenderEffect,
  Component,
  computed,
  DestroyRef,
  ElementRef,
  inject,
  Injector,
  signal,
  viewChild,
} from '@angular/core';
import {
  applyWhen,
  form,
  FormField,
  FormRoot,
  required,
  TreeValidationResult,
  validate,
} from '@angular/forms/signals';
import { MatButtonModule } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialog,
  MatDialogModule,
  MatDialogRef,
} from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { firstValueFrom } from 'rxjs';
import { ApiError, toApiError } from '../../../api/api-error';
import { AuthApi } from '../../../api/auth-api';
import { PasswordApi } from '../../../api/password-api';
import { passwordToSend } from '../../../domain/usuario/password-text';
import { Usuario } from '../../../domain/usuario/usuario';
import { markedLabel } from '../../../domain/usuario/usuario-labels';
import { startOver } from '../../../forms/draft/start-over';
import { FieldErrors } from '../../../forms/fields/field-errors';
import { OUTLINED_FIELDS } from '../../../forms/fields/outlined-fields';
import { focusFirstError, serverErrors } from '../../../forms/fields/server-errors';
import { Session } from '../../../session/session';
import { askOnce } from '../../../ui/dialog/ask-once';
import { FailureNotice } from '../../../ui/failure-notice';
import { CountedWait } from '../../../ui/waiting/counted-wait';
import { CardHandover } from '../credentials/card-handover';
import { Credentials } from '../credentials/credentials';
import { CredentialsCard } from '../credentials/credentials-card';
import { ShownOnce } from '../credentials/shown-once';
import { PasswordField } from './password-field';
import { ownTextsOf, whyNotPassword } from './password-rules';

const NOTHING_TYPED = { present: '', password: '' };

/** Takes or makes a new password for somebody, and ends in what they need to sign in. */
@Component({
  imports: [
    CountedWait,
    CredentialsCard,
    FailureNotice,
    FieldErrors,
    FormField,
    FormRoot,
    MatButtonModule,
    MatDialogModule,
    MatFormFieldModule,
    MatInputModule,
    PasswordField,
    ShownOnce,
  ],
  providers: [OUTLINED_FIELDS],
  templateUrl: './reset-password-dialog.html',
  styleUrl: './reset-password-dialog.scss',
})
export class ResetPasswordDialog {
  private readonly passwordApi = new PasswordApi();
  private readonly authApi = inject(AuthApi);
  private readonly dialogRef = inject(MatDialogRef);

  protected readonly usuario = inject<Usuario>(MAT_DIALOG_DATA);
  protected readonly name = markedLabel(this.usuario);
  /** Who changes their own password shows first that they are who is signed in. */
  protected readonly own = inject(Session).user()?.id === this.usuario.id;

  protected readonly credentials = signal<Credentials | null>(null);
  protected readonly failure = signal<ApiError | null>(null);

  private readonly model = signal(NOTHING_TYPED);
  protected readonly form = form(
    this.model,
    (path) => {
      applyWhen(
        path,
        () => this.own,
        (mine) => required(mine.present, { message: 'Escribe tu contraseña actual.' }),
      );
      required(path.password, { message: 'Escribe o genera una contraseña.' });
      validate(path.password, ({ value }) => {
        const message = value() ? whyNotPassword(value(), ownTextsOf(this.usuario)) : null;
        return message ? { kind: 'rule', message } : undefined;
      });
    },
    { submission: { action: () => this.reset(), onInvalid: (form) => focusFirstError(form) } },
  );

  protected readonly handover = new CardHandover(
    this.credentials,
    computed(() => this.form().submitting()),
  );
  private readonly done = viewChild<unknown, ElementRef<HTMLElement>>('done', { read: ElementRef });

  constructor() {
    // Who pressed Enter once too often loses nothing.
    afterRenderEffect(() => this.done()?.nativeElement.focus());
    inject(DestroyRef).onDestroy(() => {
      this.credentials.set(null);
      startOver(this.form, this.model, NOTHING_TYPED);
    });
  }

  private async reset(): Promise<TreeValidationResult> {
    this.failure.set(null);
    // Neither a stray click nor Escape takes away what is under way, or shown for the last time.
    this.dialogRef.disableClose = true;
    const { present, password } = this.model();
    try {
      if (this.own && !(await this.isMine(present))) {
        this.dialogRef.disableClose = false;
        return {
          kind: 'wrong',
          message: 'No es tu contraseña actual.',
          fieldTree: this.form.present,
        };
      }
      const usuario = await firstValueFrom(this.passwordApi.change(this.usuario.id, password));
      this.credentials.set({ usuario, password: passwordToSend(password), replaced: true });
      startOver(this.form, this.model, NOTHING_TYPED);
      return undefined;
    } catch (error) {
      this.dialogRef.disableClose = false;
      const failure = toApiError(error);
      this.failure.set(failure);
      return serverErrors(failure.fields, { password: this.form.password });
    }
  }

  private isMine(password: string): Promise<boolean> {
    return firstValueFrom(this.authApi.confirms({ email: this.usuario.email, password }));
  }
}

/** @param injector that has the API: the dialogs' own has not. */
export function openResetPasswordDialog(injector: Injector, usuario: Usuario): void {
  void askOnce(injector.get(MatDialog), ResetPasswordDialog, {
    injector,
    data: usuario,
    closeOnNavigation: false,
    // Most passwords are generated: whoever types one goes back by one Tab.
    autoFocus: '#present-password, app-password-field button',
    width: '600px',
    maxWidth: 'calc(100vw - 32px)',
  });
}
