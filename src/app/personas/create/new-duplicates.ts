import { computed, inject, Signal, signal } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { debounceTime, firstValueFrom } from 'rxjs';
import { PersonaApi } from '../../api/persona-api';
import { EMPTY_PERSONA_DETAILS, PersonaDetails } from '../../domain/persona/persona-details';
import { PeopleOnRecord } from '../../lists/likeness/people-on-record';
import { LikelyDuplicate, likelyDuplicates } from './likely-duplicates';

const PAUSE_MS = 250;

/**
 * Who may already be the person that is typed: while it is typed, and right before it is sent, when
 * somebody else may have made them a moment ago. To be made in an injection context.
 */
export class NewDuplicates {
  private readonly personaApi = inject(PersonaApi);
  private readonly people = inject(PeopleOnRecord);
  /** Looked for when the typing pauses. */
  private readonly typed: Signal<PersonaDetails>;
  readonly shown: Signal<readonly LikelyDuplicate[]>;
  private readonly seen = new Set<number>();

  /** @param like the id of who is on record already, and is meant. */
  constructor(
    details: Signal<PersonaDetails>,
    private readonly like: Signal<number | undefined> = signal(undefined),
  ) {
    this.typed = toSignal(toObservable(details).pipe(debounceTime(PAUSE_MS)), {
      initialValue: EMPTY_PERSONA_DETAILS,
    });
    this.shown = computed(() => this.alike(this.typed()));
    this.people.follow(this.personaApi.all);
    this.personaApi.all.refresh();
  }

  /**
   * Whether somebody alike is on record whom the person at the screen cannot have seen yet. It is an
   * aid: where the list cannot be read, nobody is.
   */
  async hasUnseen(details: PersonaDetails): Promise<boolean> {
    for (const { persona } of this.shown()) this.seen.add(persona.id);
    await firstValueFrom(this.personaApi.readAll()).catch(() => null);
    await this.people.caughtUp();
    const unseen = this.alike(details).filter(({ persona }) => !this.seen.has(persona.id));
    for (const { persona } of unseen) this.seen.add(persona.id);
    return unseen.length > 0;
  }

  private alike(details: PersonaDetails): readonly LikelyDuplicate[] {
    this.people.version();
    const index = this.people.index();
    const alike = index ? likelyDuplicates(index, details) : [];
    return alike.filter(({ persona }) => persona.id !== this.like());
  }
}
