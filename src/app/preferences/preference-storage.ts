/* Plain functions, for the first script too. Where storage is denied or full, nothing is remembered. */
const PREFIX = 'kantuta_preference:';

export function storedPreference(window: Window, name: string): unknown {
  try {
    return JSON.parse(window.localStorage.getItem(PREFIX + name) ?? 'null');
  } catch {
    return null;
  }
}

export function storePreference(window: Window, name: string, value: unknown): void {
  try {
    window.localStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    // The choice holds until the page is closed.
  }
}
