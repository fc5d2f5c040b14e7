import { rowOf } from './answers.ts';
import type { Answer } from './caller.ts';

export interface Leak {
  call: string;
  /** where, such as `data[].password`; never what */
  at: string;
  /** under a name that the module does not read, in an answer that is no error */
  isDropped: boolean;
}

export const SECRET_NAME = /password|contrase|hash|secret|salt|token/i;
const HASH = /\$argon2(id|i|d)?\$|\$2[abxy]?\$\d\d\$|\$scrypt\$|\$pbkdf2/;
const TOKEN = /\beyJ[\w-]+\.[\w-]+\.[\w-]*/g;
/** The documented ones, each at the top of its answer. */
const DOCUMENTED: Record<string, string[]> = {
  'POST /auth/login': ['access_token', 'refresh_token'],
  'POST /auth/refresh_token': ['access_token', 'refresh_token'],
};

/** Knows what must not be shown, and notices where a backend shows it. */
export class Secrets {
  readonly #known: string[] = [];
  readonly #leaks = new Map<string, Leak>();

  add(secret: string): void {
    if (secret !== '') this.#known.push(secret);
  }

  leaks(): Leak[] {
    return [...this.#leaks.values()];
  }

  /** Text of the backend's as one line for the terminal, without secrets and control characters. */
  clean(text: string): string {
    let shown = text;
    for (const secret of this.#known) shown = shown.replaceAll(secret, '[secret]');
    shown = shown
      .replace(TOKEN, '[token]')
      .replace(/\$(?:argon2\w*|2[abxy]?|scrypt|pbkdf2[\w-]*)\$\S*/g, '[hash]')
      .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
      .trim();
    return shown.length > 160 ? `${shown.slice(0, 159)}…` : shown;
  }

  look({ call, status, body }: Answer): void {
    for (const [name, value] of Object.entries(rowOf(body))) {
      if (status < 400 && DOCUMENTED[call]?.includes(name)) continue;
      this.#walk(value, name, name, call, status);
    }
    if (Array.isArray(body)) this.#walk(body, '', '', call, status);
  }

  #walk(value: unknown, name: string, at: string, call: string, status: number): void {
    if (Array.isArray(value)) {
      for (const item of value) this.#walk(item, name, `${at}[]`, call, status);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        this.#walk(inner, key, at ? `${at}.${key}` : key, call, status);
      }
    } else if (typeof value === 'string' && value !== '') {
      const isNamed = SECRET_NAME.test(name);
      // A short password is found in any text.
      const isEcho = this.#known.some((secret) => secret.length > 5 && value.includes(secret));
      if (!isNamed && !isEcho && !HASH.test(value)) return;
      const isDropped = isNamed && status < 400;
      this.#leaks.set(`${call} ${at}`, { call, at, isDropped });
    }
  }
}
