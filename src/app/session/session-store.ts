import { DOCUMENT, inject, Service } from '@angular/core';
import { filter, fromEvent, map, Observable } from 'rxjs';
import { parseUsuario, Usuario } from '../domain/usuario/usuario';
import { Settings } from '../settings/deployment-settings';
import { SETTINGS } from '../settings/settings';
import { ACCESS_TOKEN, ACTIVITY, REFRESH_TOKEN, USER } from './session-keys';

/** What the POS keeps of a signed-in person (contract, B). */
export interface StoredSession {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly user: Usuario;
}

const KEYS: readonly string[] = [ACCESS_TOKEN, REFRESH_TOKEN, USER];

/**
 * The only code that touches the session's keys in `localStorage`. The three keys are the POS's own, so that signing in
 * or out in one signs in or out of the other; the settings can keep the session in this tab's
 * `sessionStorage` instead. Where storage is denied, or full at a sign-in, the session lives as long
 * as the page.
 */
@Service()
export class SessionStore {
  private readonly window = inject(DOCUMENT).defaultView!;
  private storage = openStorage(this.window, inject(SETTINGS).sessionStorage);
  /** A renewed token that found no room, and the one in its place. */
  private unwritten: { readonly token: string; readonly instead: string | null } | null = null;

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
    const accessToken = this.readAccessToken();
    const refreshToken = this.storage.getItem(REFRESH_TOKEN);
    const user = readUser(this.storage.getItem(USER));
    return accessToken && refreshToken && user ? { accessToken, refreshToken, user } : null;
  }

  /** Signs in. What is there of somebody else makes room: there is one session, or none. */
  write(session: StoredSession): void {
    this.unwritten = null;
    if (this.writeAll(session)) return;
    this.clear();
    if (this.writeAll(session)) return;
    this.clear();
    this.storage = memoryStorage();
    this.writeAll(session);
  }

  /** The same session with a renewed token. Without room for it, the tokens of others stay. */
  writeAccessToken(accessToken: string): void {
    const instead = this.storage.getItem(ACCESS_TOKEN);
    this.unwritten = this.set(ACCESS_TOKEN, accessToken) ? null : { token: accessToken, instead };
  }

  /** The same session with an account that was edited. Without room, the one before stays. */
  writeUser(user: Usuario): void {
    this.set(USER, JSON.stringify(user));
  }

  clear(): void {
    this.unwritten = null;
    for (const key of [...KEYS, ACTIVITY]) this.storage.removeItem(key);
  }

  readActivity(): string | null {
    return this.storage.getItem(ACTIVITY);
  }

  writeActivity(activity: string): void {
    this.set(ACTIVITY, activity);
  }

  private readAccessToken(): string | null {
    const stored = this.storage.getItem(ACCESS_TOKEN);
    return this.unwritten && this.unwritten.instead === stored ? this.unwritten.token : stored;
  }

  private writeAll({ accessToken, refreshToken, user }: StoredSession): boolean {
    return (
      this.set(ACCESS_TOKEN, accessToken) &&
      this.set(REFRESH_TOKEN, refreshToken) &&
      this.set(USER, JSON.stringify(user))
    );
  }

  /** @returns whether there was room. */
  private set(key: string, value: string): boolean {
    try {
      this.storage.setItem(key, value);
      return true;
    } catch {
      return false;
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

/** Read, not written: a storage that is full still says who is signed in. */
function openStorage(window: Window, setting: Settings['sessionStorage']): KeyValueStorage {
  try {
    const storage = setting === 'tab' ? window.sessionStorage : window.localStorage;
    storage.getItem(USER);
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
