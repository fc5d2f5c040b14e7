import { inject, Injectable, DOCUMENT } from '@angular/core';
import { filter, fromEvent, map, Observable } from 'rxjs';
import { parseUsuario, Usuario } from '../domain/usuario';

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
 * The only code that touches `localStorage`. The three keys are the POS's own, so that signing in
 * or out in one signs in or out of the other. Where storage is denied, the session lives as long
 * as the page.
 */
@Injectable({ providedIn: 'root' })
export class SessionStore {
  private readonly window = inject(DOCUMENT).defaultView!;
  private readonly storage = openStorage(this.window);

  /** Emits what is stored each time another tab, or the POS, changes it. */
  readonly changes: Observable<StoredSession | null> = fromEvent<StorageEvent>(
    this.window,
    'storage',
  ).pipe(
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
      // Full: an older value must not stay either, and the session lives as long as the page.
      this.storage.removeItem(key);
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

function openStorage(window: Window): KeyValueStorage {
  try {
    const probe = 'kantuta_probe';
    window.localStorage.setItem(probe, probe);
    window.localStorage.removeItem(probe);
    return window.localStorage;
  } catch {
    const memory = new Map<string, string>();
    return {
      getItem: (key) => memory.get(key) ?? null,
      setItem: (key, value) => void memory.set(key, value),
      removeItem: (key) => void memory.delete(key),
    };
  }
}
