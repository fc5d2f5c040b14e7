import type { KnownPerson } from './known-person';
import type { WordBook } from './word-book';
import { matchWords, type WordMatch } from './word-match';

export type GivenAgreement = 'same' | 'alike' | 'fewer' | 'some' | 'none';
export type SurnameAgreement = GivenAgreement | 'swapped' | 'married';
export type DayAgreement = 'same' | 'near' | 'other' | 'unknown';

/** How two people agree, and how much that says, in bits: a sum of weights (Fellegi and Sunter). */
export interface Likeness {
  readonly bits: number;
  readonly given: GivenAgreement;
  readonly surnames: SurnameAgreement;
  readonly day: DayAgreement;
  readonly gender: boolean | null;
}

/** What people are weighed against: all that is known. */
export interface Population {
  readonly book: WordBook;
  readonly people: number;
}

/**
 * How much each disagreement takes away, in bits. Brothers and sisters of one day share all but a given
 * name: another one outweighs everything else. Measured by `npm run quality` (docs/quality.md).
 */
const COSTS = {
  fewerGiven: 7,
  someGiven: 30,
  otherGiven: 30,
  swappedSurnames: 3,
  missingSurname: 4,
  marriedSurname: 4,
  someSurnames: 10,
  otherSurnames: 14,
  otherDay: 9,
  otherGender: 4,
} as const;
const SAME_GENDER = 1;
const NEAR_DAY = 5.5;
/** One in eight has no second surname. */
const BOTH_WITHOUT_SECOND = 3;
const SAMPLE = 1000;
/** Of the days on which people who are in a list were born. */
const DAYS = 18_000;

/** @param one and @param other are likened; neither is more right than the other. */
export function weigh(one: KnownPerson, other: KnownPerson, population: Population): Likeness {
  const gender = one.genero && other.genero ? one.genero === other.genero : null;
  const day = dayAgreement(one, other);
  const [given, givenBits] = weighGiven(one, other, population, gender);
  const [surnames, surnameBits] = weighSurnames(one, other, population);
  const bits =
    givenBits +
    surnameBits +
    dayBits(day, one, population.people) +
    (gender === null ? 0 : gender ? SAME_GENDER : -COSTS.otherGender);
  if (given !== 'none' && surnames !== 'none') return { bits, given, surnames, day, gender };
  return weighWhole(one, other, population, { bits, given, surnames, day, gender });
}

function weighGiven(
  one: KnownPerson,
  other: KnownPerson,
  { book, people }: Population,
  gender: boolean | null,
): [GivenAgreement, number] {
  const match = matchWords(one.given, other.given, {
    ...{ book, people, use: 'given' },
    endingsMatter: gender !== true,
  });
  if (match.agreeing === 0) return ['none', -COSTS.otherGiven];
  if (isWhole(match)) return [match.slips ? 'alike' : 'same', match.bits];
  if (isPart(match)) return ['fewer', match.bits - COSTS.fewerGiven];
  return ['some', match.bits - COSTS.someGiven];
}

function weighSurnames(
  one: KnownPerson,
  other: KnownPerson,
  { book, people }: Population,
): [SurnameAgreement, number] {
  const plan = { book, people, use: 'surname', endingsMatter: false } as const;
  const match = matchWords(one.surnames, other.surnames, plan);
  if (match.agreeing === 0) return ['none', -COSTS.otherSurnames];
  if (isWhole(match)) {
    const inPlace = matchWords(one.first, other.first, plan).agreeing > 0;
    if (!inPlace) return ['swapped', match.bits - COSTS.swappedSurnames];
    const without = one.second.length || other.second.length ? 0 : BOTH_WITHOUT_SECOND;
    return [match.slips ? 'alike' : 'same', match.bits + without];
  }
  if (isPart(match)) return ['fewer', match.bits - COSTS.missingSurname];
  // Who took a husband's name in its place has no other mother.
  const firstAgrees = matchWords(one.first, other.first, plan).agreeing > 0;
  if (one.isMarried !== other.isMarried && firstAgrees) {
    return ['married', match.bits - COSTS.marriedSurname];
  }
  return ['some', match.bits - COSTS.someSurnames];
}

/** Surnames among the given names, or the other way round: the words of the whole name are the same. */
function weighWhole(
  one: KnownPerson,
  other: KnownPerson,
  { book, people }: Population,
  apart: Likeness,
): Likeness {
  const plan = { book, people, use: 'surname', endingsMatter: true } as const;
  const words = [...one.given, ...one.surnames];
  const match = matchWords(words, [...other.given, ...other.surnames], plan);
  if (!isWhole(match) || match.agreeing < 2) return apart;
  const taken =
    (apart.given === 'none' ? -COSTS.otherGiven : 0) +
    (apart.surnames === 'none' ? -COSTS.otherSurnames : 0);
  const bits = apart.bits - taken + match.bits - COSTS.swappedSurnames;
  return { ...apart, bits, given: 'alike', surnames: 'swapped' };
}

function isWhole({ agreeing, leftOver, otherLeftOver }: WordMatch): boolean {
  return agreeing > 0 && leftOver === 0 && otherLeftOver === 0;
}

function isPart({ leftOver, otherLeftOver }: WordMatch): boolean {
  return leftOver === 0 || otherLeftOver === 0;
}

/** Near: one part of three is another one, or day and month have changed places. */
function dayAgreement({ born }: KnownPerson, { born: other }: KnownPerson): DayAgreement {
  if (!born || !other) return 'unknown';
  if (born === other) return 'same';
  const sameParts =
    Number(born.year === other.year) +
    Number(born.month === other.month) +
    Number(born.day === other.day);
  if (sameParts === 2) return 'near';
  const swapped = born.year === other.year && born.month === other.day && born.day === other.month;
  return swapped ? 'near' : 'other';
}

function dayBits(agreement: DayAgreement, { born }: KnownPerson, people: number): number {
  if (agreement === 'near') return NEAR_DAY;
  if (agreement === 'other') return -COSTS.otherDay;
  if (!born || agreement === 'unknown') return 0;
  // Where 01/01/1980 stands for "not known", it says little.
  const share = (born.people + SAMPLE / DAYS) / (people + SAMPLE);
  return Math.min(Math.log2(DAYS), -Math.log2(share));
}

/** As long as the day is not typed, it may still agree, and so may names that are not there yet. */
const DAY_TO_COME = 6;

/** What somebody who is still being typed may come to say more, in bits. */
export function bitsToCome({ day, given, surnames }: Likeness): number {
  if (day !== 'unknown') return 0;
  return (
    DAY_TO_COME +
    (given === 'fewer' ? COSTS.fewerGiven : 0) +
    (surnames === 'fewer' ? COSTS.missingSurname : 0)
  );
}

export type LikenessGrade = 'certain' | 'probable' | 'possible';

/** Of so many people one is on record twice, as a rule. */
const PEOPLE_PER_TWIN = 50;
const GRADES: readonly (readonly [LikenessGrade, number])[] = [
  ['certain', 4],
  ['probable', 1],
  ['possible', -2],
];

/**
 * How sure it is that the two are one; null when they most likely are not. The more people there
 * are, the more of them are alike by chance.
 */
export function gradeOf(bits: number, people: number): LikenessGrade | null {
  const needed = Math.log2((people + SAMPLE) * (PEOPLE_PER_TWIN / 2));
  return GRADES.find(([, above]) => bits - needed >= above)?.[0] ?? null;
}
