import fp from 'fastify-plugin';
import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import { ApiError } from '../http/api-error.ts';
import type { Mail } from './mail.ts';

declare module 'fastify' {
  interface FastifyInstance {
    outbox: Outbox;
  }
}

/** Where mails go. */
export interface Outbox {
  /** whether somebody outside of this machine gets them */
  isReal: boolean;
  /** @returns the id of the message */
  send: (mail: Mail) => Promise<string>;
}

/** `app.outbox`, for whoever depends on 'outbox'. */
export const outbox = fp<{ outbox: Outbox }>(
  async (app, options) => {
    app.decorate('outbox', options.outbox);
  },
  { name: 'outbox' },
);

const FROM = { name: 'Kantuta POS', address: 'no-responder@kantuta.bo' };
const HOUR_MS = 3_600_000;

const compose = ({ email, subject, message, name }: Mail) => ({
  from: FROM,
  to: { name, address: email },
  subject,
  text: `Hola ${name},\n\n${message}`,
});

/** Every mail becomes a file that any mail program opens, and that its owner alone may read. */
export function fileOutbox(directory: string): Outbox {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const send = async (mail: Mail): Promise<string> => {
    const sent = await transport.sendMail(compose(mail));
    await mkdir(directory, { recursive: true, mode: 0o700 });
    const moment = new Date().toISOString().replaceAll(/[:.]/g, '-');
    const file = path.join(directory, `${moment}-${randomUUID().slice(0, 8)}.eml`);
    await writeFile(file, sent.message as Buffer, { mode: 0o600 });
    return sent.messageId;
  };
  return { isReal: false, send };
}

/**
 * @param url such as smtp://user:password@host:587
 * @param perHour how many mails leave in an hour, whoever sends them
 */
export function smtpOutbox(url: string, perHour: number): Outbox {
  const transport = createTransport(url);
  let sent: number[] = [];
  const send = async (mail: Mail): Promise<string> => {
    const now = performance.now();
    sent = sent.filter((at) => at > now - HOUR_MS);
    if (sent.length >= perHour) {
      const wait = perHour === 0 ? HOUR_MS : sent[0]! + HOUR_MS - now;
      throw new ApiError(429, `Este servidor envía a lo sumo ${perHour} correos por hora`, {
        retryAfterSeconds: Math.ceil(wait / 1000),
      });
    }
    sent.push(now);
    try {
      return (await transport.sendMail(compose(mail))).messageId;
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      throw new ApiError(502, 'El servidor de correo no aceptó el mensaje', { detail });
    }
  };
  return { isReal: true, send };
}
