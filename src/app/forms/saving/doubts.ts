import { inject, Signal, signal } from '@angular/core';
import { Doubt, DoubtStore } from '../../session/kept/doubt-store';
import { Session } from '../../session/session';

/** Deployed backends were seen to carry out after 45 s what nobody waited for any more. */
const LATE_MS = 120_000;

export type DoubtOf<Sent> = Doubt & { readonly sent: Sent };

/**
 * What was sent and has no certain outcome, until somebody knows: through a reload too. To be made
 * in an injection context.
 */
export class Doubts<Sent> {
  private readonly store = inject(DoubtStore);
  private readonly owner = inject(Session).user()?.id;
  private readonly pending = signal<readonly DoubtOf<Sent>[]>([]);

  readonly all: Signal<readonly DoubtOf<Sent>[]> = this.pending.asReadonly();

  /**
   * @param kind of record, as 'usuarios'.
   * @param readSent reads what was stored; throws where another release of the app wrote it.
   */
  constructor(
    private readonly kind: string,
    readSent: (sent: unknown) => Sent,
  ) {
    if (this.owner === undefined) return;
    const stored = this.store.read(this.owner, kind).flatMap((doubt) => {
      try {
        return [{ ...doubt, sent: readSent(doubt.sent) }];
      } catch {
        return [];
      }
    });
    this.pending.set(stored);
  }

  /** From before it is sent, so that a crash in between is no certainty either. */
  add(key: string, sent: Sent): void {
    this.replace(key, [{ key, sent, since: Date.now() }]);
  }

  /** Nobody answered in time what was sent under this key. */
  timedOut(key: string): void {
    const doubt = this.pending().find((one) => one.key === key);
    if (doubt) this.replace(key, [{ ...doubt, timedOut: true }]);
  }

  /**
   * Whether the server may be at one of them still: what is sent meanwhile could be made twice.
   * @param isSame whether what is to be sent could be what was sent.
   */
  mayStillCome(isSame: (sent: Sent) => boolean): boolean {
    return this.pending().some(
      ({ timedOut, since, sent }) => timedOut && Date.now() - since < LATE_MS && isSame(sent),
    );
  }

  /** It is known now what became of it. */
  settle(key: string): void {
    this.replace(key, []);
  }

  private replace(key: string, by: readonly DoubtOf<Sent>[]): void {
    const withoutIt = <T extends Doubt>(all: readonly T[]) => all.filter((it) => it.key !== key);
    this.pending.update((all) => [...withoutIt(all), ...by]);
    if (this.owner === undefined) return;
    // Another tab may have doubts of its own since this one was opened.
    const stored = withoutIt(this.store.read(this.owner, this.kind));
    this.store.write(this.owner, this.kind, [...stored, ...by]);
  }
}
