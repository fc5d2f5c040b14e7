import type { Persona } from '../../domain/persona/persona';
import { aPersona, aUsuario } from '../../testing/factories';
import { twinFacts } from './twin-choice';

describe('twinFacts', () => {
  const twin = (id: number, estado: boolean, details: Partial<Persona> = {}) => {
    const persona = aPersona({ id, ...details });
    return { persona, usuario: aUsuario({ id, estado, persona }) };
  };

  it('call an account active as every "Cuenta" is, and not as a person', () => {
    const facts = twinFacts([twin(1, true), twin(2, false)], Date.now());
    expect(facts.find(({ label }) => label === 'Cuenta')!.texts).toEqual(['Activa', 'Inactiva']);
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
});
