const WINDOW_MS = 60_000;
const MAX_FAILURES = 5;
/** When so many accounts are remembered, those whose minute is over are forgotten. */
const CROWDED = 10_000;

/** Counts the failed sign-ins of each account: after five in a minute, none is tried. */
export class SignInThrottle {
  readonly #attempts = new Map<string, number[]>();

  /**
   * Counts an attempt before its password is checked: fifty at once would all pass a later count.
   * @returns 0 when it may go on, otherwise the seconds to wait
   */
  begin(email: string, now = Date.now()): number {
    if (this.#attempts.size >= CROWDED) this.#forget(now);
    const account = email.toLowerCase();
    const recent = (this.#attempts.get(account) ?? []).filter((at) => at > now - WINDOW_MS);
    const [oldest] = recent;
    if (oldest !== undefined && recent.length >= MAX_FAILURES) {
      return Math.max(1, Math.ceil((oldest + WINDOW_MS - now) / 1000));
    }
    recent.push(now);
    this.#attempts.set(account, recent);
    return 0;
  }

  /** The password was right: nothing is held against the account. */
  succeed(email: string): void {
    this.#attempts.delete(email.toLowerCase());
  }

  #forget(now: number): void {
    for (const [account, attempts] of this.#attempts) {
      if ((attempts.at(-1) ?? 0) <= now - WINDOW_MS) this.#attempts.delete(account);
    }
  }
}
