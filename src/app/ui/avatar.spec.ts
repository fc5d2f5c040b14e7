import { initials } from './avatar';

describe('initials', () => {
  const names: Record<string, string> = {
    'Wara Beatriz Mamani': 'WM',
    'álvaro ñanco': 'ÁÑ',
    Wara: 'W',
    '  ': '',
    '(sin) «nombre»': 'SN',
    'de la Cruz': 'DC',
    '𝒜da Lovelace': '𝒜L',
  };
  for (const [name, expected] of Object.entries(names)) {
    it(`of '${name}' are '${expected}'`, () => expect(initials(name)).toBe(expected));
  }
});
