import { aPersona, aUsuario } from '../../testing/factories';
import { RecipientIndex } from './recipient-index';
import { judgedRecipients, readRecipients, withRecipients } from './recipients-typed';

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
        { email: 'luis@kantuta.bo', name: 'Luis Choque' },
      ],
      rest: 'mal',
    });
  });

  it('keeps the name that mail programs write before an address', () => {
    const typed = [
      "\"Juan Pérez\" <juan@x.bo>; Ana  Rojas <ana@x.bo>, 'Eva D'Arcy' <eva@x.bo>",
      'Ana Otra <ANA@kantuta.bo>\tluz@x.bo <luz@x.bo>',
      '<sin@x.bo>',
    ].join('\n');
    expect(readRecipients(typed, new RecipientIndex([ana]))).toEqual({
      recipients: [
        { email: 'juan@x.bo', name: 'Juan Pérez' },
        { email: 'ana@x.bo', name: 'Ana Rojas' },
        { email: 'eva@x.bo', name: "Eva D'Arcy" },
        { email: 'Ana@kantuta.bo', name: 'Ana Muñoz' },
        { email: 'luz@x.bo', name: '' },
        { email: 'sin@x.bo', name: '' },
      ],
      rest: '',
    });
  });

  it('takes a name that is quoted as one, whatever separates others', () => {
    const nobody = new RecipientIndex([]);
    const typed = '"Rojas, Ana" <ana@x.bo>, "Choque; Luis" <luis@x.bo>\n"Eva, "eva@x.bo';
    expect(readRecipients(typed, nobody)).toEqual({
      recipients: [
        { email: 'ana@x.bo', name: 'Rojas, Ana' },
        { email: 'luis@x.bo', name: 'Choque; Luis' },
      ],
      rest: '"Eva, "eva@x.bo',
    });
    // A quote that nobody closes takes nobody along.
    expect(readRecipients('a "b, ana@x.bo', nobody)).toEqual({
      recipients: [{ email: 'ana@x.bo', name: '' }],
      rest: 'a "b',
    });
  });

  it('judges who is handed over as who is typed, and keeps the name of one', () => {
    const handedOver = [
      { email: 'zzz', name: 'Zoe' },
      { email: 'eva@x.bo', name: 'Eva' },
      { email: 'uno@x.bo, dos@x.bo', name: 'Uno' },
    ];
    expect(judgedRecipients(handedOver, new RecipientIndex([]))).toEqual({
      recipients: [
        { email: 'eva@x.bo', name: 'Eva' },
        { email: 'uno@x.bo', name: '' },
        { email: 'dos@x.bo', name: '' },
      ],
      rest: 'zzz',
      unreachable: [],
    });
  });

  it('knows whom it hands over by their account where their address is none', () => {
    const both = aUsuario({ id: 5, email: 'uno@x.bo, dos@x.bo', persona: ana.persona });
    const none = aUsuario({ id: 6, email: '', name: 'Luz', persona: null });
    const index = new RecipientIndex([ana, both, none]);
    const handedOver = [
      { email: 'uno@x.bo, dos@x.bo', name: 'Ana Muñoz' },
      { email: '', name: 'Luz' },
      { email: 'ANA@kantuta.bo', name: 'Ana Muñoz' },
    ];
    expect(judgedRecipients(handedOver, index)).toEqual({
      recipients: [{ email: 'Ana@kantuta.bo', name: 'Ana Muñoz' }],
      rest: '',
      unreachable: [5, 6],
    });
    expect(judgedRecipients([{ email: '', name: '' }], index).unreachable).toEqual([]);
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
