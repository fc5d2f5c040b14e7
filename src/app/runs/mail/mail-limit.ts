import { DOCUMENT, inject, Service } from '@angular/core';

export const MAILS_PER_MINUTE = 10;
const MINUTE_MS = 60_000;
/** About how long one takes, with its answer. */
const MAIL_MS = 1_000;
const KEY = 'kantuta_mails_sent_at';

/**
 * The endpoint is public and has no limit of its own: ours is ten mails in any minute, of this
 * browser. It outlives the tab, as runs do; where storage is denied, it lives as long as the page.
 */
@Service()
export class MailLimit {
  private readonly window = inject(DOCUMENT).defaultView!;
  private sentAt: readonly number[] = [];

  /** Milliseconds until the next mail may go; 0 = now. */
  msToWait(now = Date.now()): number {
    this.sentAt = this.stored().filter((time) => time <= now && now - time < MINUTE_MS);
    const oldest = this.sentAt[this.sentAt.length - MAILS_PER_MINUTE];
    return oldest === undefined ? 0 : oldest + MINUTE_MS - now;
  }

  /** About how long so many take from now on: the first few of a minute wait for nothing. */
  msToSend(count: number, now = Date.now()): number {
    this.msToWait(now);
    const times = [...this.sentAt];
    let time = now;
    for (let i = 0; i < count; i++) {
      const oldest = times[times.length - MAILS_PER_MINUTE];
      if (oldest !== undefined) time = Math.max(time, oldest + MINUTE_MS);
      times.push(time);
      time += MAIL_MS;
    }
    return time - now;
  }

  record(now = Date.now()): void {
    this.sentAt = [...this.stored().slice(1 - MAILS_PER_MINUTE), now];
    try {
      this.window.localStorage.setItem(KEY, JSON.stringify(this.sentAt));
    } catch {
      // Denied or full: this page remembers.
    }
  }

  private stored(): readonly number[] {
    try {
      const times: unknown = JSON.parse(this.window.localStorage.getItem(KEY) ?? 'null');
      if (Array.isArray(times)) return times.filter((time) => typeof time === 'number');
    } catch {
      // Denied, or not ours.
    }
    return this.sentAt;
  }
}
