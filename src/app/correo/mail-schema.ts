import { schema } from '@angular/forms/signals';
import { Mail } from '../domain/mail';
import { readTexts } from '../domain/wire';
import { limit, requireEmail, requireText } from '../forms/text-rules';

export const EMPTY_MAIL: Mail = { email: '', name: '', subject: '', message: '' };

export const MAX_SUBJECT = 200;
/** Far below the 100 kB that the backend takes as a whole (contract, C). */
export const MAX_MESSAGE = 20_000;

/** `POST /mail` is public: what it must not be abused for is refused here. */
export const mailSchema = schema<Mail>((path) => {
  requireEmail(path.email, 'Escribe el correo del destinatario.');
  requireText(path.name, 'Escribe el nombre con el que empieza el saludo.');
  limit(path.name, 100);
  requireText(path.subject, 'Escribe el asunto.');
  limit(path.subject, MAX_SUBJECT);
  requireText(path.message, 'Escribe el mensaje.');
  limit(path.message, MAX_MESSAGE);
});

/** What a draft may keep. @throws UnexpectedAnswer */
export function mailDraft(value: unknown): Mail {
  return readTexts<keyof Mail>(EMPTY_MAIL, value);
}
