import { ageOn, formatCalendarDate } from '../calendar-date';
import type { Persona } from '../persona/persona';
import { PERSONA_LABELS } from '../persona/persona-details';
import { isUnlikelyAge, whyNotBirthDate } from '../persona/persona-problems';
import { type Finding, findingKey, type OnRecord } from './finding';

/** On one first of January so many people are not born by chance. */
const MANY = 5;
const CHANCE = 20;

/** Birth dates that cannot be, or that stand for "not known". */
export function* unlikelyBirthDates({ personas, today }: OnRecord): Iterable<Finding | undefined> {
  const born = new Map<string, number>();
  for (const { fecha_nacimiento: day } of personas) {
    born.set(day, (born.get(day) ?? 0) + 1);
    yield undefined;
  }
  const usual = personas.length / 18_000;
  // A day is judged once, however many were born on it.
  const judged = new Map<string, string | null>();
  for (const persona of personas) {
    const date = persona.fecha_nacimiento;
    let why = judged.get(date);
    if (why === undefined) {
      why = whyUnlikely(date, today) ?? whyStandIn(date, born.get(date)!, usual);
      judged.set(date, why);
    }
    yield why ? finding(persona, why) : undefined;
  }
}

function whyUnlikely(date: string, today: string): string | null {
  const impossible = whyNotBirthDate(date, today);
  if (impossible) return date ? impossible : 'No hay fecha de nacimiento.';
  const age = ageOn(date, today)!;
  return isUnlikelyAge(age) ? `Tendría ${age} ${age === 1 ? 'año' : 'años'}.` : null;
}

function whyStandIn(date: string, count: number, usual: number): string | null {
  if (!/^\d{3}0-01-01$/.test(date) || count < MANY || count < usual * CHANCE) return null;
  return `La tienen ${count} personas: parece puesta por no saber la verdadera.`;
}

function finding(persona: Persona, why: string): Finding {
  const date = persona.fecha_nacimiento;
  return {
    key: findingKey('fecha', [persona.id], date),
    kind: 'fechas',
    ...{ persona, usuario: null, field: PERSONA_LABELS.fecha_nacimiento, why, mend: null },
    before: formatCalendarDate(date),
  };
}
