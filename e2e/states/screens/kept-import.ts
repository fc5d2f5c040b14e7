/** A run as the browser keeps it: an import of some people, unless told. */
export interface KeptImport {
  readonly id: string;
  readonly title?: string;
  readonly field?: string;
  /** The id of its first item: the first row below the head is the second of the sheet. */
  readonly first?: number;
  readonly state: 'running' | 'paused' | 'finished';
  readonly reason: string;
  readonly count: number;
  /** How many of them are done. */
  readonly done: number;
}

/** Runs in the page: as if another tab had begun it. */
export async function keepImport(kept: KeptImport): Promise<void> {
  const { id, state, reason, count, done, field = 'registro', first = 2 } = kept;
  const { id: owner } = JSON.parse(localStorage.getItem('user')!) as { id: number };
  const opening = indexedDB.open('kantuta_trabajos');
  await new Promise((resolve) => (opening.onsuccess = resolve));
  const writing = opening.result.transaction(['runs', 'items'], 'readwrite');
  const { title = `Registrar ${count} personas` } = kept;
  const begun = { begunAt: Date.now(), state, reason, undoes: null };
  writing.objectStore('runs').put({ id, owner, title, field, ...begun });
  for (let i = 0; i < count; i++) {
    const item = { run: id, id: first + i, before: null, after: true, version: '', reason: '' };
    writing.objectStore('items').put({ ...item, state: i < done ? 'done' : 'waiting' });
  }
  await new Promise((resolve) => (writing.oncomplete = resolve));
  opening.result.close();
  // For as long as the page is open.
  if (state === 'running') {
    void navigator.locks.request(`kantuta_trabajo:${id}`, () => new Promise(() => undefined));
  }
  new BroadcastChannel('kantuta_trabajos').postMessage(id);
}
