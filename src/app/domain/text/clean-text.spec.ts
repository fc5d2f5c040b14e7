import fc from 'fast-check';
import { changedDetails } from '../../personas/record/persona-changes';
import { aPersona, aUsuario } from '../../testing/factories';
import { pastedText } from '../../testing/pasted-text';
import { changesOf } from '../../usuarios/record/usuario-changes';
import { usuarioEdits } from '../../usuarios/record/usuario-edits';
import { parsePersona } from '../persona/persona';
import { cleanDetails, personaDetails } from '../persona/persona-details';
import { parseUsuario } from '../usuario/usuario';
import { cleanChanges, cleanRegistration } from '../usuario/usuario-writes';
import { clean, sameText } from './clean-text';

const RUNS = { numRuns: 10_000 };

const INVISIBLE = /[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}]/u;

const SPACES = /(?! )[\p{White_Space}\u2800]|^ | $| {2}/u;

function isClean(text: string): boolean {
  return text === text.normalize('NFC') && !INVISIBLE.test(text) && !SPACES.test(text);
}

describe('a clean text, of 10,000', () => {
  it('is composed, without what cannot be seen, with single spaces inside', () => {
    const property = fc.property(pastedText, (text) => isClean(clean(text)));
    expect(() => fc.assert(property, RUNS)).not.toThrow();
  });

  it('is clean already', () => {
    const property = fc.property(
      pastedText,
      (text) => clean(clean(text)) === clean(text) && sameText(text, clean(text)),
    );
    expect(() => fc.assert(property, RUNS)).not.toThrow();
  });

  it('keeps each letter and apostrophe as it was typed', () => {
    for (const name of ["D'Angelo", 'D’Angelo', 'Ñancupil', 'Ana‑María', 'Łukasz Großmann']) {
      expect(clean(name)).toBe(name);
    }
  });
});

describe('what is sent, of 10,000 forms', () => {
  const details = fc.record({
    nombres: pastedText,
    p_apellido: pastedText,
    s_apellido: pastedText,
    fecha_nacimiento: pastedText,
    genero: pastedText,
  });

  it('is clean, and the password as it was typed but composed', () => {
    const account = fc.record({ email: pastedText, name: pastedText, password: pastedText });
    const property = fc.property(details, account, (persona, texts) => {
      const asked = { ...persona, ...texts, estado: true };
      const { password, ...registration } = cleanRegistration(asked);
      const { email = '', name = '', password: changed } = cleanChanges({ ...texts, estado: true });
      const composed = texts.password.normalize('NFC');
      const sent = [...Object.values(cleanDetails(persona)), ...Object.values(registration)];
      return (
        [...sent, email, name].every((text) => typeof text !== 'string' || isClean(text)) &&
        password === composed &&
        changed === composed
      );
    });
    expect(() => fc.assert(property, RUNS)).not.toThrow();
  });

  it('is nothing where a record from the wire was opened and left', () => {
    const property = fc.property(details, pastedText, pastedText, (persona, email, name) => {
      const record = parsePersona({ ...aPersona(), ...persona });
      const usuario = parseUsuario({ ...aUsuario(), email, name, persona: record });
      const changes = changesOf(usuario, usuarioEdits(usuario));
      return (
        changedDetails(record, personaDetails(record)) === null &&
        changes.account === null &&
        changes.persona === null
      );
    });
    expect(() => fc.assert(property, RUNS)).not.toThrow();
  });
});
