import { computed, inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { ApiError, toApiError } from '../../api/api-error';
import { PersonaApi } from '../../api/persona-api';
import { readArray, readTexts } from '../../domain/answer';
import { Persona } from '../../domain/persona/persona';
import {
  cleanDetails,
  EMPTY_PERSONA_DETAILS,
  isExactlyLike,
  PersonaDetails,
} from '../../domain/persona/persona-details';
import { fullName } from '../../domain/persona/persona-name';
import { readNumber, readObject } from '../../domain/wire';
import { Doubts } from '../../forms/saving/doubts';
import { mayStillCome } from '../../forms/saving/save-failures';
import { isPerhapsSame } from './perhaps-same';

interface SentPersona {
  readonly details: PersonaDetails;
  /** Who was exactly like that before: none of them is the one that was sent. */
  readonly before: readonly number[];
}

export interface PersonaOutcome {
  readonly persona: Persona;
  /** Whether it is one that had no answer, and turned up. */
  readonly earlier: boolean;
}

/**
 * Puts a person on record, and knows whether it happened. Without an answer it stays in doubt,
 * through a reload too, and looks before anything more is sent.
 */
@Service({ autoProvided: false })
export class PersonaCreation {
  private readonly personaApi = inject(PersonaApi);
  private readonly doubts = new Doubts<SentPersona>('personas', readSent);

  /** The names of whom nobody knows yet whether they are on record. */
  readonly doubtful = computed(() => this.doubts.all().map(({ sent }) => fullName(sent.details)));

  /** Fails with an `ApiError`. */
  async create(details: PersonaDetails): Promise<PersonaOutcome> {
    const earlier = await this.look();
    if (earlier) return { persona: earlier, earlier: true };
    if (this.doubts.mayStillCome((sent) => isPerhapsSame(sent.details, details)))
      throw mayStillCome();
    const key = JSON.stringify(details);
    const before = this.doubts.all().find((doubt) => doubt.key === key)?.sent;
    const alike = exactlyLike(this.personaApi.all.value(), details).map(({ id }) => id);
    this.doubts.add(key, before ?? { details, before: alike });
    try {
      const made = await firstValueFrom(this.personaApi.create(details));
      this.doubts.settle(key);
      return { persona: made, earlier: false };
    } catch (error) {
      const failure = toApiError(error);
      if (failure.kind === 'timeout') this.doubts.timedOut(key);
      if (failure.outcomeUnknown) return this.lost(failure);
      // This attempt made nothing. Of one before nobody knows still.
      if (!before) this.doubts.settle(key);
      throw failure;
    }
  }

  /** Puts what is typed now on the record of who turned up. Fails with an `ApiError`. */
  change(before: Persona, details: PersonaDetails): Promise<Persona> {
    return firstValueFrom(this.personaApi.update(before, cleanDetails(details)));
  }

  /** Who turned up of those in doubt; null as long as nobody has. Fails with an `ApiError`. */
  async look(): Promise<Persona | null> {
    if (this.doubts.all().length === 0) return null;
    const personas = await firstValueFrom(this.personaApi.readAll());
    for (const { key, sent } of this.doubts.all()) {
      const found = exactlyLike(personas, sent.details).find(({ id }) => !sent.before.includes(id));
      if (!found) continue;
      this.doubts.settle(key);
      return found;
    }
    return null;
  }

  private async lost(failure: ApiError): Promise<PersonaOutcome> {
    const made = await this.look().catch(() => null);
    if (made) return { persona: made, earlier: true };
    throw failure;
  }
}

function exactlyLike(personas: readonly Persona[], details: PersonaDetails): readonly Persona[] {
  return personas.filter((persona) => isExactlyLike(persona, details));
}

function readSent(value: unknown): SentPersona {
  const { details, before } = readObject<SentPersona>(value, 'persona');
  return {
    details: readTexts(EMPTY_PERSONA_DETAILS, details),
    before: readArray(before, 'antes').map((id) => readNumber(id, 'id')),
  };
}
