import { DOCUMENT, inject, Service } from '@angular/core';
import { DBSchema, IDBPDatabase, openDB } from 'idb';
import { vaultKey } from './vault-key';

interface VaultSchema extends DBSchema {
  sheets: { key: string; value: Sealed };
}

type Vault = IDBPDatabase<VaultSchema>;

interface Sealed {
  /** A run's id, or one that no other tab has. */
  readonly run: string;
  readonly since: number;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
}

/** What the tab's session keeps of a thing: its key, and where it is if not at its own name. */
interface Access extends JsonWebKey {
  readonly place?: string;
}

export type Bytes = Uint8Array<ArrayBuffer>;

const LIFE_MS = 24 * 60 * 60_000;
const AES = 'AES-GCM';

/**
 * Bytes that outlive a reload, and this tab alone can read: they are encrypted, and the key lives in
 * the tab's session. When the tab is closed, nobody can read them any more.
 */
@Service()
export class TabVault {
  private readonly window = inject(DOCUMENT).defaultView!;
  private hasRemovedOld = false;

  /**
   * Fails without encryption, or room.
   * @param owner whose it is: nothing is kept for who signs in next
   * @param place of a new thing, where other tabs may have one of this name
   */
  async keep(owner: number, thing: string, content: Bytes, place = thing): Promise<void> {
    const access = this.accessTo(owner, thing) ?? { ...(await newKey()), place };
    const key = await crypto.subtle.importKey('jwk', access, AES, false, ['encrypt']);
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const sealed = await crypto.subtle.encrypt({ name: AES, iv }, key, content);
    this.window.sessionStorage.setItem(vaultKey(owner, thing), JSON.stringify(access));
    const row = { run: access.place ?? thing, since: Date.now(), iv, sealed };
    await withVault(async (vault) => {
      if (!this.hasRemovedOld) await removeOld(vault);
      this.hasRemovedOld = true;
      await vault.put('sheets', row);
    });
  }

  /** null where it is gone. */
  async read(owner: number, thing: string): Promise<Bytes | null> {
    const access = this.accessTo(owner, thing);
    if (!access) return null;
    const row = await withVault((vault) => vault.get('sheets', access.place ?? thing));
    if (!row) return null;
    const key = await crypto.subtle.importKey('jwk', access, AES, false, ['decrypt']);
    return new Uint8Array(await crypto.subtle.decrypt({ name: AES, iv: row.iv }, key, row.sealed));
  }

  /** Nothing of it is left on this machine. */
  async forget(owner: number, thing: string): Promise<void> {
    const place = this.accessTo(owner, thing)?.place ?? thing;
    this.window.sessionStorage.removeItem(vaultKey(owner, thing));
    await withVault((vault) => vault.delete('sheets', place)).catch(() => undefined);
  }

  private accessTo(owner: number, thing: string): Access | null {
    const access = this.window.sessionStorage.getItem(vaultKey(owner, thing));
    return access ? (JSON.parse(access) as Access) : null;
  }
}

async function newKey(): Promise<JsonWebKey> {
  const usages = ['encrypt', 'decrypt'] as const;
  const key = await crypto.subtle.generateKey({ name: AES, length: 256 }, true, [...usages]);
  return crypto.subtle.exportKey('jwk', key);
}

async function withVault<T>(use: (vault: Vault) => Promise<T>): Promise<T> {
  const vault = await openDB<VaultSchema>('kantuta_import', 1, {
    upgrade(created) {
      created.createObjectStore('sheets', { keyPath: 'run' });
    },
  });
  try {
    return await use(vault);
  } finally {
    vault.close();
  }
}

async function removeOld(vault: Vault): Promise<void> {
  for (const { run, since } of await vault.getAll('sheets')) {
    if (Math.abs(Date.now() - since) > LIFE_MS) await vault.delete('sheets', run);
  }
}
