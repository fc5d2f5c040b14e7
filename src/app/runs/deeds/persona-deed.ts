import { firstValueFrom } from 'rxjs';
import { PersonaApi } from '../../api/persona-api';
import { Persona } from '../../domain/persona/persona';
import { personaDetails } from '../../domain/persona/persona-details';
import { Reading, RunValue } from '../run';
import { Deed } from './deed';

/** Corrects the gender codes of personas, each by a `PUT` of all five details (contract, A). */
export class PersonaDeed implements Deed {
  /** As last read: the other details go along as they are. */
  private readonly personas = new Map<number, Persona>();

  constructor(private readonly api: PersonaApi) {}

  async read(id: number): Promise<Reading> {
    return this.readingOf(await firstValueFrom(this.api.read(id)));
  }

  async write(id: number, after: RunValue): Promise<Reading> {
    const before = this.personas.get(id)!;
    const details = personaDetails(before);
    return this.readingOf(
      await firstValueFrom(this.api.update(before, { ...details, genero: String(after) })),
    );
  }

  private readingOf(persona: Persona): Reading {
    this.personas.set(persona.id, persona);
    return { value: persona.genero, version: persona.updated_at };
  }
}
