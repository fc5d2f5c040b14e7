import { computed, inject, linkedSignal, Service } from '@angular/core';
import type { FindingKind } from '../../domain/quality/finding';
import { preference } from '../../preferences/preference';
import { Session } from '../../session/session';

/** A finding that somebody looked at and lets be. No name and no value of the record is kept. */
export interface Discard {
  /** Stands for the finding and for what the record said then. */
  readonly mark: string;
  readonly kind: FindingKind;
  /** Ids of the records that it is about. */
  readonly about: readonly number[];
  readonly reason: string;
  /** ISO 8601 */
  readonly at: string;
}

type Kept = Readonly<Record<string, readonly Discard[]>>;

/** What whoever is signed in has discarded, in this browser: the contract has no place for it. */
@Service()
export class Discards {
  private readonly stored = preference<Kept>('calidad-descartados', readKept);
  private readonly owner = inject(Session).user;
  readonly all = computed<readonly Discard[]>(
    () => this.stored.value()[String(this.owner()?.id)] ?? [],
  );
  private readonly marks = linkedSignal(() => new Set(this.all().map(({ mark }) => mark)));

  has(key: string): boolean {
    const marks = this.marks();
    // Asked of each finding, of which there may be one for everybody.
    return marks.size > 0 && marks.has(markOf(key));
  }

  add(key: string, discard: Omit<Discard, 'mark' | 'at'>): void {
    const kept = { ...discard, mark: markOf(key), at: new Date().toISOString() };
    this.keep([...this.all(), kept]);
  }

  takeBack(marks: readonly string[]): void {
    this.keep(this.all().filter(({ mark }) => !marks.includes(mark)));
  }

  private keep(discards: readonly Discard[]): void {
    const owner = this.owner();
    if (owner) this.stored.set({ ...this.stored.value(), [owner.id]: discards });
  }
}

/** 64 bits of it, so that what is kept says nothing of the record. */
export function markOf(key: string): string {
  let [one, two] = [0xdeadbeef, 0x41c6ce57];
  for (let place = 0; place < key.length; place++) {
    const code = key.charCodeAt(place);
    one = Math.imul(one ^ code, 2_654_435_761);
    two = Math.imul(two ^ code, 1_597_334_677);
  }
  one = Math.imul(one ^ (one >>> 16), 2_246_822_507) ^ (two >>> 13);
  two = Math.imul(two ^ (two >>> 16), 3_266_489_909) ^ (one >>> 13);
  return (one >>> 0).toString(36) + (two >>> 0).toString(36);
}

function readKept(stored: unknown): Kept {
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(
    Object.entries(stored).map(([owner, discards]) => [
      owner,
      Array.isArray(discards) ? (discards as unknown[]).filter(isDiscard) : [],
    ]),
  );
}

function isDiscard(value: unknown): value is Discard {
  const discard = value as Partial<Discard> | null;
  return (
    typeof discard?.mark === 'string' &&
    typeof discard.kind === 'string' &&
    typeof discard.reason === 'string' &&
    typeof discard.at === 'string' &&
    Array.isArray(discard.about)
  );
}
