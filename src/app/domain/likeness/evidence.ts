import type { Likeness, LikenessGrade } from './likeness';

export const GRADE_LABELS: Readonly<Record<LikenessGrade, string>> = {
  certain: 'Casi seguro',
  probable: 'Probable',
  possible: 'Posible',
};

const GIVEN: Readonly<Record<Likeness['given'], string>> = {
  same: 'mismos nombres',
  alike: 'nombres que difieren en pocas letras',
  fewer: 'un nombre de menos',
  some: 'un nombre en común',
  none: '',
};
const SURNAMES: Readonly<Record<Likeness['surnames'], string>> = {
  same: 'mismos apellidos',
  alike: 'apellidos que difieren en pocas letras',
  fewer: 'un apellido de menos',
  some: 'un apellido en común',
  none: '',
  swapped: 'apellidos cambiados de lugar',
  married: 'apellido de casada',
};
const DAY: Readonly<Record<Likeness['day'], string>> = {
  same: 'misma fecha de nacimiento',
  near: 'fecha de nacimiento casi igual',
  other: 'otra fecha de nacimiento',
  unknown: '',
};

/** Whether the names of two, or their surnames, agree and yet are not written alike: 'José', 'Jose'. */
export type Unlike = Partial<Record<'given' | 'surnames', boolean>>;

/** Why two are taken to be one: what agrees, in words. */
export function evidence({ given, surnames, day }: Likeness, unlike: Unlike = {}): string {
  const written = (agrees: boolean, isUnlike = false) =>
    agrees && isUnlike ? ', escritos de otro modo' : '';
  return [
    GIVEN[given] + written(given === 'same', unlike.given),
    SURNAMES[surnames] + written(surnames === 'same', unlike.surnames),
    DAY[day],
  ]
    .filter(Boolean)
    .join(' · ');
}
