import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { form } from '@angular/forms/signals';
import * as fc from 'fast-check';
import { aPersona, aUsuario } from '../../testing/factories';
import { UsuarioEdits, usuarioEdits } from './usuario-edits';
import { usuarioEditsSchema } from './usuario-edits-schema';

describe('the rules of a user on record', () => {
  const recorded = signal(aUsuario());
  const model = signal<UsuarioEdits>(usuarioEdits(recorded()));
  const editing = () =>
    TestBed.runInInjectionContext(() =>
      form(
        model,
        usuarioEditsSchema({
          recorded,
          isTaken: () => false,
          whyNotState: () => null,
          whyNotRole: () => null,
          personaIsFixed: () => false,
        }),
      ),
    );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom('', ' ', '\u00a0', 'x'.repeat(151), 'ana @x'),
  );

  it('judge nothing that was not touched, whatever is on record, in 10,000 records', () => {
    const fields = editing();
    fc.assert(
      fc.property(
        text,
        text,
        fc.array(text, { minLength: 5, maxLength: 5 }),
        (email, name, details) => {
          const [nombres, p_apellido, s_apellido, fecha_nacimiento, genero] = details as [
            string,
            string,
            string,
            string,
            string,
          ];
          const persona = aPersona({ nombres, p_apellido, s_apellido, fecha_nacimiento, genero });
          recorded.set(aUsuario({ email, name, persona }));
          model.set(usuarioEdits(recorded()));
          expect(fields().errorSummary()).toEqual([]);
        },
      ),
      { numRuns: 10_000 },
    );
  });

  it('judge what was typed', () => {
    recorded.set(aUsuario({ email: 'vieja', persona: aPersona({ fecha_nacimiento: '' }) }));
    const start = usuarioEdits(recorded());
    const fields = editing();
    model.set({ ...start, account: { ...start.account, name: ' ' } });
    expect(fields.account.name().errors().length).toBe(1);
    expect(fields().errorSummary().length).toBe(1);
    model.set({ ...start, persona: { ...start.persona, nombres: ' ' } });
    expect(fields.persona.nombres().errors().length).toBe(1);
    expect(fields.persona.fecha_nacimiento().errors()).toEqual([]);
    expect(fields.account.email().errors()).toEqual([]);
  });
});
