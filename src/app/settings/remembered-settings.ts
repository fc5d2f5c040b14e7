import { DEFAULT_SETTINGS, parseSettings, Settings } from './deployment-settings';

/** What `settings.json` said when the module was last opened in this browser. */
const REMEMBERED = 'kantuta_settings';

/** @returns the defaults where nothing is kept, or nothing that is allowed */
export function rememberedSettings(storage: Pick<Storage, 'getItem'>): Settings {
  try {
    return parseSettings(JSON.parse(storage.getItem(REMEMBERED) ?? '{}')) ?? DEFAULT_SETTINGS;
  } catch {
    return DEFAULT_SETTINGS;
  }
}

/** For the next time. A storage that is full or denied remembers nothing. */
export function rememberSettings(
  browser: { readonly localStorage: Storage },
  settings: Settings,
): void {
  try {
    const { localStorage } = browser;
    const json = JSON.stringify(settings);
    if (localStorage.getItem(REMEMBERED) !== json) localStorage.setItem(REMEMBERED, json);
  } catch {
    return;
  }
}
