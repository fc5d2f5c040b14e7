import type { Persona } from '../../../domain/persona/persona';
import type { Verdict } from '../../judging/verdict';
import type { ImportField } from '../../reading/import-field';
import { lineHeight } from './line-height';
import type { Reason } from './review-lines';

const ERROR = { name: 'error' } as Verdict;
const BUTTONS = 48;

function reason(what: string, others: Partial<Reason> = {}): Reason {
  const field: ImportField | null = others.field ?? null;
  const remark = { what, remedy: '', fields: [], mend: null };
  const row = { row: 5 } as Reason['row'];
  return {
    kind: 'why',
    verdict: ERROR,
    isDoubt: false,
    place: 0,
    proposal: null,
    ...{ row, remark },
    ...others,
    field,
  };
}

const onPhone = (...line: Parameters<typeof reason>) => lineHeight(reason(...line), true);

describe('lineHeight', () => {
  it('is what is said on a phone, and a row of buttons', () => {
    const long = onPhone('Falta: Correo electrónico. Escríbelo en su celda.');
    expect(long).toBe(onPhone('Falta: Rol.') + 20);
  });

  it('has room for three lines at most', () => {
    expect(onPhone('x'.repeat(500))).toBe(onPhone('x'.repeat(100)));
  });

  it('has room for two rows of buttons where there are many', () => {
    const verdict = { name: 'duplicate', persona: { id: 7 } } as Verdict;
    expect(onPhone('Se parece.', { verdict })).toBe(onPhone('Se parece.') + BUTTONS);
  });

  it('has room for two rows of buttons where a proposal can be used or let be', () => {
    const proposal = { text: 'Ana', edits: [] };
    const asked = onPhone('Falta.', { isDoubt: true, place: 1, proposal });
    expect(asked).toBe(onPhone('Falta.', { place: 1, proposal }) + BUTTONS);
  });

  it('has room for buttons below the first reason, and below others that have some', () => {
    const one = onPhone('Falta: Rol.');
    expect(onPhone('Falta: Rol.', { place: 1 })).toBe(one - BUTTONS);
    expect(onPhone('Falta: Rol.', { place: 1, field: 'rol' })).toBe(one);
  });

  it('has room for the link to a record, and none where there is no record', () => {
    const verdict: Verdict = { name: 'present', of: 3 };
    const plain = onPhone('Repite la fila 3.', { verdict });
    const about = { persona: { id: 7 } as Persona };
    const remark = { what: 'Ya está registrada.', remedy: '', fields: [], mend: null, about };
    expect(onPhone('', { verdict, remark })).toBe(plain + BUTTONS);
  });

  it('does not depend on what is said where there is no phone', () => {
    expect(lineHeight(reason('x'.repeat(500)), false)).toBe(36);
  });
});
