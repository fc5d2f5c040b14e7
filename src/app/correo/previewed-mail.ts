import { computed, linkedSignal, Signal } from '@angular/core';
import { Mail, Recipient } from '../domain/mail/mail';
import { MailDraft } from '../domain/mail/mail-merge';
import { formatCount } from '../domain/text/format-count';

/** What one recipient after another will read. */
export class PreviewedMail {
  private readonly count = computed(() => this.draft().recipients.length);
  private readonly _place = linkedSignal<number, number>({
    source: this.count,
    computation: (count, previous) => Math.min(previous?.value ?? 0, Math.max(0, count - 1)),
  });

  /** Which recipient's mail is looked at. */
  readonly place = this._place.asReadonly();
  /** As '3 de 1.280'. */
  readonly where = computed(
    () => `${formatCount(this.place() + 1)} de ${formatCount(this.count())}`,
  );
  readonly mail = computed<Mail>(() => {
    const recipient = this.draft().recipients[this.place()];
    return recipient ? this.mailTo(recipient) : { ...this.draft(), email: '', name: '' };
  });

  constructor(
    private readonly draft: Signal<MailDraft>,
    private readonly mailTo: (recipient: Recipient) => Mail,
  ) {}

  /** The one behind the last is the first. */
  step(by: 1 | -1): void {
    const count = this.count();
    this._place.update((place) => (place + by + count) % count);
  }
}
