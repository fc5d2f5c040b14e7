import { MailDraft } from '../domain/mail/mail-merge';
import { RunItem } from '../runs/run';
import type { RunPlan } from '../runs/runs';
import { RecipientIndex } from './recipients/recipient-index';

/** A mail to several people, as a run: each gets their own, and what became of it is known. */
export function planMail(
  { recipients, subject, message }: MailDraft,
  index: RecipientIndex,
): RunPlan {
  const known = recipients.map((recipient) => ({
    recipient,
    account: index.accountOf(recipient.email),
  }));
  const others = known
    .filter(({ account }) => !account)
    .map(({ recipient: { email, name } }, i) => ({ id: -1 - i, email, name: name.trim() }));
  const ids = [...known.flatMap(({ account }) => account?.id ?? []), ...others.map(({ id }) => id)];
  return {
    title: `Correo «${subject.trim()}» a ${recipients.length} personas`,
    field: 'correo',
    mail: { subject, message, others },
    items: ids.map((id): RunItem => ({
      id,
      before: false,
      after: true,
      version: '',
      state: 'waiting',
      reason: '',
    })),
  };
}
