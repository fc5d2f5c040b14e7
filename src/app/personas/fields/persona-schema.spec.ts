import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { form } from '@angular/forms/signals';
import { PersonaDetails } from '../../domain/persona/persona-details';
import { personaDetailsSchema } from './persona-schema';

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
    expect(errors({ nombres: 'ñ'.repeat(49), p_apellido: '😀'.repeat(50) })).toEqual([]);
    expect(errors({ nombres: 'a'.repeat(101) })).toEqual(['Escribe 100 caracteres como máximo.']);
    expect(errors({ s_apellido: 'a'.repeat(51) })).toEqual(['Escribe 50 caracteres como máximo.']);
  });

  it('judges the names together, as the display name holds them', () => {
    const long = { nombres: 'a'.repeat(60), p_apellido: 'b'.repeat(30), s_apellido: 'c'.repeat(8) };
    expect(errors(long)).toEqual([]);
    expect(errors({ ...long, s_apellido: 'c'.repeat(9) })).toEqual([
      'Nombres y apellidos suman 101 caracteres: acórtalos a 100 como máximo.',
    ]);
  });
});
