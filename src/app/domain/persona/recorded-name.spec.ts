import fc from 'fast-check';
import { seenText } from '../text/shown-text';
import { recordedName } from './recorded-name';

describe('recordedName', () => {
  it('has names and surnames as they were recorded, without gaps for what is missing', () => {
    const names = { nombres: 'Ana\u202e', p_apellido: 'Quispe', s_apellido: 'Muñoz' };
    expect(recordedName(names)).toBe('Ana\u202e Quispe Muñoz');
    expect(recordedName({ ...names, s_apellido: null })).toBe('Ana\u202e Quispe');
    expect(recordedName({ ...names, nombres: '' })).toBe('Quispe Muñoz');
    expect(recordedName({ nombres: '', p_apellido: '', s_apellido: null })).toBe('');
  });

  it('does not carry far too long texts along, and shows the same of them', () => {
    const text = fc.string({ unit: 'binary', maxLength: 500 });
    const property = fc.property(text, text, text, (nombres, p_apellido, s_apellido) => {
      const whole = [nombres, p_apellido, s_apellido].filter(Boolean).join(' ');
      const name = recordedName({ nombres, p_apellido, s_apellido });
      expect(seenText(name)).toBe(seenText(whole));
    });
    fc.assert(property);
    const long = 'Quispe '.repeat(20_000);
    const name = recordedName({ nombres: long, p_apellido: long, s_apellido: long });
    expect(name.length).toBeLessThan(1_000);
  });
});
