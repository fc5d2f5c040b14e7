import { evidence } from '../../domain/likeness/evidence';
import type { Likeness } from '../../domain/likeness/likeness';
import type { Persona } from '../../domain/persona/persona';
import type { Twin, Twins } from '../../domain/quality/twins';
import { aPersona, aUsuario } from '../../testing/factories';
import { idsOf, inPlaces, placeAmong, takenChanges, twinFacts, unlikeNames } from './twin-choice';

describe('twinFacts', () => {
  const twin = (id: number, estado: boolean, details: Partial<Persona> = {}) => {
    const persona = aPersona({ id, ...details });
    return { persona, usuario: aUsuario({ id, estado, persona }) };
  };

  it('call an account active as every "Cuenta" is, and not as a person', () => {
    const facts = twinFacts([twin(1, true), twin(2, false)], Date.now());
    expect(facts.find(({ label }) => label === 'Cuenta')!.texts).toEqual(['Activa', 'Inactiva']);
  });

  it('take nothing for alike because neither has it, or somebody changed both', () => {
    const both = [1, 2].map((id) => ({ ...twin(id, true), usuario: null })) as [Twin, Twin];
    const alike = twinFacts(both, Date.now()).filter(({ isSame }) => isSame);
    expect(alike.map(({ label }) => label)).toEqual([
      ...['Nombres', 'Primer apellido', 'Segundo apellido', 'Nacimiento', 'Género'],
    ]);
  });

  it('tell a role that the server does not say from an account that is not there', () => {
    const unsaid = twin(1, true);
    const role = (other: Twin) => {
      const both = [{ ...unsaid, usuario: { ...unsaid.usuario, role: null } }, other] as const;
      return twinFacts(both, Date.now()).find(({ label }) => label === 'Rol')!;
    };
    expect(role({ ...twin(2, true), usuario: null }).texts).toEqual(['sin dato', '—']);
    const alike = role({ ...unsaid, usuario: { ...unsaid.usuario, role: null } });
    expect(alike.texts).toEqual(['sin dato', 'sin dato']);
    expect(alike.isSame).toBeFalse();
  });

  it('cut a text that is far too long, and still tell two of them apart', () => {
    const long = 'Quispe '.repeat(10_000);
    const facts = (other: string) =>
      twinFacts([twin(1, true, { nombres: long }), twin(2, true, { nombres: other })], Date.now());
    const [same] = facts(long);
    expect(same!.texts[0].length).toBeLessThan(300);
    expect(same!.texts[0]).toMatch(/^Quispe Quispe .*…$/);
    expect(same!.isSame).toBeTrue();
    const [apart] = facts(`${long}Rosa`);
    expect(apart!.isSame).toBeFalse();
    expect(apart!.field).toBe('nombres');
  });

  it('take a name that differs only in what nobody sees for the same', () => {
    const [names] = twinFacts(
      [twin(1, true), twin(2, true, { nombres: 'Mari\u0301a  Jose\u0301' })],
      Date.now(),
    );
    expect(names!.isSame).toBeTrue();
    expect(names!.texts).toEqual(['María José', 'María José']);
  });

  it('say what agrees but is not written alike', () => {
    const said = (nombres: string) => {
      const facts = twinFacts([twin(1, true, { nombres }), twin(2, true)], Date.now());
      const likeness = { given: 'same', surnames: 'same', day: 'unknown' } as Likeness;
      return evidence(likeness, unlikeNames(facts));
    };
    expect(said('María José')).toBe('mismos nombres · mismos apellidos');
    expect(said('Maria Jose')).toBe('mismos nombres, escritos de otro modo · mismos apellidos');
  });
});

describe('what was decided of two', () => {
  const [kept, other] = [7, 8].map((id) => ({
    persona: aPersona({ id, s_apellido: id === 7 ? null : 'Muñoz' }),
    usuario: null,
  })) as [Twin, Twin];
  const pair = { key: 'x', both: [kept, other] } as unknown as Twins;
  const decision = { pair, kept, other, taken: ['s_apellido'] } as const;

  it('is asked about by its data', () => {
    expect(takenChanges(decision)).toEqual([
      { label: 'Segundo apellido', before: 'sin dato', after: 'Muñoz' },
    ]);
  });

  it('leaves both in their places when it is taken back', () => {
    const again = { ...pair, both: [other, kept] } as const;
    expect(inPlaces(again, decision).both).toEqual([kept, other]);
    expect(inPlaces(again, undefined)).toBe(again);
  });
});

describe('the pair that is shown', () => {
  const pairOf = (...ids: readonly [number, number]) => {
    const both = ids.map((id) => ({ persona: aPersona({ id }), usuario: null }));
    return { key: ids.join(), both } as unknown as Twins;
  };
  const [first, second, third] = [pairOf(1, 2), pairOf(4, 3), pairOf(5, 6)];
  const decided = new Set([idsOf(second)]);

  it('stays while others come and go', () => {
    expect(placeAmong([first, second, third], [second, third], 0, new Set())).toBe(1);
    expect(placeAmong([second, third], [first, second, third], 2, new Set())).toBe(1);
  });

  it('is the next one where it goes itself', () => {
    expect(placeAmong([first, third], [first, second, third], 1, decided)).toBe(1);
    expect(placeAmong([first, second], [first, second, third], 2, new Set())).toBe(1);
  });

  it('is the one that comes back when something decided of it is taken back', () => {
    expect(placeAmong([first, pairOf(3, 4), third], [first, third], 1, decided)).toBe(1);
    expect(placeAmong([first, third, second], [first, third], 0, decided)).toBe(2);
    // It is there already, and somebody went on from it.
    expect(placeAmong([first, second, third], [first, second, third], 2, decided)).toBe(2);
  });
});
