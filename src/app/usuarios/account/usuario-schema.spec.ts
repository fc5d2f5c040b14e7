import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { form } from '@angular/forms/signals';
import fc from 'fast-check';
import { isCalendarDate } from '../../domain/calendar-date';
import { aPersona, aUsuario } from '../../testing/factories';
import {
  editingSchema,
  EMPTY_USUARIO_FORM,
  registrationSchema,
  usuarioForm,
  UsuarioForm,
} from './usuario-schema';

describe('the rules of a user', () => {
  const good: UsuarioForm = {
    account: {
      email: 'nayra@kantuta.bo',
      password: 'salar de uyuni al alba',
      name: '',
      id_role: '',
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
    const rules = registrationSchema((email) => email === 'tomado@kantuta.bo');
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

  it('judge of an edit only what was typed, whatever is on record', () => {
    const loaded = signal(aUsuario());
    const model = signal(usuarioForm(loaded()));
    const editing = TestBed.runInInjectionContext(() =>
      form(
        model,
        editingSchema({
          loaded: () => loaded(),
          isTaken: () => false,
          whyNotState: () => null,
          whyNotRole: () => null,
        }),
      ),
    );
    const property = fc.property(typed, typed, (recorded, wild) => {
      const { email, name } = recorded.account;
      loaded.set(aUsuario({ email, name, persona: aPersona(recorded.persona) }));
      const untouched = usuarioForm(loaded());
      model.set(untouched);
      expect(editing().errorSummary()).toEqual([]);

      const { password } = wild.account;
      model.set({ ...untouched, account: { ...untouched.account, password } });
      const errors = editing().errorSummary();
      expect(errors.length).toBeLessThanOrEqual(1);
      const good = [...password].length >= 8 && [...password].length <= 64;
      if (password !== '' && !good) expect(errors.length).toBe(1);
      if (password === '') expect(errors).toEqual([]);
    });
    fc.assert(property, { numRuns: 10_000 });
  });
});
