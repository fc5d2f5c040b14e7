import { MailDraft } from '../domain/mail/mail-merge';
import { countCharacters } from '../domain/text/clean-text';
import { MAX_MESSAGE } from './mail-draft';

const DIGITS = new Intl.NumberFormat('es-BO', { useGrouping: true });

/** '1.250 de 20.000 caracteres'. */
export function messageLength(message: string): string {
  const length = countCharacters(message);
  return `${DIGITS.format(length)} de ${DIGITS.format(MAX_MESSAGE)} caracteres`;
}

/** What the button says that sends it. */
export function sendLabel({ recipients }: Pick<MailDraft, 'recipients'>): string {
  return recipients.length > 1 ? `Enviar a ${recipients.length} personas` : 'Enviar';
}
