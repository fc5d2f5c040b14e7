import { RowDoubts } from '../../judging/row-doubt';
import type { Verdict } from '../../judging/verdict';
import { EMPTY_CELL, ImportCell, ImportCells } from '../../reading/import-cell';
import { eitherDates, Reason, reviewLines } from './review-lines';

const cell = (value: string): ImportCell => ({ ...EMPTY_CELL, value, written: value });

function reasons(
  texts: Partial<ImportCells>,
  verdict: Verdict,
  letBe: readonly string[] = [],
): readonly Reason[] {
  const cells = {
    ...{ nombres: cell('Ana'), p_apellido: cell('Tapia'), s_apellido: EMPTY_CELL },
    ...{ fecha_nacimiento: cell('1990-01-15'), genero: cell('F'), email: cell('ana@kantuta.bo') },
    ...{ rol: cell('Cajero'), name: EMPTY_CELL },
    ...texts,
  };
  const row = { row: 2, hidden: false, cells };
  const answers = new Map([[2, letBe]]);
  const lines = reviewLines([row], [verdict], () => false, new RowDoubts([]), answers);
  return lines.filter((line) => line.kind === 'why');
}

const MISSING: ImportCell = { ...EMPTY_CELL, problem: 'missing' };

describe('what is said beneath a row', () => {
  it('is each problem by itself, with its own proposal and its own cell', () => {
    const email: ImportCell = { value: '', written: 'ana @kantuta.bo', problem: 'invalid' };
    const found = reasons({ genero: MISSING, email }, { name: 'error' });
    expect(found.map(({ field, proposal }) => [field, proposal?.text])).toEqual([
      ['genero', undefined],
      ['email', 'ana@kantuta.bo'],
    ]);
  });

  for (const nombres of ['<b>Ana</b>', 'Ana 😀', 'Ana →', 'ANA']) {
    it(`is what is odd about ${nombres}, beside another error too`, () => {
      const found = reasons({ nombres: cell(nombres), rol: MISSING }, { name: 'error' });
      expect(found.map(({ field }) => field)).toEqual(['rol', 'nombres']);
    });
  }

  it('is what is odd about who may be a duplicate, and about whose e-mail is taken', () => {
    const of = (verdict: Verdict) => reasons({ nombres: cell('ANA') }, verdict).length;
    expect(of({ name: 'duplicate', of: 1, swapped: false })).toBe(2);
    expect(of({ name: 'email-taken', of: 1 })).toBe(2);
    expect(of({ name: 'present', of: 1 })).toBe(1);
    expect(of({ name: 'omitted' })).toBe(0);
  });

  it('is one thing alone about an e-mail that is taken and misspelt', () => {
    const found = reasons({ email: cell('ana@gmial.com') }, { name: 'email-taken', of: 1 });
    expect(found.map(({ proposal }) => proposal?.text)).toEqual(['ana@gmail.com']);
  });

  it('is no longer what was let be, and is asked again about another text', () => {
    const shouted = (nombres: string, ...letBe: readonly string[]) =>
      reasons({ nombres: cell(nombres) }, { name: 'new' }, letBe).map(({ remark }) => remark.what);
    const [said = ''] = shouted('ANA');
    expect(said).toBe('«ANA» está todo en mayúsculas.');
    expect(shouted('ANA', said)).toEqual([]);
    expect(shouted('EVA', said)).toEqual(['«EVA» está todo en mayúsculas.']);
  });

  it('has both days where the date is what is wrong, and not beside another problem', () => {
    const either = ['1990-02-01', '1990-01-02'] as const;
    const born: ImportCell = { value: '', written: '1/2/90', problem: 'undecidable', either };
    const found = reasons({ fecha_nacimiento: born, rol: MISSING }, { name: 'error' });
    expect(found.map(eitherDates)).toEqual([either, null]);
  });
});
