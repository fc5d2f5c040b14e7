import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import { ApiError } from './errors.ts';
import type { Mail } from './wire.ts';

const FROM = { name: 'Kantuta POS', address: 'no-responder@kantuta.bo' };

/** @returns the id of the message */
export type SendMail = (mail: Mail) => Promise<string>;

const compose = ({ email, subject, message, name }: Mail) => ({
  from: FROM,
  to: { name, address: email },
  subject,
  text: `Hola ${name},\n\n${message}`,
});

/** Every mail becomes a file that any mail program opens. */
export function fileOutbox(directory: string): SendMail {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return async (mail) => {
    const sent = await transport.sendMail(compose(mail));
    await mkdir(directory, { recursive: true });
    const moment = new Date().toISOString().replaceAll(/[:.]/g, '-');
    const file = path.join(directory, `${moment}-${randomUUID().slice(0, 8)}.eml`);
    await writeFile(file, sent.message as Buffer);
    return sent.messageId;
  };
}

/** @param url such as smtp://user:password@host:587 */
export function smtpOutbox(url: string): SendMail {
  const transport = createTransport(url);
  return async (mail) => {
    try {
      return (await transport.sendMail(compose(mail))).messageId;
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      throw new ApiError(502, 'El servidor de correo no aceptó el mensaje', { detail });
    }
  };
}
