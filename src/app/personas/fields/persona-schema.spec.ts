import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { form } from '@angular/forms/signals';
import * as fc from 'fast-check';
import { EARLIEST_BIRTH_DATE, today } from '../../domain/calendar-date';
import { PersonaDetails } from '../../domain/persona-details';
import { personaDetailsSchema, whyNotBirthDate } from './persona-schema';

describe('personaDetailsSchema', () => {
  const good: PersonaDetails = {
    nombres: 'Nayra Inés',
    p_apellido: 'Muñoz',
    s_apellido: '',
    fecha_nacimiento: '1990-01-15',
    genero: 'F',
  };

  function errors(overrides: Partial<PersonaDetails>): (string | undefined)[] {
    return TestBed.runInInjectionContext(() =>
      form(signal({ ...good, ...overrides }), personaDetailsSchema)()
        .errorSummary()
        .map((error) => error.message),
    );
  }

  it('takes a person with one surname, accents and any gender code on record', () => {
    expect(errors({})).toEqual([]);
    expect(errors({ s_apellido: 'Ñancupil', genero: 'X' })).toEqual([]);
  });

  it('says what is missing, also when only spaces are typed', () => {
    for (const blank of ['', '   ', '\u00a0']) {
      expect(errors({ nombres: blank, p_apellido: blank })).toEqual([
        'Escribe los nombres.',
        'Escribe el primer apellido.',
      ]);
    }
    expect(errors({ fecha_nacimiento: '', genero: '' })).toEqual([
      'Escribe la fecha de nacimiento completa.',
      'Elige el género.',
    ]);
  });

  it('counts characters as the database does', () => {
    expect(errors({ nombres: 'ñ'.repeat(100), p_apellido: '😀'.repeat(50) })).toEqual([]);
    expect(errors({ nombres: 'a'.repeat(101) })).toEqual(['Escribe 100 caracteres como máximo.']);
    expect(errors({ s_apellido: 'a'.repeat(51) })).toEqual(['Escribe 50 caracteres como máximo.']);
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
