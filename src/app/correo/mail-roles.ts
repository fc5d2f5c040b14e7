import { computed, effect, inject, Signal } from '@angular/core';
import { MissingRoles, MOST_ROLES_READ, ROLES_IN_PART } from '../api/missing-roles';
import { UsuarioApi } from '../api/usuario-api';
import { saysRole } from '../domain/mail/mail-merge';
import { WrittenMail } from './mail-draft';
import { RecipientIndex } from './recipients/recipient-index';

/**
 * The roles that a mail needs, read where the list leaves them out: those of all accounts, up to 500, while
 * somebody is looked for, who may be meant by their role; else those of the recipients to whom theirs is
 * said. To be made in an injection context.
 */
export class MailRoles {
  private readonly accounts = inject(UsuarioApi).all.value;
  private readonly missing = inject(MissingRoles);
  private readonly told = computed(() =>
    saysRole(this.draft())
      ? this.draft().recipients.flatMap(({ email }) => this.index().accountOf(email) ?? [])
      : [],
  );
  private readonly wanted = computed(() =>
    isLookedFor(this.draft().rest) ? this.accounts() : this.told(),
  );
  private readonly areMany = computed(() => this.wanted().length > MOST_ROLES_READ);

  /** Whether the role of each who is wanted is going to be known, and is not yet. */
  readonly areAwaited = computed(() => !this.areMany() && this.missing.areAwaited(this.wanted()));
  /** As the list says it; empty where no role is wanted. */
  readonly note = computed(() => {
    const wanted = this.wanted();
    const sentence = this.missing.sentence();
    if (wanted.length && sentence) return sentence;
    return wanted.some((usuario) => this.missing.isMissing(usuario)) ? ROLES_IN_PART : '';
  });

  constructor(
    private readonly draft: Signal<WrittenMail>,
    private readonly index: Signal<RecipientIndex>,
  ) {
    effect(() => this.missing.ask(this.areMany() ? this.told() : this.wanted()));
  }

  /** Whether the role of whoever has this address is still to come. */
  isAwaited(email: string): boolean {
    const account = this.index().accountOf(email);
    return account !== undefined && this.missing.areAwaited([account]);
  }
}

/** An address is looked for by nobody. */
function isLookedFor(typed: string): boolean {
  return typed.trim() !== '' && !typed.includes('@');
}
