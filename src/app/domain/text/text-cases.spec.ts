import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { form } from '@angular/forms/signals';
import { personaDetailsSchema } from '../../personas/fields/persona-schema';
import { aPersona, aUsuario } from '../../testing/factories';
import { EMPTY_USUARIO_FORM } from '../../usuarios/account/usuario-schema';
import { changesOf } from '../../usuarios/record/usuario-changes';
import { usuarioEdits } from '../../usuarios/record/usuario-edits';
import { registrationSchema } from '../../usuarios/register/registration/registration-schema';
import { PeopleIndex } from '../likeness/people-index';
import { Persona } from '../persona/persona';
import { EMPTY_PERSONA_DETAILS } from '../persona/persona-details';
import { whyNotBirthDate } from '../persona/persona-problems';
import { passwordOddity, passwordToSend } from '../usuario/password-text';
import { clean } from './clean-text';
import { INCOMPLETE_EMAIL } from './email';
import { fold, searchWords } from './folded-text';
import { meantDomain } from './misspelt-domain';

const FAR_TOO_LONG = 'Quispe\u0301 '.repeat(20_000);
const finds = (query: string, text: string) =>
  searchWords(query).every((word) => fold(text).includes(word));

function personaErrors(texts: Partial<typeof EMPTY_PERSONA_DETAILS>): (string | undefined)[] {
  const typed = { ...EMPTY_PERSONA_DETAILS, fecha_nacimiento: '1990-01-15', genero: 'F', ...texts };
  return TestBed.runInInjectionContext(() =>
    form(signal(typed), personaDetailsSchema)()
      .errorSummary()
      .map(({ message }) => message),
  );
}

function emailErrors(email: string): (string | undefined)[] {
  const typed = { ...EMPTY_USUARIO_FORM, account: { ...EMPTY_USUARIO_FORM.account, email } };
  return TestBed.runInInjectionContext(() =>
    form(
      signal(typed),
      registrationSchema(() => undefined),
    )
      .account.email()
      .errors()
      .map(({ message }) => message),
  );
}

describe('text that looks like other text', () => {
  it('is folded as far as somebody may have a name, and no further', () => {
    expect(fold(FAR_TOO_LONG).startsWith('quispe quispe ')).toBeTrue();
    expect(fold(FAR_TOO_LONG).length).toBeLessThan(1_001);
  });

  for (const nothing of ['\u200b', '\u3164', '\u2060', '\u2800', ' \u00a0\t', '\u200b \u3164']) {
    it(`is no name when it shows nothing (${JSON.stringify(Array.from(nothing, (c) => c.charCodeAt(0).toString(16)))})`, () => {
      expect(personaErrors({ nombres: nothing, p_apellido: nothing })).toEqual([
        'Escribe los nombres.',
        'Escribe el primer apellido.',
      ]);
    });
  }

  for (const [typed, sent, query] of [
    ['Ale\u00adjandra', 'Alejandra', 'alejandra'],
    ['\u200bElena\u200b Rojas', 'Elena Rojas', 'elena rojas'],
    ['\u202aCarla\u202c', 'Carla', 'carla'],
    ['Ana\u00a0María  Rojas', 'Ana María Rojas', 'ana maria'],
    ['Maria\tLuisa', 'Maria Luisa', 'maria luisa'],
    ['Ana Rojas', 'Ana Rojas', 'Rojas, Ana'],
    ['Ana Rojas', 'Ana Rojas', 'rojas;ana|'],
    ['Ana\nMaría', 'Ana María', 'ana maría'],
    ['Ana\u0007', 'Ana', 'ana'],
    ['Jose\u0301', 'José', 'jose'],
    ["D'Angelo", "D'Angelo", 'd´angelo'],
    ['D’Angelo', 'D’Angelo', "d'angelo"],
    ['D´Angelo', 'D´Angelo', 'd’angelo'],
    ['Ana\u2011María', 'Ana\u2011María', 'ana-maría'],
    ['Jørgen', 'Jørgen', 'jorgen'],
    ['Weiß', 'Weiß', 'weiss'],
    ['Łukasz', 'Łukasz', 'lukasz'],
    ['Soﬁa', 'Soﬁa', 'sofia'],
  ] as const) {
    it(`${JSON.stringify(typed)} is sent as "${sent}" and found by "${query}"`, () => {
      expect(clean(typed)).toBe(sent);
      expect(finds(query, typed)).toBeTrue();
      expect(finds(typed, sent)).toBeTrue();
    });
  }

  it('is folded without working any sign out twice, however many letters it stands for', () => {
    const [sign, rare] = ['\ufdfa', '\u{1f150}'];
    fold(sign + rare);
    const normalize = spyOn(String.prototype, 'normalize').and.callThrough();
    fold((sign + rare).repeat(50));
    expect(normalize).not.toHaveBeenCalled();
  });

  it('is folded to next to no more letters than it has signs, whatever these stand for', () => {
    expect(fold('\ufdfa'.repeat(50)).length).toBeLessThanOrEqual(200);
    expect(fold('Juan \u2167')).toBe('juan viii');
  });

  it('is noticed as a likely duplicate', () => {
    const onRecord = aPersona({ nombres: 'Ale\u00adjandra', p_apellido: 'D’Angelo' });
    const index = new PeopleIndex<Persona>();
    index.takeIn([onRecord]);
    const found = index.find({
      ...EMPTY_PERSONA_DETAILS,
      nombres: 'Alejandra',
      p_apellido: "D'Angelo",
      s_apellido: 'Muñoz',
    });
    expect(found.map(({ record }) => record)).toEqual([onRecord]);
  });

  it('is one password, composed or not', () => {
    expect(passwordToSend('Jose\u0301 2024')).toBe('José 2024');
  });

  it('is said of a password with a space outside, or with what cannot be seen', () => {
    for (const password of [' clave', 'clave\t', 'clave\u00a0']) {
      expect(passwordOddity(password)).toContain('espacio');
      expect(passwordToSend(password)).toBe(password);
    }
    expect(passwordOddity('cla\u200bve')).toContain('no se ve');
    expect(passwordOddity('clave  con espacios')).toBeNull();
  });

  it('is an e-mail without its outer spaces', () => {
    expect(emailErrors('cajero@kantuta.bo ')).toEqual([]);
    expect(emailErrors('\u00a0cajero@kantuta.bo')).toEqual([]);
  });

  it("is nobody's change as a space that is on record", () => {
    const usuario = aUsuario({ email: 'ana1@prueba.bo ' });
    expect(changesOf(usuario, usuarioEdits(usuario)).account).toBeNull();
  });

  for (const email of ['ana9@gmail', 'x@y', 'ana9@gmail.', 'ana@@gmail.com', 'a b@gmail.com']) {
    it(`"${email}" is not taken for an e-mail`, () => {
      expect(emailErrors(email)).toEqual([INCOMPLETE_EMAIL]);
    });
  }

  it('"gmial.com" is probably gmail.com, unless three others have it too', () => {
    expect(emailErrors('ana9@gmial.com')).toEqual([]);
    expect(meantDomain('ana9@gmial.com', [])).toBe('gmail.com');
    const others = ['a@gmial.com', 'B@GMIAL.com', 'c@gmial.com '];
    expect(meantDomain('ana9@gmial.com', others.slice(1))).toBe('gmail.com');
    expect(meantDomain('ana9@gmial.com', others)).toBeNull();
  });

  it('29/02/1990 is no day of the calendar', () => {
    expect(whyNotBirthDate('1990-02-29')).toBe('Esa fecha no existe en el calendario.');
  });
});
