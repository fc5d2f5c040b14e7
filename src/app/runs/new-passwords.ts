import { inject, linkedSignal, Service } from '@angular/core';
import { generatePassword } from '../domain/usuario/password-generator';
import { Session } from '../session/session';
import { RunItem } from './run';

/**
 * The passwords that runs gave to accounts: in memory alone, until the page is closed or its person
 * leaves. They are in no storage, ledger or log.
 */
@Service()
export class NewPasswords {
  private readonly visit = inject(Session).visit;
  private readonly known = linkedSignal<unknown, Map<string, string>>({
    source: () => this.visit(),
    computation: () => new Map(),
  });
  private readonly visitor = linkedSignal<unknown, string>({
    source: () => this.visit(),
    computation: () => crypto.randomUUID(),
  });

  /** Whom these passwords are known to: this page, until its person leaves. */
  get sender(): string {
    return this.visitor();
  }

  /**
   * The same each time: what is sent again is sent as it was.
   * @param item a row of a sheet, or an account
   */
  of(run: string, item: number): string {
    const key = keyOf(run, item);
    const known = this.known().get(key);
    if (known) return known;
    const password = generatePassword();
    this.known().set(key, password);
    return password;
  }

  /** Whether what is on record of it, if anything, has this password: no other page sent another. */
  isSentHereAlone(run: string, { id, senders = [] }: RunItem): boolean {
    const [first, ...others] = senders;
    return this.find(run, id) !== '' && first === this.sender && others.length === 0;
  }

  /** Another one is on record, or may be: another page sent it. */
  forget(run: string, item: number): void {
    this.known().delete(keyOf(run, item));
  }

  /** '' where nothing was sent from this page. */
  find(run: string, item: number): string {
    return this.known().get(keyOf(run, item)) ?? '';
  }
}

function keyOf(run: string, item: number): string {
  return `${run} ${item}`;
}
