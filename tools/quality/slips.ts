/** What people are on record with, as the backend's seed has it. */
export interface Person {
  id: number;
  nombres: string;
  p_apellido: string;
  s_apellido: string | null;
  fecha_nacimiento: string;
  genero: string;
}

/** An account, as lists have it. */
export interface Account {
  id: number;
  name: string;
  email: string;
  estado: boolean;
  role: { id: number; nombre: string } | null;
  persona: Person | null;
}

export type Random = () => number;

/** One slip of whoever registers somebody a second time; null where this one cannot be made. */
export type Slip = (person: Person, random: Random, husband: string) => Person | null;

const TYPED = 'abcdefghijklmnopqrstuvwxyz';

/** The slips that the engine is measured on, by what they are called in docs/quality.md. */
export const SLIPS: Readonly<Record<string, Slip>> = {
  'one letter wrong, missing, added or swapped': (person, random) => {
    const field = (['nombres', 'p_apellido', 's_apellido'] as const)[Math.floor(random() * 3)]!;
    const text = person[field];
    return text && text.length > 3 ? { ...person, [field]: mistyped(text, random) } : null;
  },
  'surnames swapped': (person) =>
    person.s_apellido && person.s_apellido !== person.p_apellido
      ? { ...person, p_apellido: person.s_apellido, s_apellido: person.p_apellido }
      : null,
  'wrong day, month or year; or day and month swapped': (person, random) => {
    const date = misdated(person.fecha_nacimiento, random);
    return date === person.fecha_nacimiento ? null : { ...person, fecha_nacimiento: date };
  },
  'a given name left out': (person, random) => {
    const names = person.nombres.split(' ');
    if (names.length < 2) return null;
    return { ...person, nombres: names[Math.floor(random() * names.length)]! };
  },
  'second surname left out': (person) =>
    person.s_apellido ? { ...person, s_apellido: null } : null,
  'married name with «de»': (person, _random, husband) =>
    person.genero === 'F' ? { ...person, s_apellido: `de ${husband}` } : null,
  'capitals, no accents, double blanks': (person) => ({
    ...person,
    nombres: plain(person.nombres).replace(' ', '  '),
    p_apellido: plain(person.p_apellido),
    s_apellido: person.s_apellido && ` ${plain(person.s_apellido)}`,
  }),
};

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
}

function mistyped(text: string, random: Random): string {
  const letters = [...text];
  const at = 1 + Math.floor(random() * (letters.length - 2));
  const typed = TYPED[Math.floor(random() * TYPED.length)]!;
  const how = Math.floor(random() * 4);
  if (how === 0) letters.splice(at, 1);
  else if (how === 1) letters.splice(at, 0, typed);
  else if (how === 2) letters[at] = typed;
  else letters.splice(at, 2, letters[at + 1]!, letters[at]!);
  return letters.join('');
}

function misdated(date: string, random: Random): string {
  const [year, month, day] = date.split('-') as [string, string, string];
  const how = random();
  const two = (number: number) => String(number).padStart(2, '0');
  if (how < 0.5) return `${year}-${month}-${two(1 + Math.floor(random() * 28))}`;
  if (how < 0.7 && Number(day) <= 12) return `${year}-${day}-${month}`;
  const otherMonth = `${year}-${two(1 + Math.floor(random() * 12))}-${day}`;
  if (how < 0.85 && Number(day) <= 28) return otherMonth;
  return `${Number(year) + (random() < 0.5 ? -1 : 1)}-${month}-${Number(day) <= 28 ? day : '28'}`;
}
