import fc from 'fast-check';
import { aPersona, aUsuario } from '../../testing/factories';
import { pastedText } from '../../testing/pasted-text';
import { fullName } from '../persona/persona-name';
import { markedLabel, usuarioLabel } from '../usuario/usuario-labels';
import { hidesSomething, seenText, shownText } from './shown-text';

const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

describe('a text that somebody else wrote', () => {
  it('reaches our sentences without what turns them around, in 10,000', () => {
    const property = fc.property(pastedText, pastedText, pastedText, (nombres, p, s) => {
      const persona = aPersona({ nombres, p_apellido: p, s_apellido: s });
      const shown = [fullName(persona), usuarioLabel(aUsuario({ persona })), shownText(nombres)];
      return shown.every((text) => !DIRECTION.test(text.replace(/^\u2068|\u2069$/g, '')));
    });
    expect(() => fc.assert(property, { numRuns: 10_000 })).not.toThrow();
  });

  it('turns nothing around but itself where it is read from the right', () => {
    expect(shownText('محمد علي')).toBe('\u2068محمد علي\u2069');
    expect(fullName(aPersona({ nombres: 'דוד', p_apellido: 'Levy', s_apellido: null }))).toBe(
      '\u2068דוד Levy\u2069',
    );
    expect(shownText('María Ñusta')).toBe('María Ñusta');
  });

  it('is cut where it is longer than anything may be', () => {
    const long = 'ñ'.repeat(100_000);
    expect(seenText(long)).toBe(`${'ñ'.repeat(200)}…`);
    const longest = { nombres: 'a'.repeat(100), p_apellido: 'b'.repeat(50) };
    const name = fullName(aPersona({ ...longest, s_apellido: 'c'.repeat(50) }));
    expect(name.length).toBe(202);
  });

  it('is said to hide something where it does', () => {
    for (const hiding of ['\u202eanA', 'Ana\u200b', '\u3164', ' ', '\u2800', 'Ale\u00adjandra']) {
      expect(hidesSomething(hiding)).withContext(JSON.stringify(hiding)).toBeTrue();
    }
    for (const plain of ['', 'Ana', 'Ana  María', 'Ana\tMaría', 'D’Angelo', 'محمد', 'Jose\u0301']) {
      expect(hidesSomething(plain)).withContext(plain).toBeFalse();
    }
  });

  it('is marked in questions, and nowhere else', () => {
    const planted = aUsuario({ persona: aPersona({ nombres: '\u202eAna', s_apellido: null }) });
    expect(markedLabel(planted)).toBe('Ana Quispe (carácter oculto)');
    const blank = aUsuario({ persona: aPersona({ nombres: 'Ana', s_apellido: ' ' }) });
    expect(markedLabel(blank)).withContext('a second surname of blanks is none').toBe('Ana Quispe');
    expect(usuarioLabel(planted)).toBe('Ana Quispe');
    expect(markedLabel(aUsuario())).toBe(usuarioLabel(aUsuario()));
    const nameless = aPersona({ nombres: '\u200b', p_apellido: '\u3164', s_apellido: null });
    expect(markedLabel(aUsuario({ persona: nameless, name: 'Caja 3' }))).toBe(
      'Caja 3 (carácter oculto)',
    );
  });
});
