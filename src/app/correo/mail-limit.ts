import { Service } from '@angular/core';

export const MAILS_PER_MINUTE = 10;
const MINUTE_MS = 60_000;

/** The endpoint is public and has no limit of its own: ours is ten mails in any minute. */
@Service()
export class MailLimit {
  private sentAt: number[] = [];

  /** Seconds until the next mail may go; 0 = now. */
  secondsToWait(now = Date.now()): number {
    this.sentAt = this.sentAt.filter((time) => now - time < MINUTE_MS);
    const oldest = this.sentAt[this.sentAt.length - MAILS_PER_MINUTE];
    return oldest === undefined ? 0 : Math.ceil((oldest + MINUTE_MS - now) / 1000);
  }

  record(now = Date.now()): void {
    this.sentAt.push(now);
  }
}
