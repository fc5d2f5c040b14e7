import { fold } from '../../../domain/text/folded-text';
import { isGivenName } from './given-words';

/** Words that belong to the name after them: 'de la Cruz', 'Vda. de Rojas', 'San Martín'. */
const PARTICLE =
  /^(?:de|del|la|las|los|el|y|e|da|das|do|dos|di|van|von|der|den|mc|mac|san|santa|santo|vda\.?|viuda|st\.?|m[aª]\.|.*-(?:de|del|la|las|los|y))$/i;

/** What goes with the given name before it: 'María del Carmen', 'Juan de Dios'. */
const GIVEN =
  /^(?:del? (?:carmen|pilar|rosario|roc[ií]o|socorro|mar|valle|dios|jes[uú]s|lourdes|f[aá]tima|guadalupe|copacabana)|de los (?:[aá]ngeles|dolores|milagros)|de las (?:nieves|mercedes|gracias)|de la (?:paz|luz))$/i;

/** Where two surnames are known as one, however rare their parts are. */
const KNOWN = new Set(
  (
    'fernandez de cordova,fernandez de cordoba,nunez del prado,diez de medina,diaz de medina,' +
    'ponce de leon,montes de oca,ladron de guevara,ortiz de zarate,sanchez de lozada,' +
    'alvarez de toledo,hurtado de mendoza,cabeza de vaca'
  ).split(','),
);

const GOES_ON = /^(?:del?|y|e|la|las|los|el|da|das|do|dos|di|vda\.?|viuda) /i;
/** 'de Rojas' may go on with the surname before it, 'de la Cruz' hardly ever does. */
const MAY_GO_ON = /^(?:del?|y) /i;
const STANDS_ALONE = /^de (?:la|las|los) /i;

/** Words, each with the particles before it; surnames that are surely one are in one, too. */
export function unitsOf(name: string): readonly string[] {
  const units: string[] = [];
  let particles = '';
  for (const word of name.split(' ').filter(Boolean)) {
    if (PARTICLE.test(word)) {
      particles += `${word} `;
      continue;
    }
    const unit = particles + word;
    particles = '';
    const joined = `${units.at(-1)} ${unit}`;
    if (units.length > 0 && KNOWN.has(fold(joined))) units.splice(-1, 1, joined);
    else units.push(unit);
  }
  if (particles) units.push(particles.trim());
  return units;
}

/** @param namesFirst then the initial in 'Ana M. Quispe' is of a name */
export function givenTogether(units: readonly string[], namesFirst: boolean): readonly string[] {
  const together: string[] = [];
  for (const [i, unit] of units.entries()) {
    const isInitial = namesFirst && i === 1 && i < units.length - 1 && /^\p{L}\.?$/u.test(unit);
    if (together.length > 0 && (isInitial || GIVEN.test(unit)))
      together.push(`${together.pop()!} ${unit}`);
    else together.push(unit);
  }
  return together;
}

/**
 * Each 'de X' with the surname before it, as in 'Alanoca de Rojas'.
 * @param first the first that may be a surname
 */
export function surnamesTogether(units: readonly string[], first: number): readonly string[] {
  const together: string[] = [];
  for (const [i, unit] of units.entries()) {
    const before = together.at(-1) ?? '';
    const isFull = STANDS_ALONE.test(unit) && before.includes(' ');
    if (i > first && MAY_GO_ON.test(unit) && !isGivenName(before) && !isFull)
      together.splice(-1, 1, `${before} ${unit}`);
    else together.push(unit);
  }
  return together;
}

/** Whether a unit goes on with the one before it where there are more surnames than two. */
export function goesOn(unit: string): boolean {
  return GOES_ON.test(unit);
}

/** Whether all that may go on with a surname hardly ever does. */
export function standAlone(units: readonly string[]): boolean {
  return units.every((unit) => STANDS_ALONE.test(unit) || !MAY_GO_ON.test(unit));
}
