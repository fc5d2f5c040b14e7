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

/** Removes what nobody came back for in time, whoever it belongs to, and what cannot be read. */
export function removeOldTyped(open: OpenStorage): void {
  try {
    const storage = open();
    for (const [key, value] of Object.entries(storage)) {
      if (isOld(key, String(value))) storage.removeItem(key);
    }
  } catch {
    // Storage is denied.
  }
}

function isOld(key: string, json: string): boolean {
  if (key.startsWith(DRAFTS)) return !isAlive(read<{ savedAt?: unknown }>(json)?.savedAt);
  if (!key.startsWith(DOUBTS)) return false;
  const doubts = read<unknown>(json);
  const isOfNow = (doubt: unknown) => isAlive((doubt as { since?: unknown } | null)?.since);
  return !Array.isArray(doubts) || !doubts.some(isOfNow);
}

function read<T>(json: string): T | null {
  try {
    return JSON.parse(json) as T | null;
  } catch {
    return null;
  }
}
