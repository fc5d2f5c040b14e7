import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { form } from '@angular/forms/signals';
import fc from 'fast-check';
import { isCalendarDate } from '../../../domain/calendar-date';
import { clean } from '../../../domain/text/clean-text';
import { aUsuario } from '../../../testing/factories';
import { EMPTY_USUARIO_FORM, UsuarioForm } from '../../account/usuario-schema';
import { registrationSchema } from './registration-schema';

describe('the rules of a registration', () => {
  const good: UsuarioForm = {
    account: {
      email: 'nayra@kantuta.bo',
      password: 'salar de uyuni al alba',
      name: '',
      id_role: 3,
      estado: true,
    },
    persona: {
      nombres: 'Nayra',
      p_apellido: 'Muñoz',
      s_apellido: '',
      fecha_nacimiento: '1990-01-15',
      genero: 'F',
    },
  };
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom('', ' ', '\u00a0', 'x'.repeat(50), 'x'.repeat(51), '😀'.repeat(101)),
  );
  const typed = fc.record<UsuarioForm>({
    account: fc.record({
      email: fc.oneof(text, fc.emailAddress(), fc.constant(good.account.email)),
      password: fc.oneof(text, fc.constant(good.account.password)),
      name: text,
      id_role: fc.constantFrom<(number | '')[]>('', 1, 2),
      estado: fc.boolean(),
    }),
    persona: fc.record({
      nombres: fc.oneof(text, fc.constant('Nayra')),
      p_apellido: fc.oneof(text, fc.constant('Muñoz')),
      s_apellido: text,
      fecha_nacimiento: fc.oneof(text, fc.constant('1990-01-15'), fc.constant('2023-02-29')),
      genero: fc.constantFrom('F', 'M', '', 'otro'),
    }),
  });
  const length = (written: string) => [...written.trim()].length;

  it('let a registration pass only when the backend can take it, in 10,000 forms', () => {
    const model = signal(EMPTY_USUARIO_FORM);
    const taken = aUsuario({ email: 'tomado@kantuta.bo' });
    const rules = registrationSchema((email) => (email === taken.email ? taken : undefined));
    const registration = TestBed.runInInjectionContext(() => form(model, rules));
    let passed = 0;
    // Most fields good, or hardly a form would pass.
    const mostlyGood = fc
      .tuple(typed, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }))
      .map(([wild, [email, password, ...details]]) => ({
        account: {
          ...wild.account,
          ...(email && { email: good.account.email }),
          ...(password && { password: good.account.password }),
        },
        persona: details.some(Boolean) ? good.persona : wild.persona,
      }));
    const property = fc.property(mostlyGood, (form) => {
      model.set(form);
      const errors = registration().errorSummary();
      expect(errors.every(({ message }) => message?.endsWith('.'))).toBeTrue();
      if (errors.length > 0) return;
      passed++;
      const { account, persona } = form;
      expect(account.email).toMatch(/^\S+@\S+$/);
      expect(length(account.email)).toBeLessThanOrEqual(150);
      expect([...account.password].length).toBeGreaterThanOrEqual(8);
      expect([...account.password].length).toBeLessThanOrEqual(64);
      expect(length(account.name)).toBeLessThanOrEqual(100);
      expect(length(persona.nombres)).toBeGreaterThan(0);
      expect(length(persona.p_apellido)).toBeGreaterThan(0);
      expect(length(persona.s_apellido)).toBeLessThanOrEqual(50);
      expect(isCalendarDate(persona.fecha_nacimiento)).toBeTrue();
      expect(account.id_role).not.toBe('');
      const names = [persona.nombres, persona.p_apellido, persona.s_apellido].map(clean);
      expect([...names.filter(Boolean).join(' ')].length).toBeLessThanOrEqual(100);
    });
    fc.assert(property, { numRuns: 10_000 });
    expect(passed).toBeGreaterThan(300);
    model.set({ ...good, account: { ...good.account, email: 'tomado@kantuta.bo' } });
    expect(
      registration()
        .errorSummary()
        .map(({ kind }) => kind),
    ).toEqual(['emailInUse']);
  });
});
