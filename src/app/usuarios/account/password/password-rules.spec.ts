import * as fc from 'fast-check';
import { generatePassword } from '../../../domain/usuario/password-generator';
import { loadFirstGuesses } from './first-guesses';
import { Own, whyNotPassword } from './password-rules';

describe('whyNotPassword', () => {
  beforeAll(loadFirstGuesses);

  const own: Own = {
    email: 'nayra.munoz@kantuta.bo',
    name: 'Nayra M.',
    nombres: 'Nayra Inés',
    p_apellido: 'Muñoz',
    s_apellido: 'Yupanqui',
  };
  const why = (password: string) => whyNotPassword(password, own);

  it('takes 8 to 64 characters of any kind, an emoji being one', () => {
    expect(why('corto12')).toContain('8');
    expect(why('salar de uyuni al alba')).toBeNull();
    expect(why('🦙🌵🏔️🎺☀️🥟🚌⛵')).toBeNull();
    expect(why('áé íó ú')).toContain('8');
    expect(why('🦙'.repeat(3) + 'x'.repeat(61))).toBeNull();
    expect(why('🦙'.repeat(3) + 'x'.repeat(62))).toContain('64');
  });

  it('refuses what is guessed first, in any case and with a mark at its end', () => {
    for (const password of [
      '12345678',
      'Password123',
      'PASSWORD1!',
      'Contraseña2025',
      'contrasena',
      'bolivia2024',
      'ElStrongest',
      'Cochabamba1.',
      'aaaaaaaaaaaa',
      'abcdefghij',
      '87654321',
    ]) {
      expect(why(password)).withContext(password).toContain('muy común');
    }
  });

  it('refuses the person’s own names and e-mail', () => {
    for (const password of [
      'NAYRA.MUNOZ@kantuta.bo',
      'nayra.munoz',
      'Nayra Inés',
      'nayrainesmuñoz',
      'Nayra Inés Muñoz Yupanqui',
      'yupanqui',
      'Nayra M.',
    ]) {
      expect(why(password)).withContext(password).toContain('nombre');
    }
    expect(why('Nayra Inés vende api')).toBeNull();
  });

  it('has an answer for whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (password) => {
        const answer = why(password);
        return answer === null || answer.endsWith('.');
      }),
      { numRuns: 10_000 },
    );
    expect(why('')).toContain('8');
  });

  it('takes what it generates, never twice the same', () => {
    const generated = Array.from({ length: 500 }, generatePassword);
    expect(generated.filter((password) => why(password) !== null)).toEqual([]);
    expect(new Set(generated).size).toBe(500);
    const letters = new Set(generated.join('').replaceAll('-', ''));
    expect(letters.size).toBe(31);
  });
});
