/**
 * Where what people typed is kept in `localStorage`: the prefix, then the person's id. Apart from the
 * stores, which only forms need, because what is left there is looked at with the first page.
 */
export const DRAFTS = 'kantuta_draft:';
export const DOUBTS = 'kantuta_doubts:';

/** A draft waits for its owner this long, and a doubt for being resolved. */
export const TYPED_LIFE_MS = 24 * 60 * 60 * 1000;

/**
 * In both directions: a clock that was set right meanwhile must not keep anything forever.
 * @param since milliseconds since 1970, by this machine's clock
 */
export function isAlive(since: unknown): boolean {
  return typeof since === 'number' && Math.abs(Date.now() - since) < TYPED_LIFE_MS;
}

/** @param open gives the storage; where it is denied, there is nothing to remove */
type OpenStorage = () => Storage;

/** @param owner the id of whoever signed out by choice */
export function removeTypedBy(owner: number, open: OpenStorage): void {
  removeWhere(open, (key) => [DRAFTS, DOUBTS].some((kind) => key.startsWith(`${kind}${owner}:`)));
}

/** Removes drafts that nobody came back for in time, whoever they belong to, and what is none. */
export function removeOldDrafts(open: OpenStorage): void {
  removeWhere(open, (key, value) => key.startsWith(DRAFTS) && !isAlive(savedAt(value)));
}

function savedAt(json: string): unknown {
  try {
    return (JSON.parse(json) as { savedAt?: unknown } | null)?.savedAt;
  } catch {
    return undefined;
  }
}

function removeWhere(open: OpenStorage, goes: (key: string, value: string) => boolean): void {
  try {
    const storage = open();
    for (const [key, value] of Object.entries(storage)) {
      if (goes(key, String(value))) storage.removeItem(key);
    }
  } catch {
    // Storage is denied.
  }
}
