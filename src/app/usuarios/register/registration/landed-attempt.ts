import { DOCUMENT, inject, signal } from '@angular/core';
import { ApiError, toApiError } from '../../../api/api-error';
import { personaProblems } from '../../../domain/persona/persona-problems';
import { isEmail } from '../../../domain/text/email';
import { focusHeading } from '../../../ui/navigation/focus-heading';
import { Registered } from './completion';
import { Registration, RegistrationOutcome } from './registration';
import { Asked, isForSame } from './registration-request';

type Landed = Extract<RegistrationOutcome, { name: 'landed' }>;

/**
 * The account that turned up, until the person decided what becomes of it. To be made in an injection
 * context.
 */
export class LandedAttempt {
  private readonly document = inject(DOCUMENT);
  private readonly _current = signal<Landed | null>(null);
  private readonly _changing = signal(false);
  private readonly _failure = signal<ApiError | null>(null);

  /** The account's, where it is known. What is typed now may be another one. */
  private password: string | null = null;

  readonly current = this._current.asReadonly();
  readonly changing = this._changing.asReadonly();
  readonly failure = this._failure.asReadonly();

  constructor(private readonly registration: Registration) {}

  /** @param typed the password on the form, which may be the account's. */
  show(landed: Landed, typed: string): void {
    this._failure.set(null);
    this._current.set(landed);
    this.password = landed.passwordIsTyped ? typed : null;
  }

  /** Whether this is the account's password, and not one that was typed since. */
  isPassword(typed: string): boolean {
    return this.password === typed;
  }

  forget(): void {
    this._current.set(null);
    this.password = null;
  }

  /** What is typed, where it is for the person of the account; else null: it becomes nobody else. */
  typedIn(form: { hasUnsavedChanges(): boolean }, typed: Asked): Asked | null {
    const landed = this.current();
    if (!form.hasUnsavedChanges()) return null;
    return landed && !isForSame(landed.sent, typed) ? null : typed;
  }

  /** Whether what is asked now is whole; says so where it is not. */
  mayBecome(asked: Asked): boolean {
    const problems = personaProblems({ ...asked, s_apellido: asked.s_apellido ?? '' });
    const isWhole = isEmail(asked.email) && Object.keys(problems).length === 0;
    this._failure.set(isWhole ? null : new ApiError('invalid', MEND_FIRST));
    return isWhole;
  }

  /** Changes it to what is asked now. @param tell says what came of it */
  async change(
    asked: Asked,
    tell: (registered: Registered, password: string | null) => Promise<void>,
  ): Promise<void> {
    const landed = this.current();
    if (!landed || this.changing()) return;
    this._changing.set(true);
    this._failure.set(null);
    try {
      const registered = await this.registration.change(landed.usuario, asked);
      await tell(registered, this.password);
    } catch (error) {
      this._failure.set(toApiError(error));
    }
    this._changing.set(false);
  }

  /** It stays as it is. What was pressed goes away: the focus does not go with it. */
  leave(): void {
    focusHeading(this.document.querySelector('main'));
    const landed = this.current();
    if (landed) this.registration.leaveAsItIs(landed.usuario.email);
    this.forget();
  }
}

const MEND_FIRST = 'No se cambió nada: corrige primero lo que está marcado.';
