import type { Persona } from '../persona/persona';
import { PERSONA_LABELS } from '../persona/persona-details';
import { clean, hasInvisible, visible } from '../text/clean-text';
import { fold, searchWords } from '../text/folded-text';
import { type Finding, findingKey, type OnRecord } from './finding';
import { isMiscased, isNoName, wellCased } from './name-spelling';

const FIELDS = ['nombres', 'p_apellido', 's_apellido'] as const;
type NameField = (typeof FIELDS)[number];
type Names = Pick<Persona, NameField>;

export interface NameDoubt {
  /** A sentence. */
  readonly why: string;
  /** '' where nobody can tell. */
  readonly meant: string;
}

/** Names with blanks or invisible characters, in capitals or small letters, with digits, or twice. */
export function* badlyWrittenNames({ personas }: OnRecord): Iterable<Finding | undefined> {
  for (const persona of personas) {
    for (const field of FIELDS) {
      const finding = nameFinding(persona, field);
      if (finding) yield finding;
    }
    yield undefined;
  }
}

function nameFinding(persona: Persona, field: NameField): Finding | null {
  const doubt = nameDoubt(persona, field);
  if (!doubt) return null;
  const before = persona[field]!;
  const { why, meant } = doubt;
  return {
    key: findingKey('nombre', [persona.id, field], before),
    kind: 'espacios',
    ...{ persona, usuario: null, field: PERSONA_LABELS[field], before, why },
    mend: meant
      ? { field: { record: 'persona', name: field }, id: persona.id, before, after: meant }
      : null,
  };
}

/** Why a name is not written as names are, and how it is most likely meant; null = nothing is odd. */
export function nameDoubt(names: Names, field: NameField): NameDoubt | null {
  const value = names[field];
  // A blank stands for none where a backend demands one (contract, C).
  if (!value || (field === 's_apellido' && !value.trim())) return null;
  // Far beyond what the contract allows it is no name: nobody waits for its spelling.
  if (isNoName(value)) return null;
  if (isPlainName(value) && !repeats(names, field)) return null;
  const whole = withoutSurname(names, field);
  const read = whole ?? value;
  // With digits or signs in it nobody can tell what is meant: its spelling is not worked out.
  const meant = /\d/.test(read) || SIGN.test(read) ? '' : wellCased(read.replace(QUOTES, ' '));
  const why = whole !== null ? WHOLE_NAME : whyNot(value, meant);
  if (why === null) return null;
  return { why, meant: meant === value ? '' : meant };
}

/** Word puts them in, and tables take them along. */
const QUOTES = /["“”„‟«»‹›]/g;
const PICTURE = /[\p{Sm}\p{Sc}\p{So}]/u;
/** No name has it; '.', an apostrophe in any guise and a hyphen some have. */
const SIGN = new RegExp(`[@#%&*/\\\\_!?¡¿:;()[\\]{}]|${PICTURE.source}`, 'u');
const WHOLE_NAME = 'Repite el apellido: parece el nombre completo en un solo campo.';

/** Of signs that are hard to tell from what is around them. */
const SIGN_NAMES: Readonly<Record<string, string>> = {
  '<': 'menor que',
  '>': 'mayor que',
  '|': 'barra vertical',
  _: 'guion bajo',
};

/**
 * Why a display name is perhaps not meant so, as a sentence; '' where nothing is odd. Brackets and
 * digits are not: 'Caja 1 (noche)' is one.
 */
export function displayNameDoubt(name: string): string {
  return isNoName(name) ? '' : (whyNotSigns(name, PICTURE) ?? '');
}

function whyNotSigns(value: string, signs: RegExp): string | null {
  if (hasInvisible(value)) return 'Tiene un carácter que no se ve.';
  const sign = signs.exec(value)?.[0];
  if (!sign) return null;
  const name = SIGN_NAMES[sign];
  return `Tiene el signo ${sign}${name ? ` (${name})` : ''}: ¿está bien escrito?`;
}

function whyNot(value: string, after: string): string | null {
  if (!hasInvisible(value) && /\d/.test(value)) return 'Tiene cifras: ¿se escribe así?';
  const sign = whyNotSigns(value, SIGN);
  if (sign) return sign;
  if (value.search(QUOTES) >= 0) return 'Lleva comillas.';
  if (value !== visible(value)) return 'Sobra un espacio.';
  if (value !== clean(value)) return 'Tiene tildes escritas aparte de su letra.';
  return whyMiscased(value, after);
}

/** Why a text is not written as names are, as a sentence; null where it is, or stays as it is. */
export function whyMiscased(value: string, after: string): string | null {
  if (!isMiscased(value) || after === value) return null;
  return value === value.toUpperCase()
    ? 'Está todo en mayúsculas.'
    : value === value.toLowerCase()
      ? 'Está todo en minúsculas.'
      : 'Mezcla mayúsculas y minúsculas.';
}

/** Words that begin with a capital and go on small, with single blanks between: nothing to look at. */
const PLAIN = /^[A-ZÁÉÍÓÚÜÑ][a-záéíóúüñ]+(?: [A-ZÁÉÍÓÚÜÑ][a-záéíóúüñ]+)*$/;

export function isPlainName(value: string): boolean {
  return PLAIN.test(value);
}

function repeats({ nombres, p_apellido }: Names, field: NameField): boolean {
  return field === 'nombres' && p_apellido !== '' && nombres.endsWith(p_apellido);
}

/** 'Juan Mamani Quispe' beside the surname 'Mamani' as 'Juan'; null where nothing is repeated. */
function withoutSurname(names: Names, field: NameField): string | null {
  if (field !== 'nombres' || isNoName(names.p_apellido, names.s_apellido)) return null;
  const words = clean(names.nombres).split(' ');
  const own = words.map(fold);
  const surnames = searchWords(`${names.p_apellido} ${names.s_apellido ?? ''}`);
  for (let count = Math.min(surnames.length, words.length - 1); count > 0; count--) {
    const start = words.length - count;
    if (own.every((word, place) => place < start || word === surnames[place - start])) {
      return words.slice(0, start).join(' ');
    }
  }
  return null;
}
