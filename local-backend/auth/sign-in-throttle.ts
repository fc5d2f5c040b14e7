import fp from 'fastify-plugin';

const WINDOW_MS = 60_000;
/** Failures in a minute after which no more are tried. */
const MAX_OF_ACCOUNT = 5;
const MAX_OF_ADDRESS = 60;
/** When so many are remembered, those whose minute is over are forgotten. */
const CROWDED = 10_000;

declare module 'fastify' {
  interface FastifyInstance {
    throttle: SignInThrottle;
  }
}

/** `app.throttle`, for whoever depends on 'sign-in-throttle'. */
export const signInThrottle = fp(
  async (app) => {
    app.decorate('throttle', new SignInThrottle());
  },
  { name: 'sign-in-throttle' },
);

/** A sign-in that is being tried, already counted as a failure. */
export interface Attempt {
  /** The password was right: nothing is held against the account, nor this against the address. */
  succeed(): void;
}

/**
 * Counts the failed sign-ins of each account, however its e-mail is written, and of each address,
 * whichever accounts it tries. Its clock only goes forward, whatever is done to the machine's.
 */
export class SignInThrottle {
  readonly #accounts = new Failures(MAX_OF_ACCOUNT);
  readonly #addresses = new Failures(MAX_OF_ADDRESS);
  readonly #now: () => number;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /**
   * Counts an attempt before its password is checked: fifty at once would all pass a later count.
   * @param id null for an e-mail that nobody has
   * @returns the seconds to wait where it may not go on
   */
  begin(id: number | null, address: string): Attempt | number {
    const now = this.#now();
    const wait = Math.max(
      this.#addresses.wait(address, now),
      id === null ? 0 : this.#accounts.wait(id, now),
    );
    if (wait > 0) return Math.max(1, Math.ceil(wait / 1000));
    this.#addresses.add(address, now);
    if (id !== null) this.#accounts.add(id, now);
    return {
      succeed: () => {
        this.#addresses.remove(address, now);
        if (id !== null) this.#accounts.clear(id);
      },
    };
  }
}

/** The moments of the last minute's failures, by whom they are held against. */
class Failures {
  readonly #moments = new Map<unknown, number[]>();
  readonly #max: number;

  constructor(max: number) {
    this.#max = max;
  }

  /** How many milliseconds until one more may be tried. */
  wait(key: unknown, now: number): number {
    const recent = this.#recent(key, now);
    const [oldest] = recent;
    return oldest !== undefined && recent.length >= this.#max ? oldest + WINDOW_MS - now : 0;
  }

  add(key: unknown, now: number): void {
    if (this.#moments.size >= CROWDED) this.#forget(now);
    this.#moments.set(key, [...this.#recent(key, now), now]);
  }

  remove(key: unknown, moment: number): void {
    const moments = this.#moments.get(key) ?? [];
    const index = moments.indexOf(moment);
    if (index >= 0) moments.splice(index, 1);
  }

  clear(key: unknown): void {
    this.#moments.delete(key);
  }

  #recent(key: unknown, now: number): number[] {
    return (this.#moments.get(key) ?? []).filter((at) => at > now - WINDOW_MS);
  }

  #forget(now: number): void {
    for (const key of this.#moments.keys()) {
      if (this.#recent(key, now).length === 0) this.#moments.delete(key);
    }
  }
}
