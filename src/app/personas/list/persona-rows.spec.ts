import { searchWords } from '../../domain/text/folded-text';
import { aPersona, aUsuario } from '../../testing/factories';
import { indexPersonas, joinAccounts } from './persona-rows';

describe('persona search', () => {
  const maria = aPersona({ id: 70 });
  const luis = aPersona({ id: 80, nombres: 'Luis', p_apellido: 'Choque', s_apellido: null });
  const account = aUsuario({ id: 7, email: 'maria@kantuta.bo', persona: maria });
  const rows = joinAccounts({}, [maria, luis], [account, aUsuario({ id: 8, persona: null })]);

  const found = (query: string, cuenta = '') =>
    indexPersonas({}, rows)
      .index.find({
        words: searchWords(query),
        filters: { cuenta },
        order: { column: 'nombre', descending: false },
      })
      .map(({ id }) => id);

  it('joins each persona with the account that it backs', () => {
    expect(rows.map((row) => row.account?.id ?? null)).toEqual([7, null]);
  });

  it('joins no persona with an account that has none', () => {
    expect(joinAccounts({}, [luis], [aUsuario({ persona: null })])[0]?.account).toBeNull();
  });

  it('makes only the rows anew whose persona or account changed', () => {
    const reading = {};
    const before = joinAccounts(reading, [maria, luis], [account]);
    const inactive = { ...account, estado: false };
    const changed = joinAccounts(reading, [maria, luis], [inactive]);
    expect(changed[0]?.account).toBe(inactive);
    expect(changed[1]).toBe(before[1]!);
    const registered = aUsuario({ id: 9, persona: luis });
    expect(joinAccounts(reading, [maria, luis], [inactive, registered])[1]?.account).toBe(
      registered,
    );
    expect(joinAccounts(reading, [maria, luis], [])[0]?.account).toBeNull();
  });

  it('finds by names and by the e-mail, in any order and without accents', () => {
    expect(found('')).toEqual([80, 70]);
    expect(found('munoz maria')).toEqual([70]);
    expect(found('choque')).toEqual([80]);
    expect(found('kantuta.bo')).toEqual([70]);
  });

  it('tells those with an account from those without', () => {
    expect(found('', 'con')).toEqual([70]);
    expect(found('', 'sin')).toEqual([80]);
  });
});
