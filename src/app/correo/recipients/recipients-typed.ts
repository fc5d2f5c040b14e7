import { Recipient } from '../../domain/mail/mail';
import { clean } from '../../domain/text/clean-text';
import { addressIn, emailKey, sameEmail } from '../../domain/text/email';
import { usuarioLabel } from '../../domain/usuario/usuario-labels';
import { RecipientIndex } from './recipient-index';

/** What was typed or pasted, taken apart: the addresses in it, and what is left of it. */
export interface TypedRecipients {
  readonly recipients: readonly Recipient[];
  readonly rest: string;
}

/** What stands between commas and the like, but for those within quotes: '"Rojas, Ana" <ana@x.bo>'. */
const PART = /(?:"[^"\n]*"|[^,;\n\t])+/g;

/** `ana@kantuta.bo, "Luis" <luis@kantuta.bo>` and the like; a name on record goes before a typed one. */
export function readRecipients(typed: string, index: RecipientIndex): TypedRecipients {
  const recipients: Recipient[] = [];
  const rest: string[] = [];
  for (const part of typed.match(PART)?.map((text) => text.trim()) ?? []) {
    const email = addressIn(part);
    if (email) {
      const recipient = recipientOf(email, index);
      recipients.push({ email: recipient.email, name: recipient.name || nameBefore(part) });
    } else if (part) {
      rest.push(part);
    }
  }
  return { recipients, rest: rest.join(', ') };
}

/** 'Ana' of '"Ana" <ana@x.bo>'; '' where no name stands there, or the address once more. */
function nameBefore(part: string): string {
  const name = /^(["']?)(.*?)\1 *<[^<>]+>$/.exec(clean(part))?.[2] ?? '';
  return name.includes('@') ? '' : clean(name);
}

/** Who was handed over, as far as a mail reaches them. */
export interface JudgedRecipients extends TypedRecipients {
  /** Accounts whose address is none. */
  readonly unreachable: readonly number[];
}

/** Those who were handed over: judged as what is typed is, whoever did it. Their names stay. */
export function judgedRecipients(
  handedOver: readonly Recipient[],
  index: RecipientIndex,
): JudgedRecipients {
  const unreachable: number[] = [];
  const all = handedOver.map(({ email, name }) => {
    const account = index.unreachable.find(
      (one) => sameEmail(one.email, email) && usuarioLabel(one) === name,
    );
    if (account) {
      unreachable.push(account.id);
      return { recipients: [], rest: '' };
    }
    const { recipients, rest } = readRecipients(email, index);
    if (recipients.length > 1) return { recipients, rest };
    return { recipients: recipients.map((one) => ({ ...one, name: name || one.name })), rest };
  });
  return {
    recipients: all.flatMap(({ recipients }) => recipients),
    rest: all.flatMap(({ rest }) => rest || []).join(', '),
    unreachable,
  };
}

/** The name of an address is the one of its account, and none where nobody has one with it. */
export function recipientOf(email: string, index: RecipientIndex): Recipient {
  const account = index.accountOf(email);
  return account ? { email: account.email, name: usuarioLabel(account) } : { email, name: '' };
}

/** With the name on record where none was known when the address was typed: the list came later. */
export function named(recipient: Recipient, index: RecipientIndex): Recipient {
  return recipient.name ? recipient : recipientOf(recipient.email, index);
}

/** Nobody twice. */
export function withRecipients(
  recipients: readonly Recipient[],
  added: readonly Recipient[],
): readonly Recipient[] {
  const byEmail = new Map(recipients.map((recipient) => [emailKey(recipient.email), recipient]));
  for (const recipient of added) {
    const key = emailKey(recipient.email);
    if (!byEmail.has(key)) byEmail.set(key, recipient);
  }
  return [...byEmail.values()];
}
