import { DOCUMENT, inject, Service } from '@angular/core';
import { readNumber, readObject, readText } from '../../domain/wire';
import { DRAFTS, isAlive } from './typed-keys';

/** What was typed on a form and not saved. */
export interface DraftContent {
  /** Which version of the record it was typed on; '' for a record to come. */
  readonly version: string;
  /** What the form started from, and what it held then. */
  readonly base: unknown;
  readonly typed: unknown;
}

export interface StoredDraft extends DraftContent {
  /** Milliseconds since 1970, by this machine's clock. */
  readonly savedAt: number;
  /** The tab it was typed in; '' where an older release of the app wrote it. */
  readonly tab: string;
}

/**
 * Keeps drafts, for each person, screen and tab apart. The only other code beside `SessionStore` that
 * touches `localStorage`: a draft has to outlive its tab. Where storage is denied or full, there
 * are no drafts: forms say so.
 */
@Service()
export class DraftStore {
  private readonly window = inject(DOCUMENT).defaultView!;

  /**
   * Drafts of this screen, of every tab.
   * @param owner the signed-in user's id. @param screen the screen, and the record on it.
   */
  readAll(owner: number, screen: string): StoredDraft[] {
    const key = keyOf(owner, screen);
    return this.keys(key).flatMap((stored) => {
      const isOfScreen = stored === key || stored.startsWith(`${key}:`);
      const draft = isOfScreen ? this.readKey(stored) : null;
      return draft ? [{ ...draft, tab: stored.slice(key.length + 1) }] : [];
    });
  }

  /**
   * A draft that is stored like this already keeps its age.
   * @param tab the one it is typed in. @returns whether there was room.
   */
  write(
    owner: number,
    screen: string,
    tab: string,
    { version, base, typed }: DraftContent,
  ): boolean {
    const key = keyOf(owner, screen, tab);
    const content = { version, base, typed };
    const stored = this.readKey(key);
    if (stored && JSON.stringify({ ...stored, ...content }) === JSON.stringify(stored)) return true;
    const json = JSON.stringify({ savedAt: Date.now(), ...content });
    const write = (storage: Storage) => {
      storage.setItem(key, json);
      return true;
    };
    return this.attempt(write) ?? false;
  }

  /** The draft of a tab that is closed becomes that of another, and keeps its age. */
  handOver(owner: number, screen: string, from: string, to: string): void {
    const [before, after] = [keyOf(owner, screen, from), keyOf(owner, screen, to)];
    this.attempt((storage) => {
      const json = storage.getItem(before);
      if (json === null || before === after) return;
      storage.setItem(after, json);
      storage.removeItem(before);
    });
  }

  remove(owner: number, screen: string, tab: string): void {
    this.removeKey(keyOf(owner, screen, tab));
  }

  /** Null, and removed, when it is too old or cannot be read. */
  private readKey(key: string): Omit<StoredDraft, 'tab'> | null {
    const json = this.attempt((storage) => storage.getItem(key)) ?? null;
    if (json === null) return null;
    const draft = parseDraft(json);
    if (draft && isAlive(draft.savedAt)) return draft;
    this.removeKey(key);
    return null;
  }

  private keys(start: string): string[] {
    const all = this.attempt((storage) => Object.keys(storage)) ?? [];
    return all.filter((key) => key.startsWith(start));
  }

  private removeKey(key: string): void {
    this.attempt((storage) => storage.removeItem(key));
  }

  private attempt<T>(use: (storage: Storage) => T): T | undefined {
    try {
      return use(this.window.localStorage);
    } catch {
      return undefined;
    }
  }
}

function keyOf(owner: number, screen: string, tab = ''): string {
  return `${DRAFTS}${owner}:${screen}${tab && `:${tab}`}`;
}

function parseDraft(json: string): Omit<StoredDraft, 'tab'> | null {
  try {
    const { savedAt, version, base, typed } = readObject<StoredDraft>(JSON.parse(json), 'borrador');
    return {
      savedAt: readNumber(savedAt, 'savedAt'),
      version: readText(version, 'version'),
      base,
      typed,
    };
  } catch {
    return null;
  }
}
