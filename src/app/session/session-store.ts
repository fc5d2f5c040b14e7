import { DOCUMENT, inject, Service } from '@angular/core';
import { filter, fromEvent, map, Observable } from 'rxjs';
import { Settings } from '../settings/deployment-settings';
import { parseUsuario, Usuario } from '../domain/usuario';
import { SETTINGS } from '../settings/settings';

/** What the POS keeps of a signed-in person (contract, B). */
export interface StoredSession {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly user: Usuario;
}

const ACCESS_TOKEN = 'access_token';
const REFRESH_TOKEN = 'refresh_token';
const USER = 'user';
const KEYS: readonly string[] = [ACCESS_TOKEN, REFRESH_TOKEN, USER];

/**
 * The only code that touches the session's keys in `localStorage`. The three keys are the POS's own, so that signing in
 * or out in one signs in or out of the other; the settings can keep the session in this tab's
 * `sessionStorage` instead. Where storage is denied or full, the session lives as long as the page.
 */
@Service()
export class SessionStore {
  private readonly window = inject(DOCUMENT).defaultView!;
  private storage = openStorage(this.window, inject(SETTINGS).sessionStorage);

  /** Emits what is stored each time another tab, or the POS, changes it. */
  readonly changes: Observable<StoredSession | null> = fromEvent<StorageEvent>(
    this.window,
    'storage',
  ).pipe(
    // What the POS does in `localStorage` is nothing to a session that is this tab's own.
    filter(({ storageArea }) => storageArea === null || storageArea === this.storage),
    filter(({ key }) => key === null || KEYS.includes(key)),
    map(() => this.read()),
  );

  /** The stored session; null when there is none, or when what is there cannot be read. */
  read(): StoredSession | null {
    const accessToken = this.storage.getItem(ACCESS_TOKEN);
    const refreshToken = this.storage.getItem(REFRESH_TOKEN);
    const user = readUser(this.storage.getItem(USER));
    return accessToken && refreshToken && user ? { accessToken, refreshToken, user } : null;
  }

  write({ accessToken, refreshToken, user }: StoredSession): void {
    this.set(ACCESS_TOKEN, accessToken);
    this.set(REFRESH_TOKEN, refreshToken);
    this.set(USER, JSON.stringify(user));
  }

  writeAccessToken(accessToken: string): void {
    this.set(ACCESS_TOKEN, accessToken);
  }

  clear(): void {
    for (const key of KEYS) this.storage.removeItem(key);
  }

  private set(key: string, value: string): void {
    try {
      this.storage.setItem(key, value);
    } catch {
      // Full: nothing older may stay there, and the session lives as long as the page.
      const memory = memoryStorage();
      for (const known of KEYS) memory.setItem(known, this.storage.getItem(known) ?? '');
      this.clear();
      memory.setItem(key, value);
      this.storage = memory;
    }
  }
}

/** Parsed, so that a hash that the POS stored with its user never reaches our memory. */
function readUser(json: string | null): Usuario | null {
  try {
    return json ? parseUsuario(JSON.parse(json)) : null;
  } catch {
    return null;
  }
}

type KeyValueStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

function openStorage(window: Window, setting: Settings['sessionStorage']): KeyValueStorage {
  try {
    const storage = setting === 'tab' ? window.sessionStorage : window.localStorage;
    const probe = 'kantuta_probe';
    storage.setItem(probe, probe);
    storage.removeItem(probe);
    return storage;
  } catch {
    return memoryStorage();
  }
}

function memoryStorage(): KeyValueStorage {
  const memory = new Map<string, string>();
  return {
    getItem: (key) => memory.get(key) ?? null,
    setItem: (key, value) => void memory.set(key, value),
    removeItem: (key) => void memory.delete(key),
  };
}
