import { inject, Service, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { ApiError, toApiError } from '../../../api/api-error';
import { AuthApi } from '../../../api/auth-api';
import { UsuarioApi } from '../../../api/usuario-api';
import { sameEmail } from '../../../domain/text/email';
import { Usuario } from '../../../domain/usuario/usuario';
import { UsuarioRegistration } from '../../../domain/usuario/usuario-writes';
import { withReason } from '../../../forms/fields/refused-reason';
import { mayStillCome } from '../../../forms/saving/save-failures';
import { Attempt, AttemptsInDoubt } from './attempts-in-doubt';
import { Completion, Registered } from './completion';
import { LeftoverSearch } from './leftover-search';
import { emailInUse, inDoubt, stillUnknown } from './registration-failures';
import { Asked, withoutPassword } from './registration-request';

export type RegistrationOutcome =
  | { readonly name: 'registered'; readonly registered: Registered }
  /** Of an attempt from before, with other data or another password than what is typed now. */
  | {
      readonly name: 'landed';
      readonly usuario: Usuario;
      /** What was sent last under its e-mail. */
      readonly sent: Asked;
      /** Else it may be somebody else's: its details are none that were sent. */
      readonly isOurs: boolean;
      readonly passwordIsTyped: boolean;
    };

/**
 * Registers a user, and knows whether it happened. A lost answer is not resent: its e-mail stays in
 * doubt, through a reload too, and before anything is sent it looks for every one of them. What the
 * backend made otherwise than asked is corrected once, and only what was read back is reported.
 */
@Service({ autoProvided: false })
export class Registration {
  private readonly usuarioApi = inject(UsuarioApi);
  private readonly authApi = inject(AuthApi);
  private readonly leftovers = inject(LeftoverSearch);
  private readonly completion = new Completion();
  private readonly doubts = new AttemptsInDoubt();

  /** The e-mails of which nobody knows yet whether they have an account now. */
  readonly doubtful = this.doubts.emails;
  readonly leftover = this.leftovers.found;
  private readonly _isUnderWay = signal(false);
  /** From the sending until the next one begins: the account that it makes is nobody else's. */
  readonly isUnderWay = this._isUnderWay.asReadonly();

  /** Fails with an `ApiError` that says whether anything was created. */
  async register(attempt: Attempt): Promise<RegistrationOutcome> {
    this._isUnderWay.set(true);
    let isRegistered = false;
    try {
      const outcome = await this.lookAndSend(attempt);
      isRegistered = outcome.name === 'registered';
      return outcome;
    } finally {
      this._isUnderWay.set(isRegistered);
    }
  }

  private async lookAndSend(attempt: Attempt): Promise<RegistrationOutcome> {
    const accounts = await this.readAccounts();
    const earlier = accounts && (await this.earlier(accounts, attempt));
    if (earlier) return earlier;
    const taken = accounts?.find(({ email }) => sameEmail(email, attempt.asked.email));
    if (taken) throw emailInUse(taken);
    if (this.doubts.mayStillCome(attempt.asked)) throw mayStillCome();
    return this.send(attempt);
  }

  /** Whether an attempt without an answer turned up after all; null as long as none has. */
  async look(attempt: Attempt): Promise<RegistrationOutcome | null> {
    if (this.doubtful().length === 0) return null;
    const accounts = await this.readAccounts();
    return accounts && this.earlier(accounts, attempt);
  }

  /** Once more what could not be corrected. */
  finish({ usuario }: Registered, asked: Asked): Promise<Registered> {
    return this.completion.complete(usuario, asked);
  }

  /** Changes the account that turned up to what is typed now. Fails with an `ApiError`. */
  async change(landed: Usuario, asked: Asked): Promise<Registered> {
    await this.completion.change(landed, asked);
    this.leaveAsItIs(landed.email);
    return this.completion.complete(landed, asked);
  }

  /** The account that turned up stays as it is: there is nothing more to find out about it. */
  leaveAsItIs(email: string): void {
    this.doubts.settle(email);
  }

  /** Nothing of the attempts before matters any more but what is in doubt. */
  startAnew(): void {
    this.leftovers.forget();
    this._isUnderWay.set(false);
  }

  /** Null where they cannot be read and nothing depends on it. */
  private async readAccounts(): Promise<readonly Usuario[] | null> {
    try {
      return await firstValueFrom(this.usuarioApi.readAll());
    } catch (error) {
      if (this.doubtful().length === 0) return null;
      throw stillUnknown(toApiError(error));
    }
  }

  private async earlier(
    accounts: readonly Usuario[],
    attempt: Attempt,
  ): Promise<RegistrationOutcome | null> {
    const made = this.doubts.madeAmong(accounts);
    if (!made) return null;
    const { isAsTyped, ...known } = this.doubts.compare(made, attempt);
    const signsIn = known.passwordIsTyped ? await this.signsIn(made, attempt) : null;
    if (isAsTyped && signsIn) return this.registered(made, attempt.asked);
    const sent = this.doubts.lastSent(made.email) ?? withoutPassword(attempt.asked);
    const usuario = await this.completion.readBack(made);
    const isOurs = known.isOurs && signsIn !== false;
    return { name: 'landed', usuario: usuario ?? made, sent, isOurs, passwordIsTyped: !!signsIn };
  }

  /**
   * Somebody else may have registered the same person meanwhile: not with the same password.
   * Null where nobody can say.
   */
  private signsIn({ email }: Usuario, { asked: { password } }: Attempt): Promise<boolean | null> {
    return firstValueFrom(this.authApi.confirms({ email, password })).catch(() => null);
  }

  private async send(attempt: Attempt): Promise<RegistrationOutcome> {
    const { asked } = attempt;
    const takeBack = this.doubts.begin(attempt);
    try {
      return await this.registered(await this.post(asked), asked);
    } catch (error) {
      const failure = toApiError(error);
      if (failure.kind === 'timeout') this.doubts.timedOut(asked.email);
      if (failure.outcomeUnknown) return this.lost(failure, attempt);
      takeBack();
      if (failure.kind !== 'conflict') throw failure;
      // What is in the way may be the attempt before, which landed a moment ago.
      const made = await this.look(attempt).catch(() => null);
      if (made) return made;
      await this.leftovers.search(asked);
      throw withReason(failure);
    }
  }

  private async lost(failure: ApiError, attempt: Attempt): Promise<RegistrationOutcome> {
    const made = await this.look(attempt);
    if (made) return made;
    await this.leftovers.search(attempt.asked);
    throw inDoubt(failure, attempt.asked.email);
  }

  /**
   * An account that is to be inactive is registered active, and then deactivated: some backends
   * would hide its persona for good (contract, C).
   */
  private post(asked: UsuarioRegistration): Promise<Usuario> {
    return firstValueFrom(this.usuarioApi.register({ ...asked, estado: true }));
  }

  private async registered(made: Usuario, asked: Asked): Promise<RegistrationOutcome> {
    const registered = await this.completion.complete(made, asked);
    this.doubts.settle(asked.email);
    this._isUnderWay.set(true);
    return { name: 'registered', registered };
  }
}
