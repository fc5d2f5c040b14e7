import { inject, Service, signal } from '@angular/core';
import { firstValueFrom, forkJoin } from 'rxjs';
import { PersonaApi } from '../../../api/persona-api';
import { UsuarioApi } from '../../../api/usuario-api';
import { Persona } from '../../../domain/persona/persona';
import { Asked, isPersonaAsAsked } from './registration-request';

/** Looks for the person that a failed registration left on record without an account (contract, C). */
@Service({ autoProvided: false })
export class LeftoverSearch {
  private readonly usuarioApi = inject(UsuarioApi);
  private readonly personaApi = inject(PersonaApi);
  private readonly _found = signal<Persona | null>(null);

  readonly found = this._found.asReadonly();

  /** The newest who is exactly as asked and backs no account. Knowing it is an aid. */
  async search(asked: Asked): Promise<void> {
    try {
      const [accounts, personas] = await firstValueFrom(
        forkJoin([this.usuarioApi.readAll(), this.personaApi.readAll()]),
      );
      const backing = new Set(accounts.map(({ persona }) => persona?.id));
      const left = personas.filter(
        (persona) => !backing.has(persona.id) && isPersonaAsAsked(persona, asked),
      );
      this._found.set(left.sort((one, other) => other.id - one.id)[0] ?? null);
    } catch {
      this._found.set(null);
    }
  }

  forget(): void {
    this._found.set(null);
  }
}
