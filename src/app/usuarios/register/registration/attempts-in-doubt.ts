import { computed, linkedSignal, Signal } from '@angular/core';
import { emailKey } from '../../../domain/text/email';
import { Usuario } from '../../../domain/usuario/usuario';
import { UsuarioRegistration } from '../../../domain/usuario/usuario-writes';
import { Doubts } from '../../../forms/saving/doubts';
import {
  Asked,
  isForSame,
  isPersonaAsAsked,
  readAttempts,
  samePerson,
  sameRequest,
  withoutPassword,
} from './registration-request';

/** An attempt, and how often the password had changed on the form until then. */
export interface Attempt {
  readonly asked: UsuarioRegistration;
  readonly passwordVersion: number;
}

/** Another number with every change: tells whether the password is the one that was sent. */
export function versionsOf(password: Signal<string>): Signal<number> {
  return linkedSignal<string, number>({
    source: password,
    computation: (_, previous) => (previous?.value ?? 0) + 1,
  });
}

const NONE: ReadonlySet<number> = new Set();
/** That of an attempt from before a reload: no password is kept. */
const NOBODY_KNOWS: ReadonlySet<number> = new Set([-1]);

/**
 * What was sent and has no certain outcome: by e-mail, everything that was sent under it, since any
 * of it may be what was made. To be made in an injection context.
 */
export class AttemptsInDoubt {
  private readonly doubts = new Doubts<readonly Asked[]>('usuarios', readAttempts);
  private readonly passwordVersions = new Map<string, ReadonlySet<number>>();

  readonly emails = computed(() => this.doubts.all().map(({ sent }) => sent[0]!.email));

  /** @returns what to call when this attempt made nothing: of those before nobody knows still. */
  begin({ asked, passwordVersion }: Attempt): () => void {
    const key = emailKey(asked.email);
    const before = this.doubts.all().find((doubt) => doubt.key === key);
    const versions = this.passwordVersions.get(key) ?? (before ? NOBODY_KNOWS : NONE);
    const others = (before?.sent ?? []).filter((one) => !sameRequest(one, asked));
    this.doubts.add(key, [...others, withoutPassword(asked)]);
    this.passwordVersions.set(key, new Set([...versions, passwordVersion]));
    return () => {
      if (before) this.doubts.add(key, before.sent);
      else this.doubts.settle(key);
      this.passwordVersions.set(key, versions);
    };
  }

  timedOut(email: string): void {
    this.doubts.timedOut(emailKey(email));
  }

  /** Whether one for the same person may be carried out yet: another can be registered meanwhile. */
  mayStillCome(asked: Asked): boolean {
    return this.doubts.mayStillCome((sent) => sent.some((one) => isForSame(one, asked)));
  }

  settle(email: string): void {
    const key = emailKey(email);
    this.doubts.settle(key);
    this.passwordVersions.delete(key);
  }

  /** The account that an attempt made; undefined as long as none has. */
  madeAmong(accounts: readonly Usuario[]): Usuario | undefined {
    for (const { key, sent } of this.doubts.all()) {
      const found = accounts.find(({ email }) => emailKey(email) === key);
      if (found && !isSomebodyElse(found, sent)) return found;
      if (found) this.settle(key);
    }
    return undefined;
  }

  /** What was sent last under this e-mail; undefined where nothing is in doubt. */
  lastSent(email: string): Asked | undefined {
    const key = emailKey(email);
    return this.doubts
      .all()
      .find((doubt) => doubt.key === key)
      ?.sent.at(-1);
  }

  /** Whether it was made with the password that is typed now, and with everything else too. */
  compare({ email, persona }: Usuario, { asked, passwordVersion }: Attempt) {
    const key = emailKey(email);
    const versions = this.passwordVersions.get(key) ?? NONE;
    const sent = this.doubts.all().find((doubt) => doubt.key === key)?.sent ?? [];
    // Somebody else may have registered the same person meanwhile, hardly with all the same details.
    const isOurs = !persona || sent.some((one) => isPersonaAsAsked(persona, one));
    const passwordIsTyped = isOurs && versions.size === 1 && versions.has(passwordVersion);
    const isAsTyped =
      passwordIsTyped && sent.every((one) => sameRequest(one, withoutPassword(asked)));
    return { isOurs, passwordIsTyped, isAsTyped };
  }
}

function isSomebodyElse({ persona }: Usuario, sent: readonly Asked[]): boolean {
  return !!persona && !sent.some((asked) => samePerson(persona, asked));
}
