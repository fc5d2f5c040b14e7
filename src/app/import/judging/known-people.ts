import { PeopleIndex } from '../../domain/likeness/people-index';
import { Persona } from '../../domain/persona/persona';
import { emailKey } from '../../domain/text/email';
import { searchWords } from '../../domain/text/folded-text';
import { typosBetween } from '../../domain/text/typos';
import { Usuario } from '../../domain/usuario/usuario';
import { breathe } from '../../ui/waiting/in-slices';

/** The details of somebody, of which rows and records are likened. */
export interface Who {
  readonly nombres: string;
  readonly p_apellido: string;
  readonly s_apellido: string | null;
  readonly fecha_nacimiento: string;
}

interface Named {
  readonly persona: Persona;
  readonly words: readonly string[];
  /** The words in the order of the alphabet: swapped surnames read the same. */
  readonly sorted: string;
}

/** Whom somebody is like. */
interface Alike {
  /** Who may be the same person. */
  readonly persona: Persona | null;
  /** Who has all of these names, whenever born. */
  readonly namesake: Persona | null;
}

/** Up to two slips of the pen are the same name still. */
const MAX_TYPOS = 2;
/** In a short name two slips make another name. */
const CHARACTERS_PER_TYPO = 6;
const AT_ONCE = 500;

/** All who are on record, prepared once for thousands of rows. */
export class KnownPeople {
  private readonly byEmail = new Map<string, Usuario>();
  private readonly byName = new Map<string, Named[]>();
  private readonly index = new PeopleIndex<Persona>();
  private readonly byBirth = new Map<string, Named[]>();

  /** In slices: there may be a hundred thousand. */
  static async of(
    usuarios: readonly Usuario[],
    personas: readonly Persona[],
  ): Promise<KnownPeople> {
    const known = new KnownPeople();
    const seen = new Set<number>();
    let begun = performance.now();
    for (let start = 0; start < usuarios.length; start += AT_ONCE) {
      for (const usuario of usuarios.slice(start, start + AT_ONCE)) {
        known.byEmail.set(emailKey(usuario.email), usuario);
        if (!usuario.persona) continue;
        seen.add(usuario.persona.id);
        known.addPersona(usuario.persona);
      }
      begun = await breathe(begun);
    }
    for (let start = 0; start < personas.length; start += AT_ONCE) {
      for (const persona of personas.slice(start, start + AT_ONCE)) {
        if (!seen.has(persona.id)) known.addPersona(persona);
      }
      begun = await breathe(begun);
    }
    return known;
  }

  private addPersona(persona: Persona): void {
    const words = wordsOf(persona);
    const named = { persona, words, sorted: sortedText(words) };
    push(this.byName, named.sorted, named);
    push(this.byBirth, persona.fecha_nacimiento, named);
    this.index.takeIn([persona]);
  }

  withEmail(email: string): Usuario | undefined {
    return this.byEmail.get(emailKey(email));
  }

  hasEmail(email: string): boolean {
    return this.byEmail.has(emailKey(email));
  }

  /** The very same: all names, in any order of surnames, born on that day. */
  same(who: Who): Persona | null {
    const named = this.byName.get(sortedText(wordsOf(who))) ?? [];
    return (
      named.find(({ persona }) => persona.fecha_nacimiento === who.fecha_nacimiento)?.persona ??
      null
    );
  }

  /**
   * Who may be the same person, by the one definition of alike, among those with the same names or
   * the same birth date. Whoever was born on quite another day is another person: a sheet says the
   * day, where one who is being typed may not have said it yet.
   */
  alike(who: Who): Alike {
    const named = this.byName.get(sortedText(wordsOf(who))) ?? [];
    const born = (who.fecha_nacimiento && this.byBirth.get(who.fecha_nacimiento)) || [];
    const ids = [...named, ...born].map(({ persona }) => persona.id);
    const found = this.index.findAmong({ ...who, genero: '' }, ids);
    return {
      persona: found.find(({ likeness }) => likeness.day !== 'other')?.record ?? null,
      namesake: named[0]?.persona ?? null,
    };
  }
}

/** Whether an account's person is who a row names, whatever else the row says. */
export function isSamePerson(persona: Persona, who: Who): boolean {
  const words = wordsOf(who);
  if (words.length === 0) return false;
  const other = wordsOf(persona);
  return likeNames(words, sortedText(words), {
    persona,
    words: other,
    sorted: sortedText(other),
  });
}

function likeNames(words: readonly string[], sorted: string, other: Named): boolean {
  if (sorted === other.sorted) return true;
  if (isPartOf(words, other.words) || isPartOf(other.words, words)) return true;
  const allowed = Math.min(MAX_TYPOS, Math.floor(sorted.length / CHARACTERS_PER_TYPO));
  return (
    typosBetween(sorted, other.sorted, allowed) <= allowed ||
    typosBetween(words.join(' '), other.words.join(' '), allowed) <= allowed
  );
}

/** Whether one has all words of the other: a second name or surname left out. Two at least. */
function isPartOf(few: readonly string[], many: readonly string[]): boolean {
  return few.length >= 2 && few.length < many.length && few.every((word) => many.includes(word));
}

function wordsOf({ nombres, p_apellido, s_apellido }: Who): readonly string[] {
  return searchWords(`${nombres} ${p_apellido} ${s_apellido ?? ''}`);
}

function sortedText(words: readonly string[]): string {
  return [...words].sort().join(' ');
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
