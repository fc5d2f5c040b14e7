import * as fc from 'fast-check';
import {
  ADMINISTRADOR,
  anAdministrator,
  aPersona,
  aUsuario,
  CAJERO,
} from '../../testing/factories';
import { Persona } from '../persona/persona';
import { Usuario } from '../usuario/usuario';
import { changedLetters } from './changed-letters';
import type { Finding, FindingKind, OnRecord } from './finding';
import { isMiscased, wellCased } from './name-spelling';
import { findings } from './rules';

const BOSSES = [
  anAdministrator({ id: 1, email: 'uno@kantuta.bo', name: 'Uno' }),
  anAdministrator({ id: 2, email: 'dos@kantuta.bo', name: 'Dos', persona: null }),
].map((usuario) => ({ ...usuario, persona: aPersona({ id: usuario.id }), role: ADMINISTRADOR }));

type Options = Pick<OnRecord, 'wanted' | 'imported'> & {
  readonly bosses?: readonly Usuario[];
  readonly unknownRoles?: readonly number[];
};

function found(
  usuarios: readonly Usuario[],
  personas: readonly Persona[] = [],
  { bosses = BOSSES, unknownRoles = [] as number[], ...more }: Options = {},
) {
  const all = [...bosses, ...usuarios];
  const onRecord: OnRecord = {
    usuarios: all,
    personas: [...all.flatMap(({ persona }) => persona ?? []), ...personas],
    administratorRoles: ['Administrador'],
    unknownRoles: new Set(unknownRoles),
    today: '2026-11-26',
    ...more,
  };
  const steps = findings(onRecord);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

const ofKind = (kind: FindingKind, all: readonly Finding[]) =>
  all.filter((finding) => finding.kind === kind);
const mends = (all: readonly Finding[]) =>
  all.map(({ before, mend }) => [before, mend?.after ?? null]);

const persona = (overrides: Partial<Persona>) =>
  aPersona({ id: 90, nombres: 'Iver', p_apellido: 'Condori', s_apellido: null, ...overrides });
const usuario = (overrides: Partial<Usuario>, its: Partial<Persona> = {}) =>
  aUsuario({
    ...{ id: 90, name: 'Iver Condori', email: 'iver@kantuta.bo', role: CAJERO },
    ...{ persona: persona(its), ...overrides },
  });

describe('The rules of quality', () => {
  it('find nothing in what is right', () => {
    const rare = [
      { nombres: 'María José', p_apellido: 'de la Quintana', s_apellido: "O'Connor d'Arlach" },
      { nombres: 'J. Carlos', p_apellido: 'McDonald', s_apellido: 'Ayoreo-Chiqueno' },
      { nombres: 'Juan Pablo II', p_apellido: 'Ñañez', s_apellido: ' ' },
    ];
    const people = rare.map((names, place) => persona({ id: 91 + place, ...names }));
    expect(
      found([usuario({}), usuario({ id: 91, name: 'Caja 1', email: 'c@x.bo' })], people),
    ).toEqual([]);
  });

  const names: [field: keyof Persona, before: string, after: string | null][] = [
    ['nombres', 'FIDELIA', 'Fidelia'],
    ['nombres', 'josé maría', 'José María'],
    ['p_apellido', 'DE LA QUINTANA', 'de la Quintana'],
    ['p_apellido', "O'CONNOR D'ARLACH", "O'Connor d'Arlach"],
    ['p_apellido', 'MCDONALD', 'McDonald'],
    ['p_apellido', 'Ñaupa ', 'Ñaupa'],
    ['nombres', 'Carmen  rosa', 'Carmen Rosa'],
    ['nombres', 'PEDRO  jOSE', 'Pedro Jose'],
    ['nombres', 'Ana lUZ', 'Ana Luz'],
    ['p_apellido', "o'CONNOR dE lA pAZ", "O'Connor de la Paz"],
    ['p_apellido', "d'ANGELO", "d'Angelo"],
    ['p_apellido', 'mCDONALD', 'McDonald'],
    ['nombres', 'Freddy123', null],
    ['nombres', 'Ale\u00adjandra', 'Alejandra'],
    ['p_apellido', '“quispe”', 'Quispe'],
    ['nombres', 'Mari4', null],
    ['nombres', 'Iver Condori', 'Iver'],
    ['nombres', 'Jose\u0301', 'José'],
  ];
  for (const [field, before, after] of names) {
    it(`mends the name ${JSON.stringify(before)}`, () => {
      const bad = ofKind('espacios', found([], [persona({ [field]: before })]));
      expect(mends(bad)).toEqual([[before, after]]);
    });
  }

  it('calls no blank what is none', () => {
    const reasons = (nombres: string) =>
      ofKind('espacios', found([], [persona({ nombres })])).map(({ why }) => why);
    expect(reasons('Jose\u0301')).toEqual(['Tiene tildes escritas aparte de su letra.']);
    expect(reasons('José ')).toEqual(['Sobra un espacio.']);
  });

  it('look no closer at what is far too long for a name', () => {
    const nombres = 'Iver Condori '.repeat(8_000);
    const planted = { nombres, p_apellido: nombres };
    const split = spyOn(String.prototype, 'split').and.callThrough();
    const seen = found([usuario({ name: nombres }, planted)], [persona(planted)]);
    expect(ofKind('espacios', seen)).toEqual([]);
    const taken = split.calls.all().filter(({ object }) => (object as string).length > 1_000);
    expect(taken).toEqual([]);
  });

  const emails: [before: string, after: string][] = [
    ['edwin@kantuta,bo', 'edwin@kantuta.bo'],
    ['elena@gmial.com', 'elena@gmail.com'],
    ['ana maria@gmail.com', 'anamaria@gmail.com'],
  ];
  for (const [before, after] of emails) {
    it(`mends the e-mail ${before}`, () => {
      expect(mends(ofKind('correos', found([usuario({ email: before })])))).toEqual([
        [before, after],
      ]);
    });
  }

  it('takes a domain that many have for the one that was meant', () => {
    const many = Array.from({ length: 6 }, (_, place) =>
      usuario({ id: 100 + place, email: `caja${place}@comercio.bo` }),
    );
    const slip = usuario({ email: 'ana@comrcio.bo' });
    expect(mends(ofKind('correos', found([...many, slip])))).toEqual([
      ['ana@comrcio.bo', 'ana@comercio.bo'],
    ]);
  });

  it('takes a slip of a well-known domain for one, also where some have made it', () => {
    const some = Array.from({ length: 4 }, (_, place) =>
      usuario({ id: 100 + place, email: `caja${place}@gmial.com` }),
    );
    expect(ofKind('correos', found(some))).toHaveSize(4);
  });

  it('offers no e-mail that another account has', () => {
    const other = usuario({ id: 91, email: 'elena@gmail.com' });
    const bad = ofKind('correos', found([other, usuario({ email: 'elena@gmial.com' })]));
    expect(mends(bad)).toEqual([['elena@gmial.com', null]]);
  });

  it('find one mailbox in two accounts', () => {
    const other = usuario({ id: 91, email: 'iv.er+caja@Kantuta.bo' });
    expect(ofKind('correos', found([usuario({}), other]))).toHaveSize(1);
  });

  it('find dates that cannot be, and one that stands for many', () => {
    const dates = ['2091-03-05', '1880-01-02', '2019-05-20', '1901-05-20', '1990-02-31'];
    const people = dates.map((fecha_nacimiento, place) =>
      persona({ id: 91 + place, fecha_nacimiento }),
    );
    expect(ofKind('fechas', found([], people))).toHaveSize(5);
    const standIns = Array.from({ length: 6 }, (_, place) =>
      persona({ id: 91 + place, fecha_nacimiento: '1980-01-01' }),
    );
    expect(ofKind('fechas', found([], standIns))).toHaveSize(6);
    expect(ofKind('fechas', found([], standIns.slice(0, 2)))).toEqual([]);
  });

  it('mend a code of a gender that says what it means, and no other', () => {
    const people = ['fem', 'Varón', 'X', ''].map((genero, place) =>
      persona({ id: 91 + place, genero }),
    );
    expect(mends(ofKind('generos', found([], people)))).toEqual([
      ['fem', 'F'],
      ['Varón', 'M'],
      ['X', null],
      ['sin dato', null],
    ]);
  });

  it("find another's display name, and the own one with a slip", () => {
    const elena = usuario({ id: 91, name: 'Elena Torrez', email: 'e@x.bo' });
    const whole = {
      ...elena,
      persona: persona({ id: 91, nombres: 'Elena', p_apellido: 'Torrez' }),
    };
    const bad = found([whole, usuario({ name: 'Elena Torrez' })]);
    expect(mends(ofKind('nombres', bad))).toEqual([['Elena Torrez', 'Iver Condori']]);
    const [, hebrew] = ['שרה כהן', 'שרה כהן'].map((name, at) =>
      usuario(
        { id: 95 + at, name, email: `h${at}@x.bo` },
        { id: 95 + at, nombres: 'שרה', p_apellido: 'כהן' },
      ),
    );
    const [said] = ofKind('nombres', found([usuario({ name: hebrew!.name }), hebrew!]));
    expect(said!.why).toBe('Es el nombre de \u2068שרה כהן\u2069.');
    const slip = ofKind('nombres', found([usuario({ name: 'Iver Condory' })]));
    expect(mends(slip)).toEqual([['Iver Condory', 'Iver Condori']]);
  });

  it('propose for a slip in a display name that letter alone, and say no more than that', () => {
    const said = (name: string) => {
      const details = { nombres: 'Teófilo Noemí', p_apellido: 'Alanoca de Rojas' };
      const bad = ofKind('nombres', found([usuario({ name }, details)]));
      return bad.map(({ why, mend }) => [mend?.after, why.split(': ')[1]]);
    };
    expect(said('Teófila Alanoca')).toEqual([['Teófilo Alanoca', 'difiere en una letra.']]);
    expect(said('Noemí Alanocca')).toEqual([['Noemí Alanoca', 'difiere en una letra.']]);
    const aside = 'difiere en una letra, aparte de tildes y mayúsculas.';
    expect(said('TEOFILA  ALANOCA')).toEqual([['Teófilo Alanoca', aside]]);
    expect(said('Teófilo Alanoac')).toEqual([['Teófilo Alanoca', 'tiene dos letras al revés.']]);
    expect(said('Teófilo Alanoca')).toEqual([]);
    expect(said('Teófila Alanocca')).toEqual([]);
  });

  it('find the own name in capitals or small letters, however the person is written', () => {
    const said = (name: string, nombres: string, p_apellido: string) =>
      ofKind('nombres', found([usuario({ name }, { nombres, p_apellido })])).map(
        ({ why, mend }) => [mend?.after, why],
      );
    const shouted = 'Está todo en mayúsculas.';
    expect(said('MARIA LOPEZ', 'María', 'López')).toEqual([['María López', shouted]]);
    expect(said('MARÍA DE LA PAZ', 'MARÍA', 'DE LA PAZ')).toEqual([['María de la Paz', shouted]]);
    expect(said('jorge luis', 'Jorge Luis', 'Chuquimia')).toEqual([
      ['Jorge Luis', 'Está todo en minúsculas.'],
    ]);
    expect(said('Ana de la Paz', 'Ana', 'de la Paz')).toEqual([]);
    expect(said('CAJA 1', 'María', 'López')).toEqual([]);
    expect(said('CAJA MARÍA', 'María', 'López')).toEqual([]);
  });

  it("find another's display name beside one's own namesake, and never in one's own", () => {
    const [one, other] = [91, 92].map((id) =>
      usuario(
        { id, name: 'Iver Condori', email: `i${id}@x.bo` },
        { id, nombres: 'Iver', p_apellido: 'Condori' },
      ),
    );
    expect(ofKind('nombres', found([one!, other!]))).toEqual([]);
    const third = usuario({ name: 'Iver Condori' }, { nombres: 'Rosa', p_apellido: 'Mamani' });
    expect(ofKind('nombres', found([one!, other!, third])).length).toBe(1);
  });

  it('know a finding by no more of a text than tells it apart', () => {
    const bad = found([usuario({ email: 'x'.repeat(100_000) })]);
    const [key = ''] = ofKind('correos', bad).map((finding) => finding.key);
    expect(key.length).toBeLessThan(1_100);
  });

  it('find half-made accounts and leftovers, but no role where the list leaves all of them out', () => {
    const leftover = persona({ id: 95 });
    const bad = found([usuario({}), usuario({ id: 91, role: null, email: 'x@x.bo' })], [leftover]);
    expect(ofKind('incompletas', bad).map(({ field }) => field)).toEqual(['Rol', 'Cuenta']);
  });

  it('find who has no account only where it is wanted, and a leftover no second time', () => {
    const leftover = persona({ id: 95 });
    const alone = persona({ id: 96, nombres: 'Rosa' });
    const wanted = new Set(['sueltas'] as const);
    expect(ofKind('sueltas', found([usuario({})], [leftover, alone]))).toEqual([]);
    const bad = found([usuario({})], [leftover, alone], { wanted });
    expect(ofKind('sueltas', bad).map((finding) => finding.persona)).toEqual([alone]);
  });

  it('find accounts that are as an import left them, only where it is wanted', () => {
    const wanted = new Set(['importadas'] as const);
    const made = usuario({ id: 91, email: 'x@x.bo', updated_at: '2026-03-01T12:00:00.000Z' });
    const imported = new Map([[91, made.updated_at]]);
    expect(ofKind('importadas', found([made], [], { imported }))).toEqual([]);
    const [finding] = ofKind('importadas', found([made], [], { imported, wanted }));
    expect(finding?.why).toContain('01/03/2026');
    const changed = { ...made, updated_at: '2026-04-01T12:00:00.000Z' };
    expect(ofKind('importadas', found([changed], [], { imported, wanted }))).toEqual([]);
    const resting = { ...made, estado: false };
    expect(ofKind('importadas', found([resting], [], { imported, wanted }))).toEqual([]);
  });

  it('find nothing where a role is not known yet', () => {
    const roleless = usuario({ id: 91, role: null, email: 'x@x.bo' });
    const alone = { bosses: BOSSES.slice(0, 1) };
    expect(ofKind('administradores', found([roleless], [], alone))).toHaveSize(1);
    expect(found([roleless], [], { ...alone, unknownRoles: [91] })).toEqual([]);
  });

  it('find the last administrator, and one who is inactive', () => {
    const resting = { ...BOSSES[0]!, id: 93, estado: false, email: 'r@x.bo' };
    expect(ofKind('administradores', found([resting]))).toHaveSize(1);
  });
});

describe('A name as it is written', () => {
  it('is well cased once, and stays so', () => {
    const word = fc.stringMatching(/^[A-Za-zÑñÁáÉé'-]{1,12}$/);
    const isStable = fc.property(fc.array(word, { maxLength: 4 }), (words) => {
      const once = wellCased(words.join(' '));
      return (
        wellCased(once) === once &&
        !(isMiscased(once) && once.length > 3 && wellCased(once) !== once)
      );
    });
    expect(fc.check(isStable, { numRuns: 10_000 }).failed).toBeFalse();
  });
});

describe('changedLetters', () => {
  const marked = (before: string, after: string) =>
    changedLetters(before, after)
      .map(({ text, isChanged }) => (isChanged ? `[${text}]` : text))
      .join('');

  it('marks the letters that go', () => {
    expect(marked('edwin@kantuta,bo', 'edwin@kantuta.bo')).toBe('edwin@kantuta[,]bo');
    expect(marked('Ñaupa ', 'Ñaupa')).toBe('Ñaupa[ ]');
    expect(marked('FIDELIA', 'Fidelia')).toBe('F[IDELIA]');
    expect(marked('Mari4', '')).toBe('Mari4');
  });

  it('cuts what is far longer than anything may be', () => {
    const [part, ...others] = changedLetters('x'.repeat(100_000), '');
    expect(others).toEqual([]);
    expect(part!.text.length).toBeLessThan(300);
  });

  it('says the whole text, whatever it is', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 30 });
    const isWhole = fc.property(text, text, (before, after) => {
      return (
        changedLetters(before, after)
          .map((part) => part.text)
          .join('') === before
      );
    });
    expect(fc.check(isWhole, { numRuns: 2_000 }).failed).toBeFalse();
  });
});
