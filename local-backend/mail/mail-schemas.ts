import { email, exactly, holding, line, text } from '../http/schemas.ts';

export const mailBody = exactly(
  {
    email,
    subject: line(),
    message: { type: 'string', pattern: '\\S', format: 'plain-text' },
    name: line(),
  },
  ['email', 'subject', 'message', 'name'],
);

export const mailReceipt = holding({ message: text, id: text });
