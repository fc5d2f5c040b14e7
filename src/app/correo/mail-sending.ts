import { computed, DestroyRef, inject, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { ApiError, toApiError } from '../api/api-error';
import { MailApi } from '../api/mail-api';
import { Mail } from '../domain/mail';
import { MailLimit } from './mail-limit';

/** What became of one mail. */
export interface MailOutcome {
  readonly mail: Mail;
  /** `unknown`: it may have gone out; nothing sends it again by itself. */
  readonly result: 'sent' | 'accepted' | 'unknown' | 'failed';
  /** Why it did not go out, or why nobody knows. */
  readonly error: ApiError | null;
}

/**
 * Sends mails one after another, as many a minute as the limit lets pass, and knows of each what
 * became of it. To be made in an injection context: it ends with its page.
 */
export class MailSending {
  private readonly mailApi = inject(MailApi);
  private readonly limit = inject(MailLimit);
  private readonly queue = signal<readonly Mail[]>([]);
  private readonly _outcomes = signal<readonly MailOutcome[]>([]);
  private readonly _running = signal(false);
  private readonly _secondsToWait = signal(0);
  private stopped = false;
  private wake: () => void = () => undefined;

  readonly outcomes = this._outcomes.asReadonly();
  readonly running = this._running.asReadonly();
  /** Seconds until the limit lets the next one pass; 0 = none is held back. */
  readonly secondsToWait = this._secondsToWait.asReadonly();
  readonly total = computed(() => this._outcomes().length + this.queue().length);
  /** What has not been tried: after it was stopped. */
  readonly left = this.queue.asReadonly();

  constructor() {
    inject(DestroyRef).onDestroy(() => this.stop());
  }

  /** Resolves when all were tried, or it was stopped. */
  async send(mails: readonly Mail[]): Promise<void> {
    this._outcomes.set([]);
    this.queue.set(mails);
    await this.run();
  }

  /** Goes on with what was not tried, and tries again what certainly did not go out. */
  async goOn(): Promise<void> {
    const failed = this._outcomes().filter(({ result }) => result === 'failed');
    this._outcomes.update((all) => all.filter((outcome) => !failed.includes(outcome)));
    this.queue.update((left) => [...failed.map(({ mail }) => mail), ...left]);
    await this.run();
  }

  /** What is under way is waited for; nothing further goes out. */
  stop(): void {
    this.stopped = true;
    this.wake();
  }

  private async run(): Promise<void> {
    if (this._running()) return;
    this.stopped = false;
    this._running.set(true);
    while (await this.mayGoOn()) {
      const [mail, ...rest] = this.queue();
      this.limit.record();
      const outcome = await this.sendOne(mail!);
      this.queue.set(rest);
      this._outcomes.update((all) => [...all, outcome]);
    }
    this._running.set(false);
  }

  /** Waits for the limit, second by second, so that people see it. */
  private async mayGoOn(): Promise<boolean> {
    while (!this.stopped && this.queue().length > 0) {
      const seconds = this.limit.secondsToWait();
      this._secondsToWait.set(seconds);
      if (seconds === 0) return true;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 1000);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this._secondsToWait.set(0);
    return false;
  }

  private async sendOne(mail: Mail): Promise<MailOutcome> {
    try {
      const { id } = await firstValueFrom(this.mailApi.send(mail));
      return { mail, result: id === null ? 'accepted' : 'sent', error: null };
    } catch (failure) {
      const error = toApiError(failure);
      return { mail, result: error.outcomeUnknown ? 'unknown' : 'failed', error };
    }
  }
}
