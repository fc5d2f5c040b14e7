import * as fc from 'fast-check';
import { EARLIEST_BIRTH_DATE, today } from '../calendar-date';
import { EMPTY_PERSONA_DETAILS } from './persona-details';
import { personaProblems, whyNotBirthDate } from './persona-problems';

describe('personaProblems', () => {
  it('says what is wrong with each detail, without a form', () => {
    expect(personaProblems(EMPTY_PERSONA_DETAILS)).toEqual({
      nombres: 'Escribe los nombres.',
      p_apellido: 'Escribe el primer apellido.',
      fecha_nacimiento: 'Escribe la fecha de nacimiento completa.',
      genero: 'Elige el género.',
    });
    const good = {
      nombres: 'Ana',
      p_apellido: 'Choque',
      s_apellido: '',
      fecha_nacimiento: '1990-01-15',
      genero: 'F',
    };
    expect(personaProblems(good)).toEqual({});
  });

  it('calls a date that is half typed incomplete', () => {
    for (const typed of ['23', '23/04/', '23/04/194']) {
      expect(whyNotBirthDate(typed)).toBe('Escribe la fecha de nacimiento completa.');
    }
    for (const typed of ['23/04/94', '3-4-94', '230494']) {
      expect(whyNotBirthDate(typed)).toBe('Escribe el año con cuatro cifras.');
    }
    expect(whyNotBirthDate('5 de marzo de 1990')).toContain('con números');
  });

  it('refuses days that do not exist, the future and before 1900', () => {
    expect(whyNotBirthDate('2023-02-29')).toContain('no existe');
    expect(whyNotBirthDate('1899-12-31')).toContain('1900');
    expect(whyNotBirthDate('2026-06-02', '2026-06-01')).toContain('futuro');
    expect(whyNotBirthDate('2026-06-01', '2026-06-01')).toBeNull();
  });

  it('takes every day between 1900 and today, and no text that is none', () => {
    const lastDay = today();
    const days = fc
      .date({ min: new Date(Date.UTC(1900, 0, 1)), max: new Date(lastDay), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, (day) => whyNotBirthDate(day, lastDay) === null),
      { numRuns: 10_000 },
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        const known = /^\d{4}-\d{2}-\d{2}$/.test(text) && text >= EARLIEST_BIRTH_DATE;
        return known || whyNotBirthDate(text, lastDay) !== null;
      }),
      { numRuns: 10_000 },
    );
    expect(whyNotBirthDate(lastDay)).toBeNull();
  });
});
