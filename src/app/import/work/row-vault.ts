import { DOCUMENT, inject, linkedSignal, Service } from '@angular/core';
import { DBSchema, IDBPDatabase, openDB } from 'idb';
import { Session } from '../../session/session';
import { SheetPeopleKept } from './sheet-person';

interface VaultSchema extends DBSchema {
  sheets: { key: string; value: Sealed };
}

interface Sealed {
  readonly run: string;
  readonly since: number;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
}

const KEY_PREFIX = 'kantuta_import_key:';
const LIFE_MS = 24 * 60 * 60_000;
const AES = 'AES-GCM';

/**
 * The rows of runs under way, so that a reload does not lose them. They are encrypted, and the key
 * lives in the tab's session alone: when the tab is closed, nobody can read them any more. Nothing of
 * it is kept for who signs in next.
 */
@Service()
export class RowVault {
  private readonly window = inject(DOCUMENT).defaultView!;
  private readonly session = inject(Session);
  private readonly inMemory = linkedSignal<unknown, Map<string, SheetPeopleKept>>({
    source: () => this.session.visit(),
    computation: () => new Map(),
  });

  async keep(run: string, sheet: SheetPeopleKept): Promise<void> {
    this.inMemory().set(run, sheet);
    // Without encryption, or room, they are as long as the page is.
    await this.seal(run, sheet).catch(() => undefined);
  }

  /** null where they are gone. */
  async read(run: string): Promise<SheetPeopleKept | null> {
    const kept = this.inMemory().get(run) ?? (await this.unseal(run).catch(() => null));
    if (kept) this.inMemory().set(run, kept);
    return kept;
  }

  /** Nothing of it is left on this machine; this page still knows it. */
  async forget(run: string): Promise<void> {
    this.window.sessionStorage.removeItem(this.keyName(run));
    await this.open()
      .then((database) => database.delete('sheets', run))
      .catch(() => undefined);
  }

  private async seal(run: string, sheet: SheetPeopleKept): Promise<void> {
    const key = await crypto.subtle.generateKey({ name: AES, length: 256 }, true, [
      'encrypt',
      'decrypt',
    ]);
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const text = new TextEncoder().encode(JSON.stringify(sheet));
    const sealed = await crypto.subtle.encrypt({ name: AES, iv }, key, text);
    const raw = await crypto.subtle.exportKey('jwk', key);
    this.window.sessionStorage.setItem(this.keyName(run), JSON.stringify(raw));
    const database = await this.open();
    await this.removeOld(database);
    await database.put('sheets', { run, since: Date.now(), iv, sealed });
  }

  private async unseal(run: string): Promise<SheetPeopleKept | null> {
    const raw = this.window.sessionStorage.getItem(this.keyName(run));
    const row = raw ? await (await this.open()).get('sheets', run) : undefined;
    if (!raw || !row) return null;
    const jwk = JSON.parse(raw) as JsonWebKey;
    const key = await crypto.subtle.importKey('jwk', jwk, AES, false, ['decrypt']);
    const text = await crypto.subtle.decrypt({ name: AES, iv: row.iv }, key, row.sealed);
    return JSON.parse(new TextDecoder().decode(text)) as SheetPeopleKept;
  }

  private async removeOld(database: IDBPDatabase<VaultSchema>): Promise<void> {
    for (const { run, since } of await database.getAll('sheets')) {
      if (Math.abs(Date.now() - since) > LIFE_MS) await database.delete('sheets', run);
    }
  }

  private open(): Promise<IDBPDatabase<VaultSchema>> {
    return openDB<VaultSchema>('kantuta_import', 1, {
      upgrade(database) {
        database.createObjectStore('sheets', { keyPath: 'run' });
      },
    });
  }

  private keyName(run: string): string {
    return `${KEY_PREFIX}${this.session.user()?.id ?? 0}:${run}`;
  }
}
