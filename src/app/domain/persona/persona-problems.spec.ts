import * as fc from 'fast-check';
import { EARLIEST_BIRTH_DATE, today } from '../calendar-date';
import { EMPTY_PERSONA_DETAILS } from './persona-details';
import {
  editProblems,
  personaProblems,
  recordedProblems,
  whyNotBirthDate,
} from './persona-problems';

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

  const old = {
    nombres: 'A'.repeat(60),
    p_apellido: 'B'.repeat(50),
    s_apellido: '',
    fecha_nacimiento: '01/02/1990',
    genero: 'Desconocido',
  };

  it('of a record judges what was typed alone', () => {
    expect(editProblems(old, old)).toEqual({});
    expect(editProblems(old, { ...old, genero: 'F' })).toEqual({});
    expect(editProblems(old, { ...old, fecha_nacimiento: '1990-02-01' })).toEqual({});
    expect(Object.keys(editProblems(old, { ...old, fecha_nacimiento: '' }))).toEqual([
      'fecha_nacimiento',
    ]);
    // The names make one text: who types one of them can shorten it.
    expect(editProblems(old, { ...old, s_apellido: 'C' }).nombres).toContain('suman 113');
    expect(editProblems({ ...old, nombres: '' }, { ...old, nombres: '', s_apellido: 'C' })).toEqual(
      {},
    );
  });

  it('says of a record what is to be mended, until it is typed', () => {
    expect(recordedProblems(old, old)).toEqual({
      nombres: jasmine.stringContaining('suman 111'),
      fecha_nacimiento: jasmine.stringContaining('escríbela de nuevo'),
      genero: 'Elige el género.',
    } as object);
    expect(Object.keys(recordedProblems(old, { ...old, genero: 'F' }))).not.toContain('genero');
    const without = { ...old, fecha_nacimiento: '' };
    expect(recordedProblems(without, without).fecha_nacimiento).toBe(
      'Escribe la fecha de nacimiento completa.',
    );
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
