import * as fc from 'fast-check';
import { aPersona } from '../../testing/factories';
import { Persona } from '../persona/persona';
import { EMPTY_PERSONA_DETAILS, PersonaDetails } from '../persona/persona-details';
import { PeopleIndex } from './people-index';

const MARIA = aPersona({
  id: 70,
  nombres: 'María José',
  p_apellido: 'Quispe',
  s_apellido: 'Muñoz',
  fecha_nacimiento: '1990-01-15',
});

function indexOf(...people: Persona[]): PeopleIndex<Persona> {
  const index = new PeopleIndex<Persona>();
  for (const _ of index.read(people)) continue;
  return index;
}

/** How the pair of a person and their twin is graded; null when it is none. */
function gradeOfTwin(changes: Partial<Persona>, person = MARIA): string | null {
  return indexOf(person, { ...person, id: 71, ...changes }).pairs()[0]?.grade ?? null;
}

describe('PeopleIndex, pairs', () => {
  const slips: [what: string, changes: Partial<Persona>, person?: Persona][] = [
    ['a typo in a name', { nombres: 'María Jsoe' }],
    ['a name as it is heard', { p_apellido: 'Kizpe' }],
    ['swapped surnames', { p_apellido: 'Muñoz', s_apellido: 'Quispe' }],
    ['a given name left out', { nombres: 'María' }],
    ['given names in another order', { nombres: 'José María' }],
    ['no second surname', { s_apellido: null }],
    ["a husband's name", { s_apellido: 'de Mamani' }],
    ['another day', { fecha_nacimiento: '1990-01-16' }],
    [
      'day and month swapped',
      { fecha_nacimiento: '1990-03-08' },
      { ...MARIA, fecha_nacimiento: '1990-08-03' },
    ],
    ['capitals and blanks', { nombres: 'MARIA  JOSE', p_apellido: ' QUISPE' }],
    [
      'a full name in one field',
      { nombres: 'María José Quispe', p_apellido: 'Muñoz', s_apellido: null },
    ],
  ];
  for (const [what, changes, person] of slips) {
    it(`are found with ${what}`, () => expect(gradeOfTwin(changes, person)).not.toBeNull());
  }

  it('are none for initials alone, however many of them are the same', () => {
    const names = (row: number) =>
      Array.from({ length: 25 }, (_, at) => String.fromCharCode(97 + ((row + at) % 26))).join(' ');
    const many = Array.from({ length: 2_000 }, (_, row) =>
      aPersona({
        id: row + 1,
        nombres: names(row),
        p_apellido: names(row + 1),
        s_apellido: null,
        fecha_nacimiento: `${1950 + (row % 50)}-01-${10 + (row % 19)}`,
      }),
    );
    const alike = indexOf(...many).pairs();
    expect(alike.every(({ likeness }) => likeness.day !== 'other')).toBeTrue();
  });

  const others: [what: string, changes: Partial<Persona>][] = [
    ['twins with names of their own', { nombres: 'Luz Ángela' }],
    ['another mother', { s_apellido: 'Choque', nombres: 'María' }],
    ['other surnames', { p_apellido: 'Choque', s_apellido: 'Rocha' }],
    ['a brother of the same day', { nombres: 'Mario José', genero: 'M' }],
  ];
  for (const [what, changes] of others) {
    it(`are none: ${what}`, () => expect(gradeOfTwin(changes)).toBeNull());
  }

  it('say more the rarer the names are', () => {
    const crowd = Array.from({ length: 3000 }, (_, place) =>
      aPersona({
        ...{ id: 1000 + place, nombres: place % 20 ? `Name${place}` : 'Ana', genero: 'F' },
        ...{ p_apellido: 'Quispe', s_apellido: 'Mamani', fecha_nacimiento: dayOf(place) },
      }),
    );
    const common = { nombres: 'Ana', p_apellido: 'Quispe', s_apellido: 'Mamani' };
    const rare = { nombres: 'Begoña', p_apellido: 'Zenteno', s_apellido: 'Rocha' };
    const day = { fecha_nacimiento: '2001-12-31', genero: 'F' };
    const twins = [common, common, rare, rare].map((names, place) =>
      aPersona({ id: place + 1, ...names, ...day }),
    );
    const bits = (one: number) => index.pairsOf(one)[0]!.likeness.bits;
    const index = indexOf(...crowd, ...twins);
    expect(bits(3)).toBeGreaterThan(bits(1) + 8);
  });

  it('say less on a day that stands for "not known"', () => {
    const crowd = Array.from({ length: 3000 }, (_, place) =>
      aPersona({
        id: 1000 + place,
        nombres: inventedName(place),
        p_apellido: inventedName(-place),
      }),
    ).map((persona) => ({ ...persona, s_apellido: null, fecha_nacimiento: '1980-01-01' }));
    const onThatDay = { ...MARIA, fecha_nacimiento: '1980-01-01' };
    const alike = { s_apellido: null, nombres: 'María' };
    expect(indexOf(...crowd, onThatDay, { ...onThatDay, id: 71, ...alike }).pairs().length).toBe(0);
    expect(indexOf(...crowd, MARIA, { ...MARIA, id: 71, ...alike }).pairs().length).toBe(1);
  });

  it('come and go with a record that changes', () => {
    const other = aPersona({ id: 71, nombres: 'Iver', p_apellido: 'Condori', s_apellido: null });
    const index = indexOf(MARIA, other);
    expect(index.pairs()).toEqual([]);
    index.put({ ...MARIA, id: 71 });
    expect(index.pairs().map(({ one, other: twin }) => [one.id, twin.id])).toEqual([[70, 71]]);
    index.put(other);
    expect(index.pairs()).toEqual([]);
    index.put({ ...MARIA, id: 72 });
    index.remove(70);
    expect(index.pairs()).toEqual([]);
  });
});

