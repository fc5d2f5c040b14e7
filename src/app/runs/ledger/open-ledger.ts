import { Ledger, MemoryLedger } from './ledger';

/** In IndexedDB, or in memory where the browser has none to give. No page waits for it to be shown. */
export async function openLedger(): Promise<Ledger> {
  try {
    return await (await import('./indexed-ledger')).openIndexedLedger();
  } catch {
    return new MemoryLedger();
  }
}
