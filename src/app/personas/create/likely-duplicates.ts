import { searchWords } from '../../domain/folded-text';
import { Persona } from '../../domain/persona';
import { PersonaDetails } from '../../domain/persona-details';
import { typosBetween } from '../../domain/typos';

export interface LikelyDuplicate {
  persona: Persona;
  sameBirthDate: boolean;
}

/** Up to two slips of the pen still are the same name. */
const MAX_TYPOS = 2;
/** In a short name two slips make another name. */
const CHARACTERS_PER_TYPO = 6;
const MOST_SHOWN = 5;

type Names = Pick<Persona, 'nombres' | 'p_apellido' | 's_apellido'>;

interface Entry {
  persona: Persona;
  words: readonly string[];
  /** The words in alphabetical order: swapped surnames read the same. */
  sorted: string;
}

/** The persons on record, prepared once, so that each keystroke only compares. */
export class DuplicateIndex {
  private readonly entries: readonly Entry[];

  constructor(personas: readonly Persona[]) {
    this.entries = personas.map((persona) => {
      const folded = nameWords(persona);
      return { persona, words: folded, sorted: [...folded].sort().join(' ') };
    });
  }

  /**
   * Who may already be the person that is being typed: the same names in any order, with up to two
   * typos, or fewer names of the same. The same birth date comes first; another one does not
   * exclude, because dates are mistyped too.
   */
  find(typed: PersonaDetails): readonly LikelyDuplicate[] {
    const wanted = nameWords(typed);
    if (wanted.length < 2) return [];
    const sorted = [...wanted].sort().join(' ');
    const found: (LikelyDuplicate & { distance: number })[] = [];
    for (const entry of this.entries) {
      const distance = difference(wanted, sorted, entry);
      if (distance === null) continue;
      const sameBirthDate =
        typed.fecha_nacimiento !== '' && entry.persona.fecha_nacimiento === typed.fecha_nacimiento;
      found.push({ persona: entry.persona, sameBirthDate, distance });
    }
    return found
      .sort(
        (a, b) =>
          Number(b.sameBirthDate) - Number(a.sameBirthDate) ||
          a.distance - b.distance ||
          a.persona.id - b.persona.id,
      )
      .slice(0, MOST_SHOWN)
      .map(({ persona, sameBirthDate }) => ({ persona, sameBirthDate }));
  }
}

function nameWords({ nombres, p_apellido, s_apellido }: Names | PersonaDetails): readonly string[] {
  return searchWords(`${nombres} ${p_apellido} ${s_apellido ?? ''}`);
}

/** How far apart two names are, in typos; null when they are two persons' names. */
function difference(wanted: readonly string[], sorted: string, entry: Entry): number | null {
  if (sorted === entry.sorted) return 0;
  if (isPartOf(wanted, entry.words) || isPartOf(entry.words, wanted)) return 1;
  const allowed = Math.min(MAX_TYPOS, Math.floor(sorted.length / CHARACTERS_PER_TYPO));
  const typos = Math.min(
    typosBetween(sorted, entry.sorted, allowed),
    // A typo in a first letter moves the word in the alphabet.
    typosBetween(wanted.join(' '), entry.words.join(' '), allowed),
  );
  return typos <= allowed ? typos : null;
}

/** Whether one has all words of the other: a second name or surname left out. Two at least. */
function isPartOf(few: readonly string[], many: readonly string[]): boolean {
  return few.length >= 2 && few.length < many.length && few.every((word) => many.includes(word));
}
