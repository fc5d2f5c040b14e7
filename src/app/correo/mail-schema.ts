import { email, schema } from '@angular/forms/signals';
import { Mail } from '../domain/mail';
import { atMost, filledIn, oneLine } from '../ui/text-rules';

export const EMPTY_MAIL: Mail = { email: '', name: '', subject: '', message: '' };

export const MAX_SUBJECT = 200;
/** Far below the 100 kB that the backend takes as a whole (contract, C). */
export const MAX_MESSAGE = 20_000;

/** `POST /mail` is public: what it must not be abused for is refused here. */
export const mailSchema = schema<Mail>((path) => {
  filledIn(path.email, 'Escribe el correo del destinatario.');
  email(path.email, { message: 'Escribe un solo correo completo, como nombre@ejemplo.com.' });
  atMost(path.email, 150);
  filledIn(path.name, 'Escribe el nombre con el que empieza el saludo.');
  atMost(path.name, 100);
  filledIn(path.subject, 'Escribe el asunto.');
  atMost(path.subject, MAX_SUBJECT);
  filledIn(path.message, 'Escribe el mensaje.');
  atMost(path.message, MAX_MESSAGE);
  // A line break in a header could add headers of the writer's own.
  for (const header of [path.email, path.name, path.subject]) oneLine(header);
});
