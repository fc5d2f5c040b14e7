import { PersonaRow } from '../../domain/persona/persona-columns';
import { aPersona } from '../../testing/factories';
import { changingGender, genderItems, planGender } from './gender-plan';

describe('planGender', () => {
  const row = (id: number, genero: string): PersonaRow => ({
    id,
    persona: aPersona({ id, genero, updated_at: '2026-01-01T00:00:00.000Z' }),
    account: null,
  });
  const chosen = [row(1, 'M'), row(2, 'masc'), row(3, ''), row(4, 'F')];
  const plan = planGender(chosen);

  it('corrects unknown codes alone, and says why not the others', () => {
    expect(plan.changing.map(({ id }) => id)).toEqual([2, 3]);
    expect(plan.staying.map(({ id, why }) => [id, why])).toEqual([
      [1, 'Su género está bien escrito.'],
      [4, 'Su género está bien escrito.'],
    ]);
    expect(plan.changing.map((one) => changingGender(one).before)).toEqual(['masc', 'sin dato']);
  });

  it('corrects nobody where the server refuses it, and says so', () => {
    const refused = planGender(chosen, true);
    expect(refused.changing).toEqual([]);
    expect(refused.staying.map(({ id }) => id)).toEqual([1, 2, 3, 4]);
    const why = new Set(refused.staying.map((one) => one.why));
    expect([...why]).toEqual(['Este servidor no permite cambiar datos personales.']);
  });

  it('keeps what was there, and leaves out whom the person left out', () => {
    expect(genderItems(plan, 'M', new Set([3]))).toEqual([
      {
        id: 2,
        before: 'masc',
        after: 'M',
        version: '2026-01-01T00:00:00.000Z',
        state: 'waiting',
        reason: '',
      },
    ]);
  });
});
