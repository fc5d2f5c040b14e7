import { MailDraft } from '../domain/mail/mail-merge';
import { countCharacters } from '../domain/text/clean-text';
import { formatCount } from '../domain/text/format-count';
import { MAX_MESSAGE } from './mail-draft';

/** '1.250 de 20.000 caracteres'. */
export function messageLength(message: string): string {
  const length = countCharacters(message);
  return `${formatCount(length)} de ${formatCount(MAX_MESSAGE)} caracteres`;
}

/** What the button says that sends it. */
export function sendLabel({ recipients }: Pick<MailDraft, 'recipients'>): string {
  return recipients.length > 1 ? `Enviar a ${formatCount(recipients.length)} personas` : 'Enviar';
}
