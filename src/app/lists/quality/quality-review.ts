// A review waits for it: where this came, it is there.
import '../../domain/likeness/people-index';
import {
  computed,
  effect,
  inject,
  Injector,
  Service,
  Signal,
  signal,
  untracked,
} from '@angular/core';
import { KeptList } from '../../api/lists/kept-list';
import { MissingRoles } from '../../api/missing-roles';
import { today } from '../../domain/calendar-date';
import { Persona } from '../../domain/persona/persona';
import type { Finding } from '../../domain/quality/finding';
import { findings } from '../../domain/quality/rules';
import { openTwins, Twins } from '../../domain/quality/twins';
import { Usuario } from '../../domain/usuario/usuario';
import { SETTINGS } from '../../settings/settings';
import { inSlices } from '../../ui/waiting/in-slices';
import { PeopleOnRecord } from '../likeness/people-on-record';
import { Discards } from './discards';
import { WantedKinds } from './wanted-kinds';

/** What was found wrong, and when. */
export interface Review {
  readonly findings: readonly Finding[];
  readonly twins: readonly Twins[];
  /** How many people were looked at. */
  readonly people: number;
  /** In ms since 1970. */
  readonly at: number;
}

/** So few accounts without a role are no deployed list, which leaves all out: they are read. */
const FEW_ROLES = 20;
/** A run changes record after record: it is looked at when it pauses. */
const PAUSE_MS = 400;

/** What is wrong on record, as far as the kept lists say: next to nothing is read for it. */
@Service()
export class QualityReview {
  private readonly injector = inject(Injector);
  private readonly people = inject(PeopleOnRecord);
  private readonly discards = inject(Discards);
  private readonly wanted = inject(WantedKinds).all;
  private readonly administratorRoles = inject(SETTINGS).administratorRoles;
  private readonly _all = signal<Review | null>(null);
  private lists: {
    usuarios: KeptList<Usuario>;
    personas: KeptList<Persona>;
    missingRoles: MissingRoles;
    imported: Signal<ReadonlyMap<number, string>>;
  } | null = null;
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
  follow(
    usuarios: KeptList<Usuario>,
    personas: KeptList<Persona>,
    missingRoles: MissingRoles,
    imported: Signal<ReadonlyMap<number, string>>,
  ): void {
    if (this.lists) return;
    this.lists = { usuarios, personas, missingRoles, imported };
    this.people.follow(personas);
    effect(
      () => {
        usuarios.value();
        personas.value();
        missingRoles.left();
        if (this.wanted().has('importadas')) imported();
        const isRead = usuarios.readAt() !== null && personas.readAt() !== null;
        untracked(() => this.look(isRead));
      },
      { injector: this.injector },
    );
  }

  private look(isRead: boolean): void {
    // Roles come one by one, for long where many are missing: nothing else waits for the last of them.
    if (isRead && this.waiting && this.lists!.missingRoles.left()) return;
    clearTimeout(this.waiting);
    this.started++;
    if (!isRead) return this._all.set(null);
    if (!this._all()) return void this.review();
    this.waiting = setTimeout(() => {
      this.waiting = undefined;
      void this.review();
    }, PAUSE_MS);
  }

  private async review(): Promise<void> {
    const started = this.started;
    const { usuarios, personas, missingRoles, imported } = this.lists!;
    const unknown = usuarios.value().filter((usuario) => missingRoles.isMissing(usuario));
    if (unknown.length <= FEW_ROLES) missingRoles.ask(unknown);
    await this.people.caughtUp();
    const found = await inSlices(
      findings({
        usuarios: usuarios.value(),
        personas: personas.value(),
        administratorRoles: this.administratorRoles,
        unknownRoles: new Set(unknown.map(({ id }) => id)),
        wanted: this.wanted(),
        imported: imported(),
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
