import { graceOf } from '../grace';
import { isOpen } from '../run';
import type { RunView } from '../run-records';
import { MailLimit } from './mail-limit';

/** How long the mails of a run still take, in ms: their pace is known before the first is through. */
export function mailsLeft(run: RunView, limit: MailLimit, now = Date.now()): number {
  const begins = graceOf(run, now)?.until ?? now;
  return begins - now + limit.msToSend(run.items.filter(isOpen).length, begins);
}