describe('PeopleIndex, one who is typed', () => {
  const index = indexOf(
    MARIA,
    aPersona({ id: 71, nombres: 'Iver', p_apellido: 'Condori', s_apellido: null }),
  );
  const find = (typed: Partial<PersonaDetails>) =>
    index.find({ ...EMPTY_PERSONA_DETAILS, ...typed }).map(({ record }) => record.id);

  it('is known before the day is typed, in any order, with typos', () => {
    expect(find({ nombres: 'maria jose', p_apellido: 'QUISPE', s_apellido: 'munoz' })).toEqual([
      70,
    ]);
    expect(find({ nombres: 'José María', p_apellido: 'Muñoz', s_apellido: 'Quispe' })).toEqual([
      70,
    ]);
    expect(find({ nombres: 'Naria Jsoe', p_apellido: 'Quizpe', s_apellido: 'Muñoz' })).toEqual([
      70,
    ]);
  });

  it('is known by fewer names, or more', () => {
    expect(find({ nombres: 'María', p_apellido: 'Quispe' })).toEqual([70]);
    expect(
      find({ nombres: 'Iver Rodrigo', p_apellido: 'Condori', fecha_nacimiento: '1990-01-15' }),
    ).toEqual([71]);
  });

  it('is nobody with one name alone, or with other names', () => {
    expect(find({ nombres: 'María' })).toEqual([]);
    expect(find({ nombres: 'Ana', p_apellido: 'Mamani' })).toEqual([]);
    expect(
      find({ nombres: 'María', p_apellido: 'Mamani', fecha_nacimiento: '1990-01-15' }),
    ).toEqual([]);
  });

  it('is compared whatever is typed', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 });
    const isAnswered = fc.property(text, text, text, (nombres, p_apellido, s_apellido) => {
      const details = { ...EMPTY_PERSONA_DETAILS, nombres, p_apellido, s_apellido };
      return index.find(details).length <= 2;
    });
    expect(fc.check(isAnswered, { numRuns: 3_400 }).failed).toBeFalse();
    expect(index.book.size).withContext('words that nobody has are not kept').toBe(6);
  });
});

describe('PeopleIndex, 10,000 invented people', () => {
  it('finds each of them registered anew with swapped surnames', () => {
    const name = fc.stringMatching(/^[a-zñáéíóú]{4,12}$/);
    const people = fc.sample(fc.tuple(name, name, name), 10_000).map((names, place) =>
      aPersona({
        ...{ id: place + 1, nombres: names[0], p_apellido: names[1], s_apellido: names[2] },
        fecha_nacimiento: dayOf(place % 3000),
      }),
    );
    const twins = people.map((persona) => ({
      ...persona,
      id: persona.id + 10_000,
      ...{ p_apellido: persona.s_apellido!, s_apellido: persona.p_apellido },
    }));
    const found = new Set(
      indexOf(...people, ...twins)
        .pairs()
        .filter(({ one, other }) => other.id === one.id + 10_000)
        .map(({ one }) => one.id),
    );
    expect(found.size).toBe(10_000);
  });
});

/** Eight letters, for each number others. */
function inventedName(number: number): string {
  let state = Math.imul(number + 7, 2_654_435_761);
  return Array.from({ length: 8 }, () => {
    state = Math.imul(state ^ (state >>> 15), 2_246_822_507) + 11;
    return 'abdefijklmnoprstuvyz'[Math.abs(state) % 20];
  }).join('');
}

function dayOf(place: number): string {
  return new Date(Date.UTC(1960, 0, 1 + place * 5)).toISOString().slice(0, 10);
}
