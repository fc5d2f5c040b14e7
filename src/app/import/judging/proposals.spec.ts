import fc from 'fast-check';
import { clean } from '../../domain/text/clean-text';
import { isEmail } from '../../domain/text/email';
import { judgeDates, readDate } from '../reading/dates/date-column';
import { ImportRow } from '../reading/import-cell';
import { splitName } from '../reading/names/split-name';
import { freeEmail, mendedEmail, ownEmail, saysNoEmail } from './proposals';
import { RowDoubts } from './row-doubt';

const TODAY = '2026-11-26';

describe('proposals', () => {
  it('mend e-mails that people spelt out, and only those', () => {
    const mended: [written: string, email: string | null][] = [
      ['oscar.cusi96(arroba)prueba.bo', 'oscar.cusi96@prueba.bo'],
      ['oscar @ prueba.bo', 'oscar@prueba.bo'],
      ['mailto:oscar@prueba.bo', 'oscar@prueba.bo'],
      ['Óscar <oscar@prueba.bo>', 'oscar@prueba.bo'],
      ['oscar@prueba,bo', 'oscar@prueba.bo'],
      ['oscar@prueba.bo;', 'oscar@prueba.bo'],
      ['oscar@prueba.bo / oscar@gmail.com', 'oscar@prueba.bo'],
      ['oscar@prueba.bo (personal)', 'oscar@prueba.bo'],
      ['oscar@prueba.bo / 71234567', 'oscar@prueba.bo'],
      ['+591 71234567 - oscar@prueba.bo', 'oscar@prueba.bo'],
      ['Correo: oscar@prueba.bo', 'oscar@prueba.bo'],
      ['oscar cusi@prueba.bo', 'oscarcusi@prueba.bo'],
      ['71234567', null],
      ['oscar＠prueba.bo', 'oscar@prueba.bo'],
      ['oscar', null],
    ];
    expect(mendedEmail('José.Ñandú@kantuta.bo')).toBe('jose.nandu@kantuta.bo');
    expect(mendedEmail('ñandu@x.bo; otra@x.bo')).toBe('nandu@x.bo');
    for (const [written, email] of mended) expect(mendedEmail(written)).toBe(email);
  });

  it('know what is written where somebody has none', () => {
    for (const text of ['-', 'N/A', 's/c', 'no tiene', 'Sin correo', 'ninguno', 'x', 'NO']) {
      expect(saysNoEmail(text)).withContext(text).toBe(true);
    }
    for (const text of ['', 'noe@prueba.bo', 'ana.prueba.bo', 'no@']) {
      expect(saysNoEmail(text)).withContext(text).toBe(false);
    }
  });

  it('count on from the number that an e-mail has', () => {
    const taken = new Set(['ana@k.bo', 'ana2@k.bo', 'eva7@k.bo']);
    expect(freeEmail('ana@k.bo', (email) => taken.has(email))).toBe('ana3@k.bo');
    expect(freeEmail('eva7@k.bo', (email) => taken.has(email))).toBe('eva8@k.bo');
  });

  it('give nobody the name of whoever has the e-mail', () => {
    const cell = (value: string) => ({ value, written: value, problem: null });
    const doubts = new RowDoubts([]);
    const own = (email: string, nombres: string, p_apellido: string) => {
      const names = { nombres: cell(nombres), p_apellido: cell(p_apellido), s_apellido: cell('') };
      const row = { row: 2, hidden: false, cells: { ...names, email: cell(email) } };
      const isTaken = (one: string) => one === email;
      return ownEmail(row as unknown as ImportRow, isTaken, (one) => doubts.mended(one));
    };
    expect(own('simon.alanoca@k.bo', 'Beto', 'Salas')).toBe('beto.salas@k.bo');
    expect(own('beto@k.bo', 'Beto', 'Salas')).toBe('beto2@k.bo');
    // Nobody's next e-mail has the slip of the one before.
    expect(own('beto@gmial.com', 'Beto', 'Salas')).toBe('beto@gmail.com');
    expect(own('simon@hotmial.com', 'Beto', 'Salas')).toBe('beto.salas@hotmail.com');
  });

  it('never fail, whatever is written', () => {
    const check = () =>
      fc.assert(
        fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
          const email = mendedEmail(text);
          const { nombres, p_apellido, s_apellido } = splitName(text, 'apellidos_nombres');
          const cell = { kind: 'text' as const, text };
          const { value } = readDate(cell, judgeDates([cell], TODAY).proven, TODAY);
          return (
            (email === null || isEmail(email)) &&
            nombres.length + p_apellido.length + s_apellido.length <= clean(text).length &&
            /^(?:\d{4}-\d{2}-\d{2})?$/.test(value)
          );
        }),
        // Composed, the last is three times as long.
        { numRuns: 10_000, examples: [[''], ['Ana, Quispe'], ['\u{1d160}']] },
      );
    expect(check).not.toThrow();
  });
});
