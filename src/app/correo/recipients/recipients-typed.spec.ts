import { aPersona, aUsuario } from '../../testing/factories';
import { RecipientIndex } from './recipient-index';
import { readRecipients, withRecipients } from './recipients-typed';

describe('readRecipients', () => {
  const ana = aUsuario({
    email: 'Ana@kantuta.bo',
    persona: aPersona({ nombres: 'Ana', p_apellido: 'Muñoz', s_apellido: null }),
  });

  it('takes several addresses apart, and greets who is on record by their name', () => {
    const typed = 'ana@kantuta.bo; otra@x.bo,\n"Luis Choque" <luis@kantuta.bo>\tmal';
    expect(readRecipients(typed, new RecipientIndex([ana]))).toEqual({
      recipients: [
        { email: 'Ana@kantuta.bo', name: 'Ana Muñoz' },
        { email: 'otra@x.bo', name: '' },
        { email: 'luis@kantuta.bo', name: '' },
      ],
      rest: 'mal',
    });
  });

  it('leaves half an address where it was typed', () => {
    for (const half of ['ana', 'ana@', 'ana@kantuta', '@kantuta.bo']) {
      expect(readRecipients(half, new RecipientIndex([ana]))).toEqual({
        recipients: [],
        rest: half,
      });
    }
  });

  it('writes to nobody twice', () => {
    const one = { email: 'ana@kantuta.bo', name: 'Ana' };
    expect(withRecipients([one], [{ email: 'ANA@kantuta.bo', name: '' }])).toEqual([one]);
  });
});
