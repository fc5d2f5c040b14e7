import { formatCount } from '../domain/text/format-count';
import { waitingItem } from '../runs/run';
import type { RunPlan } from '../runs/runs';
import type { WrittenMail } from './mail-draft';
import { RecipientIndex } from './recipients/recipient-index';

/** A mail to several people, as a run: each gets their own, and what became of it is known. */
export function planMail(
  { recipients, unreachable, subject, message }: WrittenMail,
  index: RecipientIndex,
): RunPlan {
  const others = recipients
    .filter(({ email }) => !index.accountOf(email))
    .map(({ email, name }, i) => ({ id: -1 - i, email, name: name.trim() }));
  const idsOfOthers = new Map(others.map(({ email, id }) => [email, id]));
  const ids = recipients.map(({ email }) => index.accountOf(email)?.id ?? idsOfOthers.get(email)!);
  return {
    title: `Correo «${subject.trim()}» a ${formatCount(recipients.length)} personas`,
    field: 'correo',
    mail: { subject, message, others, unreachable },
    items: ids.map((id) => waitingItem(id, false, true)),
  };
}
