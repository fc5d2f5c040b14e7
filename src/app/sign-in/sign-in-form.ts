import { afterNextRender, Component, inject, input, linkedSignal, signal } from '@angular/core';
import { form, FormField, FormRoot, readonly, required } from '@angular/forms/signals';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { Eye, EyeOff } from 'lucide';
import { firstValueFrom } from 'rxjs';
import { ApiError, toApiError } from '../api/api-error';
import { AuthApi } from '../api/auth-api';
import { withoutMarks } from '../domain/text/email';
import { passwordOddity } from '../domain/usuario/password-text';
import { FieldErrors } from '../forms/fields/field-errors';
import { OUTLINED_FIELDS } from '../forms/fields/outlined-fields';
import { requireEmail } from '../forms/fields/text-rules';
import { Access, accessOf } from '../session/access';
import { Session } from '../session/session';
import { KnownBackend } from '../settings/known-backend';
import { SETTINGS } from '../settings/settings';
import { FailureNotice } from '../ui/failure-notice';
import { Icon } from '../ui/icon/icon';
import { CountedWait } from '../ui/waiting/counted-wait';
import { REFUSALS } from './refusals';

/** E-mail and password: on the sign-in page, and over a screen whose session expired. */
@Component({
  selector: 'app-sign-in-form',
  imports: [
    CountedWait,
    FailureNotice,
    FieldErrors,
    FormField,
    FormRoot,
    Icon,
    MatButtonModule,
    MatFormFieldModule,
    MatInputModule,
  ],
  providers: [OUTLINED_FIELDS],
  templateUrl: './sign-in-form.html',
  styles: `
    form {
      display: grid;
    }

    /* With the room that a line of what is wrong takes. */
    .field {
      min-height: calc(var(--k-field) + 52px);
    }
    .known {
      display: grid;
      gap: 6px;
      margin-bottom: var(--k-4);
      overflow-wrap: anywhere;
    }
    .label {
      font: var(--mat-sys-label-medium);
    }
    app-failure-notice {
      margin-top: var(--k-4);
    }
  `,
})
export class SignInForm {
  /** The one account that may sign in here; anyone when absent. */
  readonly knownEmail = input('');

  private readonly authApi = inject(AuthApi);
  private readonly backend = inject(KnownBackend);
  private readonly session = inject(Session);
  private readonly administratorRoles = inject(SETTINGS).administratorRoles;
  protected readonly showIcon = Eye;
  protected readonly hideIcon = EyeOff;
  /** Whether the password can be read. */
  protected readonly shown = signal(false);
  protected readonly failure = signal<ApiError | null>(null);

  protected readonly credentials = linkedSignal(() => ({ email: this.knownEmail(), password: '' }));
  protected readonly form = form(
    this.credentials,
    (path) => {
      readonly(path.email, { when: () => this.knownEmail() !== '' });
      // Some backend may have one with 'ñ' on record: whoever has it comes in with it.
      requireEmail(
        path.email,
        'Escribe tu correo electrónico.',
        (text) => withoutMarks(text) ?? text,
      );
      required(path.password, { message: 'Escribe tu contraseña.' });
    },
    {
      submission: {
        action: () => this.signIn(),
        onInvalid: (form) => {
          // What the server said was about other words.
          this.failure.set(null);
          form().errorSummary()[0]?.fieldTree().focusBoundControl();
        },
      },
    },
  );

  constructor() {
    // There is nothing else to do here. A dialog has a way of its own.
    afterNextRender(() => {
      if (!this.knownEmail()) this.form.email().focusBoundControl();
    });
  }

  private async signIn(): Promise<undefined> {
    this.failure.set(null);
    try {
      const session = await firstValueFrom(this.authApi.login(this.credentials()));
      const access = accessOf(session.user, this.administratorRoles);
      if (access === 'granted') {
        this.session.start(session);
      } else {
        if (access === 'inactive') this.backend.learn('inactive-signed-in');
        this.failure.set(refusal(access));
      }
    } catch (error) {
      this.failure.set(readable(toApiError(error), this.credentials().password));
    }
  }
}

function refusal(access: Access): ApiError {
  return new ApiError('forbidden', REFUSALS[access]);
}

/** One sentence for both, so that nobody can try out which e-mails have an account. */
function readable(error: ApiError, password: string): ApiError {
  if (error.kind !== 'unauthorized' && error.kind !== 'not-found') return error;
  const oddity = passwordOddity(password);
  const hint = oddity && ` La contraseña escrita ${oddity[0]!.toLowerCase()}${oddity.slice(1)}`;
  return new ApiError(error.kind, `El correo o la contraseña no son correctos.${hint ?? ''}`);
}
