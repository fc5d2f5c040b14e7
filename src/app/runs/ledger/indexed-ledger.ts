import { DBSchema, IDBPDatabase, openDB } from 'idb';
import { Run, RunItem } from '../run';
import type { Ledger } from './ledger';

interface RunsSchema extends DBSchema {
  runs: { key: string; value: Run; indexes: { owner: number } };
  items: {
    key: [string, number];
    value: RunItem & { readonly run: string };
    indexes: { run: string };
  };
}

/** @throws DOMException where the browser has no database to give */
export async function openIndexedLedger(): Promise<Ledger> {
  return new IndexedLedger(
    await openDB<RunsSchema>('kantuta_trabajos', 1, {
      upgrade(database) {
        database.createObjectStore('runs', { keyPath: 'id' }).createIndex('owner', 'owner');
        database.createObjectStore('items', { keyPath: ['run', 'id'] }).createIndex('run', 'run');
      },
    }),
  );
}

class IndexedLedger implements Ledger {
  readonly outlivesTab = true;

  constructor(private readonly database: IDBPDatabase<RunsSchema>) {}

  runsOf(owner: number): Promise<readonly Run[]> {
    return this.database.getAllFromIndex('runs', 'owner', owner);
  }

  async itemsOf(run: string): Promise<readonly RunItem[]> {
    const rows = await this.database.getAllFromIndex('items', 'run', run);
    // Runs of before have no places: they stay as they come.
    return rows
      .map(({ run: _run, ...item }): RunItem => item)
      .sort((one, other) => (one.place ?? 0) - (other.place ?? 0));
  }

  async begin(run: Run, items: readonly RunItem[]): Promise<void> {
    const transaction = this.database.transaction(['runs', 'items'], 'readwrite');
    const rows = transaction.objectStore('items');
    await Promise.all([
      transaction.objectStore('runs').put(run),
      ...items.map((item) => rows.put({ ...item, run: run.id })),
      transaction.done,
    ]);
  }

  async keepRun(run: Run): Promise<void> {
    await this.database.put('runs', run);
  }

  async keepItem(run: string, item: RunItem): Promise<void> {
    await this.database.put('items', { ...item, run });
  }

  async keepItems(run: string, items: readonly RunItem[]): Promise<void> {
    const { store, done } = this.database.transaction('items', 'readwrite');
    await Promise.all([...items.map((item) => store.put({ ...item, run })), done]);
  }

  async remove(run: string): Promise<void> {
    const transaction = this.database.transaction(['runs', 'items'], 'readwrite');
    const items = transaction.objectStore('items');
    const keys = await items.index('run').getAllKeys(run);
    await Promise.all([
      transaction.objectStore('runs').delete(run),
      ...keys.map((key) => items.delete(key)),
      transaction.done,
    ]);
  }
}
