import { clean } from '../../../domain/text/clean-text';
import { isField } from '../import-field';

export interface SplitName {
  readonly nombres: string;
  readonly p_apellido: string;
  readonly s_apellido: string;
}

/** How a name was taken apart, for the sentence that says so. */
export type SplitRule = 'apellidos' | 'nombres_apellidos' | 'apellidos_nombres';

/** Words that belong to the name after them: 'de la Cruz', 'Vda. de Rojas', 'San Martín'. */
const PARTICLE =
  /^(?:de|del|la|las|los|el|y|e|da|das|do|dos|di|van|von|der|den|mc|mac|san|santa|santo|vda\.?|viuda|st\.?|m[aª]\.)$/i;

/** What stands before a name, and is none: numbers of a list too. */
const TITLE =
  /^(?:\d{1,4}\s*[.)-]+\s*)?(?:(?:sr|sra|srta|dr|dra|lic|ing|abg|arq|prof|tec|univ|msc|mgr|cnl|don|doña)(?:\.|(?= ))\s*)*(?=\p{L})/iu;
/** 'Ana Quispe (cajera)', 'Ana Quispe <ana@kantuta.bo>', 'Ana Quispe *' */
const NOTE = /\s*(?:\([^()]*\)|<[^<>]*>|[*#†‡•]+)$/;

/** What goes with the given name before it: 'María del Carmen', 'Juan de Dios'. */
const GIVEN =
  /^(?:del? (?:carmen|pilar|rosario|roc[ií]o|socorro|mar|valle|dios|jes[uú]s|lourdes|f[aá]tima|guadalupe|copacabana)|de los (?:[aá]ngeles|dolores|milagros)|de las (?:nieves|mercedes|gracias)|de la (?:paz|luz))$/i;

/**
 * Takes a whole name apart. A comma stands between surnames and names. Without one, words in
 * capitals are surnames where the others are not; else surnames are the first two, or the last two,
 * as the column says.
 */
export function splitName(text: string, rule: SplitRule): SplitName {
  const name = plainName(text);
  if (rule === 'apellidos') {
    return { nombres: '', ...splitSurnames(unitsOf(name.replace(BETWEEN_SURNAMES, ' '))) };
  }
  const comma = /\s*[,;]\s*|\s+[-–—/|]\s+/.exec(name);
  if (comma) {
    const surnames = unitsOf(name.slice(0, comma.index));
    const nombres = name.slice(comma.index + comma[0].length).replace(TITLE, '');
    return { nombres, ...splitSurnames(surnames) };
  }
  const surnamesFirst = rule === 'apellidos_nombres';
  const units = givenTogether(unitsOf(name), !surnamesFirst);
  const count = inCapitals(units, surnamesFirst) ?? surnameCount(units.length, surnamesFirst);
  const cut = surnamesFirst ? count : units.length - count;
  const [before, after] = [units.slice(0, cut), units.slice(cut)];
  const [surnames, names] = surnamesFirst ? [before, after] : [after, before];
  return { nombres: names.join(' '), ...splitSurnames(surnames) };
}

/** Without titles and notes. */
export function plainName(text: string): string {
  return clean(text).replace(TITLE, '').replace(NOTE, '');
}

/** 'Quispe, Mamani', 'Quispe/Mamani' */
const BETWEEN_SURNAMES = /[,;/|]+|\s[-–—]\s/g;

/** Words, each with the particles before it. */
function unitsOf(name: string): string[] {
  const units: string[] = [];
  let particles = '';
  for (const word of name.split(' ').filter(Boolean)) {
    if (PARTICLE.test(word)) {
      particles += `${word} `;
    } else {
      units.push(particles + word);
      particles = '';
    }
  }
  if (particles) units.push(particles.trim());
  return units;
}

/** @param namesFirst then the initial in 'Ana M. Quispe' is of a name */
function givenTogether(units: readonly string[], namesFirst: boolean): string[] {
  const together: string[] = [];
  for (const [i, unit] of units.entries()) {
    const isInitial = namesFirst && i === 1 && i < units.length - 1 && /^\p{L}\.?$/u.test(unit);
    if (together.length > 0 && (isInitial || GIVEN.test(unit)))
      together.push(`${together.pop()!} ${unit}`);
    else together.push(unit);
  }
  return together;
}

function splitSurnames(units: readonly string[]): Pick<SplitName, 'p_apellido' | 's_apellido'> {
  const surnames = [...units];
  // 'Núñez del Prado Arce': three of them, of which the second goes on with the first.
  for (let i = 1; surnames.length > 2 && i < surnames.length;) {
    if (PARTICLE.test(surnames[i]!.split(' ')[0]!)) {
      surnames.splice(i - 1, 2, `${surnames[i - 1]} ${surnames[i]}`);
    } else {
      i++;
    }
  }
  const [first = '', ...others] = surnames;
  return { p_apellido: first, s_apellido: others.join(' ') };
}

/** How many words in capitals stand where surnames are; null where that tells nothing. */
function inCapitals(units: readonly string[], first: boolean): number | null {
  const flags = units.map((unit) => {
    const letters = unit.split(' ').at(-1)!;
    return letters.length > 1 && letters === letters.toUpperCase() && /\p{L}{2}/u.test(letters);
  });
  const ordered = first ? flags : [...flags].reverse();
  const count = ordered.indexOf(false);
  if (count <= 0) return null;
  return ordered.slice(count).some(Boolean) ? null : count;
}

function surnameCount(units: number, surnamesFirst: boolean): number {
  if (units === 1) return surnamesFirst ? 1 : 0;
  return units === 2 ? 1 : 2;
}

/** The rule that a column's use stands for; null where it is not taken apart. */
export function splitRule(use: string): SplitRule | null {
  if (isField(use as never)) return null;
  return use === 'apellidos' || use === 'nombres_apellidos' || use === 'apellidos_nombres'
    ? use
    : null;
}
