import { firstValueFrom } from 'rxjs';
import { PersonaApi } from '../../api/persona-api';
import { UsuarioApi } from '../../api/usuario-api';
import { Persona } from '../../domain/persona/persona';
import { personaDetails } from '../../domain/persona/persona-details';
import { sameText } from '../../domain/text/clean-text';
import { Usuario } from '../../domain/usuario/usuario';
import { Reading, RunItem, RunValue } from '../run';
import { Deed } from './deed';
import { textsOf, textsValue } from './texts-value';

/** Which texts of each record change: no reading shows the others. */
function namesOf(items: readonly RunItem[]): (id: number) => readonly string[] {
  const names = new Map(items.map(({ id, after }) => [id, Object.keys(textsOf(after))]));
  return (id) => names.get(id) ?? [];
}

/** The texts of these names as they are; what differs in blanks alone is as it was asked for. */
function read(record: object, names: readonly string[], asked?: RunValue): string {
  const wanted = asked === undefined ? {} : textsOf(asked);
  const texts = names.map((name) => {
    const text = String(record[name as keyof typeof record] ?? '');
    const want = wanted[name];
    return [name, want !== undefined && sameText(text, want) ? want : text];
  });
  return textsValue(Object.fromEntries(texts) as Record<string, string>);
}

/** Mends details of personas, each by a `PUT` of all five (contract, A). */
export class PersonaTextsDeed implements Deed {
  private readonly personas = new Map<number, Persona>();
  private readonly names: (id: number) => readonly string[];

  constructor(
    private readonly api: PersonaApi,
    items: readonly RunItem[],
  ) {
    this.names = namesOf(items);
  }

  async read(id: number): Promise<Reading> {
    return this.readingOf(await firstValueFrom(this.api.read(id)));
  }

  async write(id: number, after: RunValue): Promise<Reading> {
    const before = this.personas.get(id)!;
    const details = { ...personaDetails(before), ...textsOf(after) };
    return this.readingOf(await firstValueFrom(this.api.update(before, details)), after);
  }

  private readingOf(persona: Persona, asked?: RunValue): Reading {
    this.personas.set(persona.id, persona);
    const value = read(personaDetails(persona), this.names(persona.id), asked);
    return { value, version: persona.updated_at };
  }
}

/** Mends the e-mails and display names of accounts, each by a `PATCH` of what changes. */
export class UsuarioTextsDeed implements Deed {
  /** As last read: `estado` goes along with every change (contract, C). */
  private readonly states = new Map<number, boolean>();
  private readonly names: (id: number) => readonly string[];

  constructor(
    private readonly api: UsuarioApi,
    items: readonly RunItem[],
  ) {
    this.names = namesOf(items);
  }

  async read(id: number): Promise<Reading> {
    return this.readingOf(await firstValueFrom(this.api.read(id)));
  }

  async write(id: number, after: RunValue): Promise<Reading> {
    const changes = { ...textsOf(after), estado: this.states.get(id)! };
    return this.readingOf(await firstValueFrom(this.api.update(id, changes)), after);
  }

  private readingOf(usuario: Usuario, asked?: RunValue): Reading {
    this.states.set(usuario.id, usuario.estado);
    const value = read(usuario, this.names(usuario.id), asked);
    return { value, version: usuario.updated_at };
  }
}
