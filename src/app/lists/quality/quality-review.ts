import { computed, effect, inject, Injector, Service, signal, untracked } from '@angular/core';
import { KeptList } from '../../api/lists/kept-list';
import { today } from '../../domain/calendar-date';
import { Persona } from '../../domain/persona';
import type { Finding } from '../../domain/quality/finding';
import { findings } from '../../domain/quality/rules';
import { openTwins, Twins } from '../../domain/quality/twins';
import { Usuario } from '../../domain/usuario';
import { SETTINGS } from '../../settings/settings';
import { inSlices } from '../in-slices';
import { PeopleOnRecord } from '../likeness/people-on-record';
import { Discards } from './discards';

/** What was found wrong, and when. */
export interface Review {
  readonly findings: readonly Finding[];
  readonly twins: readonly Twins[];
  /** How many people were looked at. */
  readonly people: number;
  /** In ms since 1970. */
  readonly at: number;
}

/** A run changes record after record: it is looked at when it pauses. */
const PAUSE_MS = 400;

/** What is wrong on record, as far as the kept lists say: nothing is read for it. */
@Service()
export class QualityReview {
  private readonly injector = inject(Injector);
  private readonly people = inject(PeopleOnRecord);
  private readonly discards = inject(Discards);
  private readonly administratorRoles = inject(SETTINGS).administratorRoles;
  private readonly _all = signal<Review | null>(null);
  private lists: { usuarios: KeptList<Usuario>; personas: KeptList<Persona> } | null = null;
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private started = 0;

  /** With what was discarded; null as long as it is not known. */
  readonly all = this._all.asReadonly();
  readonly findings = computed(() =>
    (this._all()?.findings ?? []).filter(({ key }) => !this.discards.has(key)),
  );
  readonly twins = computed(() =>
    (this._all()?.twins ?? []).filter(({ key }) => !this.discards.has(key)),
  );
  /** How many are open; null as long as it is not known. */
  readonly count = computed(() =>
    this._all() ? this.findings().length + this.twins().length : null,
  );

  /** Follows the two lists from now on. Whoever asks again changes nothing. */
  follow(usuarios: KeptList<Usuario>, personas: KeptList<Persona>): void {
    if (this.lists) return;
    this.lists = { usuarios, personas };
    this.people.follow(personas);
    effect(
      () => {
        usuarios.value();
        personas.value();
        const isRead = usuarios.readAt() !== null && personas.readAt() !== null;
        untracked(() => this.look(isRead));
      },
      { injector: this.injector },
    );
  }

  private look(isRead: boolean): void {
    clearTimeout(this.waiting);
    this.started++;
    if (!isRead) return this._all.set(null);
    if (!this._all()) return void this.review();
    this.waiting = setTimeout(() => void this.review(), PAUSE_MS);
  }

  private async review(): Promise<void> {
    const started = this.started;
    const { usuarios, personas } = this.lists!;
    await this.people.caughtUp();
    const found = await inSlices(
      findings({
        usuarios: usuarios.value(),
        personas: personas.value(),
        administratorRoles: this.administratorRoles,
        today: today(),
      }),
      () => started === this.started,
    );
    const index = this.people.index();
    if (!found || !index || started !== this.started) return;
    this._all.set({
      findings: found,
      twins: openTwins(index, usuarios.value()),
      people: personas.value().length,
      at: Date.now(),
    });
  }
}
