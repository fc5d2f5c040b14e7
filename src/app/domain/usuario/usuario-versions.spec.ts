import { aPersona, aUsuario } from '../../testing/factories';
import { orderText } from '../record-column';
import { USUARIO_COLUMNS } from './usuario-columns';
import { lastChange, withLastChange } from './usuario-versions';

const MARCH = '2026-03-01T12:00:00.000Z';
const APRIL = '2026-04-01T12:00:00.000Z';

describe('When an account was changed last', () => {
  const account = (updated_at: string, ofPersona: string) =>
    aUsuario({ updated_at, persona: aPersona({ updated_at: ofPersona, id_user_update: 5 }) });
  const column = USUARIO_COLUMNS.find(({ name }) => name === 'actualizado')!;

  it('is the later change of its two halves, on the record, in the list and in its order', () => {
    for (const usuario of [account(MARCH, APRIL), account(APRIL, MARCH), account(APRIL, APRIL)]) {
      expect(lastChange(usuario)).toBe(APRIL);
      expect(withLastChange(usuario).updated_at).toBe(APRIL);
      expect(orderText(column)(usuario)).toBe(APRIL);
      expect(column.exported.value!(usuario)).toBe(APRIL);
    }
    expect(withLastChange(account(MARCH, APRIL)).id_user_update).toBe(5);
    expect(withLastChange(account(APRIL, APRIL)).id_user_update).toBeNull();
  });

  it('is its own change where nobody knows whose it is, or when they were changed', () => {
    expect(lastChange(aUsuario({ updated_at: MARCH, persona: null }))).toBe(MARCH);
    expect(lastChange(account(MARCH, ''))).toBe(MARCH);
  });

  it('is explained at the head of its column', () => {
    expect(column.about).toContain('persona');
  });
});
