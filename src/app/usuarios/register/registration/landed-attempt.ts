import { signal } from '@angular/core';
import { ApiError, toApiError } from '../../../api/api-error';
import { Registered } from './completion';
import { Registration, RegistrationOutcome } from './registration';
import { Asked } from './registration-request';

type Landed = Extract<RegistrationOutcome, { name: 'landed' }>;

/** The account that turned up, until the person decided what becomes of it. */
export class LandedAttempt {
  private readonly _current = signal<Landed | null>(null);
  private readonly _changing = signal(false);
  private readonly _failure = signal<ApiError | null>(null);

  readonly current = this._current.asReadonly();
  readonly changing = this._changing.asReadonly();
  readonly failure = this._failure.asReadonly();

  constructor(private readonly registration: Registration) {}

  show(landed: Landed): void {
    this._current.set(landed);
  }

  forget(): void {
    this._current.set(null);
  }

  /** Changes it to what is asked now. @param tell says what came of it */
  async change(
    asked: Asked,
    tell: (registered: Registered, passwordIsTyped: boolean) => Promise<void>,
  ): Promise<void> {
    const landed = this.current();
    if (!landed || this.changing()) return;
    this._changing.set(true);
    this._failure.set(null);
    try {
      const registered = await this.registration.change(landed.usuario, asked);
      await tell(registered, landed.passwordIsTyped);
    } catch (error) {
      this._failure.set(toApiError(error));
    }
    this._changing.set(false);
  }

  /** It stays as it is. */
  leave(): void {
    const landed = this.current();
    if (landed) this.registration.leaveAsItIs(landed.usuario.email);
    this.forget();
  }
}
