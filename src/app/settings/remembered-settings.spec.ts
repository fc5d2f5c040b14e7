import { DEFAULT_SETTINGS } from './deployment-settings';
import { rememberedSettings, rememberSettings } from './remembered-settings';

describe('the settings of last time', () => {
  const kept = (json: string | null) => rememberedSettings({ getItem: () => json });

  afterEach(() => localStorage.clear());

  it('are what was read then', () => {
    const settings = { ...DEFAULT_SETTINGS, apiPath: '/pos', idleMinutes: 5 };
    rememberSettings(window, settings);
    expect(rememberedSettings(localStorage)).toEqual(settings);
  });

  it('are the defaults where nothing is kept, or nothing that is allowed', () => {
    for (const json of [null, '', '{"apiPath":"https://otro.bo/api"}', '{"llave":1}', '[]', 'null'])
      expect(kept(json)).toEqual(DEFAULT_SETTINGS);
  });

  it('are not remembered where the storage is full or denied, and nothing breaks', () => {
    const setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const full = { localStorage: { ...localStorage, getItem: () => null, setItem } as Storage };
    const denied = {
      get localStorage(): Storage {
        throw new DOMException('denied', 'SecurityError');
      },
    };
    for (const browser of [full, denied]) {
      expect(() => rememberSettings(browser, DEFAULT_SETTINGS)).not.toThrow();
    }
  });
});
