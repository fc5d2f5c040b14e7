import { aPersona, aUsuario } from '../../testing/factories';
import { twinFacts } from './twin-choice';

describe('twinFacts', () => {
  const twin = (id: number, estado: boolean) => {
    const persona = aPersona({ id });
    return { persona, usuario: aUsuario({ id, estado, persona }) };
  };

  it('call an account active as every "Cuenta" is, and not as a person', () => {
    const facts = twinFacts([twin(1, true), twin(2, false)], Date.now());
    expect(facts.find(({ label }) => label === 'Cuenta')!.texts).toEqual(['Activa', 'Inactiva']);
  });
});
