import { clean } from '../../../domain/text/clean-text';
import { isField } from '../import-field';
import { isGivenName, isPatronymic } from './given-words';
import { givenTogether, goesOn, standAlone, surnamesTogether, unitsOf } from './name-units';

export interface SplitName {
  readonly nombres: string;
  readonly p_apellido: string;
  readonly s_apellido: string;
}

/** How a name was taken apart, for the sentence that says so. */
export type SplitRule = 'apellidos' | 'nombres_apellidos' | 'apellidos_nombres';

/** What stands before a name, and is none: numbers of a list too. */
const TITLE =
  /^(?:\d{1,4}\s*[.)-]+\s*)?(?:(?:sr|sra|srta|dr|dra|lic|ing|abg|arq|prof|tec|univ|msc|mgr|cnl|don|doña)(?:\.|(?= ))\s*)*(?=\p{L})/iu;
/** 'Ana Quispe (cajera)', 'Ana Quispe <ana@kantuta.bo>', 'Ana Quispe *' */
const NOTE = /\s*(?:\([^()]*\)|<[^<>]*>|[*#†‡•]+)$/;

/** One way to take a name apart, and another where nobody can tell which is right. */
export interface NameSplit extends SplitName {
  readonly otherwise?: SplitName;
}

/**
 * Takes a whole name apart. A comma stands between surnames and names. Without one, words in
 * capitals are surnames where the others are not; else surnames are the first two, or the last two,
 * as the column says.
 */
export function splitName(text: string, rule: SplitRule): NameSplit {
  const name = plainName(text);
  if (rule === 'apellidos') return splitSurnames('', hyphened(name.replace(BETWEEN_SURNAMES, ' ')));
  const whole = hyphened(name);
  const comma = /\s*[,;]\s*|\s+[-–—/|]\s+/.exec(whole);
  if (comma) {
    const nombres = whole.slice(comma.index + comma[0].length).replace(TITLE, '');
    return splitSurnames(nombres, whole.slice(0, comma.index));
  }
  const namesFirst = rule === 'nombres_apellidos';
  const units = givenTogether(unitsOf(whole), namesFirst);
  const shouted = inCapitals(units, !namesFirst);
  if (shouted !== null) {
    const { nombres, surnames } = cut(units, shouted, namesFirst);
    return splitSurnames(nombres, surnames.join(' '));
  }
  const together = surnamesTogether(units, namesFirst ? 1 : 0);
  return likelier(
    wholeName(cut(units, surnameCount(units.length, namesFirst), namesFirst)),
    wholeName(cut(together, fewerSurnames(together, namesFirst), namesFirst)),
    standAlone(units),
    namesFirst,
  );
}

/** Without titles and notes. */
export function plainName(text: string): string {
  return clean(text).replace(TITLE, '').replace(NOTE, '');
}

/** 'Quispe, Mamani', 'Quispe/Mamani' */
const BETWEEN_SURNAMES = /[,;/|]+|\s[-–—]\s/g;

/** 'Fernández - de Córdova' */
function hyphened(name: string): string {
  return name.replace(/\s*[-‐‑–]\s*(?=(?:del?|y)\s)/gi, '-');
}

function splitSurnames(nombres: string, surnames: string): NameSplit {
  const units = unitsOf(surnames);
  return likelier(
    wholeName({ nombres, surnames: units }),
    wholeName({ nombres, surnames: surnamesTogether(units, 0) }),
    standAlone(units),
    true,
  );
}

interface CutName {
  readonly nombres: string;
  readonly surnames: readonly string[];
}

function cut(units: readonly string[], surnames: number, namesFirst: boolean): CutName {
  const place = namesFirst ? units.length - surnames : surnames;
  const [before, after] = [units.slice(0, place), units.slice(place)];
  return namesFirst
    ? { nombres: before.join(' '), surnames: after }
    : { nombres: after.join(' '), surnames: before };
}

function wholeName({ nombres, surnames: units }: CutName): SplitName {
  const surnames = [...units];
  // 'Núñez del Prado Arce': three of them, of which the second goes on with the first.
  for (let i = 1; surnames.length > 2 && i < surnames.length;) {
    if (goesOn(surnames[i]!)) surnames.splice(i - 1, 2, `${surnames[i - 1]} ${surnames[i]}`);
    else i++;
  }
  const [p_apellido = '', ...others] = surnames;
  return { nombres, p_apellido, s_apellido: others.join(' ') };
}

/** @param areAlone whether what may go on with a surname hardly ever does */
function likelier(
  apart: SplitName,
  together: SplitName,
  areAlone: boolean,
  namesFirst: boolean,
): NameSplit {
  const isSame = apart.nombres === together.nombres && apart.p_apellido === together.p_apellido;
  if (isSame) return apart;
  if (isUnlikely(apart, together, namesFirst)) return together;
  const haveTwo = together.s_apellido !== '';
  if (areAlone && (namesFirst || !haveTwo)) return apart;
  return haveTwo && !areAlone
    ? { ...together, otherwise: apart }
    : { ...apart, otherwise: together };
}

/** Whether a surname is among the given names, or one of them among the surnames. */
function isUnlikely(
  { nombres, p_apellido, s_apellido }: SplitName,
  together: SplitName,
  namesFirst: boolean,
): boolean {
  if ([p_apellido, s_apellido].some((one) => /^y /i.test(one) || beginsGiven(one))) return true;
  if (nombres === together.nombres) return false;
  return (
    /^(?:del?|y) /i.test(nombres) || nombres.split(' ').slice(Number(namesFirst)).some(isPatronymic)
  );
}

function beginsGiven(unit: string): boolean {
  return isGivenName(unit.split(' ')[0]!);
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

function surnameCount(units: number, namesFirst: boolean): number {
  if (units === 1) return namesFirst ? 0 : 1;
  return units === 2 ? 1 : 2;
}

/** Of usual given names none is a surname: 'Ana María Quispe' has one. */
function fewerSurnames(units: readonly string[], namesFirst: boolean): number {
  const ordered = namesFirst ? units : [...units].reverse();
  const end = ordered.findIndex((unit) => !beginsGiven(unit));
  const rest = end < 0 ? 1 : units.length - end;
  return Math.min(surnameCount(units.length, namesFirst), rest);
}

/** The rule that a column's use stands for; null where it is not taken apart. */
export function splitRule(use: string): SplitRule | null {
  if (isField(use as never)) return null;
  return use === 'apellidos' || use === 'nombres_apellidos' || use === 'apellidos_nombres'
    ? use
    : null;
}
