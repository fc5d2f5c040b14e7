import { Component, computed, input, linkedSignal, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { ArrowRight, ChevronLeft, ChevronRight, Users } from 'lucide';
import { evidence, GRADE_LABELS } from '../../domain/likeness/evidence';
import { PersonaDetails } from '../../domain/persona/persona-details';
import { initials } from '../../domain/persona/persona-name';
import type { Twins } from '../../domain/quality/twins';
import { formatCount } from '../../domain/text/format-count';
import { clock } from '../../lists/clock';
import { Avatar } from '../../ui/avatar';
import { Breakable } from '../../ui/breakable';
import { Icon } from '../../ui/icon/icon';
import {
  idsOf,
  inPlaces,
  placeAmong,
  TwinDecision,
  twinFacts,
  twinName,
  unlikeNames,
} from './twin-choice';

/** Who may be on record twice, pair by pair: compared, kept, or told apart. */
@Component({
  selector: 'app-twin-pairs',
  imports: [Avatar, Breakable, Icon, MatButtonModule, RouterLink],
  host: { class: 'boxed', role: 'region', 'aria-labelledby': 'hallazgos-duplicados' },
  templateUrl: './twin-pairs.html',
  styleUrl: './twin-pairs.scss',
})
export class TwinPairs {
  readonly twins = input.required<readonly Twins[]>();
  /** What was decided, by the key of the pair: whoever takes it back finds it as it was. */
  readonly decided = input.required<ReadonlyMap<string, TwinDecision>>();
  /** Whether the backend refuses other personal details: then nothing is taken over. */
  readonly fixed = input.required<boolean>();
  readonly keep = output<TwinDecision>();
  readonly apart = output<Twins>();
  readonly discard = output<Twins>();

  /** Pairs of which something was decided here. */
  private readonly decidedHere = new Set<string>();
  /** Stays with its pair, and goes to one that was decided here and comes back. */
  private readonly place = linkedSignal<readonly Twins[], number>({
    source: this.twins,
    computation: (twins, previous) =>
      placeAmong(twins, previous?.source ?? [], previous?.value ?? 0, this.decidedHere),
  });
  private readonly now = clock();
  protected readonly current = computed(() => {
    const pair = this.twins()[this.place()];
    return pair ? inPlaces(pair, this.decided().get(pair.key)) : null;
  });
  private readonly key = computed(() => this.current()?.key ?? '');
  /** Which of the two is kept: the first, unless told. */
  protected readonly chosen = linkedSignal({
    source: this.key,
    computation: (key): number => this.sideKept(key) ?? 0,
  });
  protected readonly taken = linkedSignal({
    source: () => ({ key: this.key(), side: this.chosen() }),
    computation: ({ key, side }): ReadonlySet<keyof PersonaDetails> =>
      new Set(side === this.sideKept(key) ? this.decided().get(key)!.taken : []),
  });
  protected readonly facts = computed(() => {
    const pair = this.current();
    return pair ? twinFacts(pair.both, this.now()) : [];
  });
  protected readonly other = computed(() => this.current()?.both[1 - this.chosen()] ?? null);
  /** Without an account to deactivate, only what is taken over changes anything. */
  protected readonly changesSomething = computed(
    () => !!this.other()?.usuario || this.taken().size > 0,
  );
  protected readonly where = computed(
    () => `${formatCount(this.place() + 1)} de ${formatCount(this.twins().length)}`,
  );

  protected readonly icons = { Users, ChevronLeft, ChevronRight, ArrowRight };
  protected readonly format = formatCount;
  protected readonly name = twinName;
  protected readonly initialsOf = initials;
  protected readonly grades = GRADE_LABELS;
  protected readonly why = computed(() => {
    const pair = this.current();
    return pair ? evidence(pair.pair.likeness, unlikeNames(this.facts())) : '';
  });

  protected go(by: 1 | -1): void {
    const count = this.twins().length;
    this.place.update((place) => (place + by + count) % count);
  }

  protected take(field: keyof PersonaDetails): void {
    this.taken.update((taken) => {
      const others = new Set(taken);
      if (!others.delete(field)) others.add(field);
      return others;
    });
  }

  protected decide(): void {
    const pair = this.current();
    const kept = pair?.both[this.chosen()];
    const other = this.other();
    if (!kept || !other) return;
    this.decidedHere.add(idsOf(pair));
    this.keep.emit({ pair, kept, other, taken: [...this.taken()] });
  }

  /** They are left alone: as two persons, or for a reason that is asked for. */
  protected leave(pair: Twins, how: 'apart' | 'discard'): void {
    this.decidedHere.add(idsOf(pair));
    this[how].emit(pair);
  }

  private sideKept(key: string): number | undefined {
    const decision = this.decided().get(key);
    return decision?.pair.both.indexOf(decision.kept);
  }
}
