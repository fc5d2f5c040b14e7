import { computed, Service } from '@angular/core';
import { WANTED_KINDS, type WantedKind } from '../../domain/quality/finding';
import { preference } from '../../preferences/preference';

/** What is looked for in this browser besides what is wrong for everybody. */
@Service()
export class WantedKinds {
  private readonly stored = preference<readonly WantedKind[]>('calidad-tambien', (stored) =>
    Array.isArray(stored) ? WANTED_KINDS.filter((kind) => stored.includes(kind)) : [],
  );

  readonly all = computed<ReadonlySet<WantedKind>>(() => new Set(this.stored.value()));

  set(kind: WantedKind, isWanted: boolean): void {
    const others = this.stored.value().filter((other) => other !== kind);
    this.stored.set(isWanted ? [...others, kind] : others);
  }
}
