import type { Finding, MendedField } from '../domain/quality/finding';
import { textsOf } from '../runs/deeds/texts-value';
import { aPersona, aUsuario } from '../testing/factories';
import { mendsOf } from './record-mends';

const persona = aPersona({ id: 9, nombres: 'FIDELIA', p_apellido: 'Ñaupa ', genero: 'fem' });
const usuario = aUsuario({ id: 7, email: 'ana@gmial.com', persona });

function finding(field: MendedField, before: string, after: string): Finding {
  return {
    ...{ key: `${field.name}|${before}`, kind: 'espacios', field: field.name, before, why: '' },
    ...{ persona, usuario: field.record === 'usuario' ? usuario : null },
    mend: { field, id: field.record === 'usuario' ? 7 : 9, before, after },
  };
}

describe('mendsOf', () => {
  it('makes one change of two findings about one person, that can be taken back', () => {
    const [mend, ...others] = mendsOf([
      finding({ record: 'persona', name: 'nombres' }, 'FIDELIA', 'Fidelia'),
      finding({ record: 'persona', name: 'p_apellido' }, 'Ñaupa ', 'Ñaupa'),
    ]);
    expect(others).toEqual([]);
    expect(mend!.runField).toBe('datos');
    expect(mend!.item.id).toBe(9);
    expect(textsOf(mend!.item.before!)).toEqual({ nombres: 'FIDELIA', p_apellido: 'Ñaupa ' });
    expect(textsOf(mend!.item.after)).toEqual({ nombres: 'Fidelia', p_apellido: 'Ñaupa' });
    // A blank that goes is seen in a text without colours.
    expect([mend!.before, mend!.after]).toEqual(['FIDELIA · Ñaupa␣', 'Fidelia · Ñaupa']);
  });

  it('changes an account by its own id, and a gender by its code alone', () => {
    const [email, gender] = mendsOf([
      finding({ record: 'usuario', name: 'email' }, 'ana@gmial.com', 'ana@gmail.com'),
      finding({ record: 'persona', name: 'genero' }, 'fem', 'F'),
    ]);
    expect([email!.runField, email!.item.id]).toEqual(['cuenta', 7]);
    expect([gender!.runField, gender!.item.before, gender!.item.after]).toEqual([
      'genero',
      'fem',
      'F',
    ]);
  });
});
