import { DOCUMENT, inject, Service } from '@angular/core';
import { storedPreference, storePreference } from '../../preferences/preference-storage';
import { ColumnMap } from '../reading/columns/column-map';
import { headKey } from '../reading/heads/head-names';
import { ColumnUse, ImportKind, usesOf } from '../reading/import-field';

const NAME = 'import-columns';
/** Sheets of one house look alike: few are enough. */
const MOST = 20;

interface Remembered {
  /** Of the heads, and nothing of what stands below them. */
  readonly heads: string;
  readonly map: ColumnMap;
}

/** What columns were used for the last time, by their heads. No row of anybody is in it. */
@Service()
export class RememberedColumns {
  private readonly window = inject(DOCUMENT).defaultView!;

  find(kind: ImportKind, names: readonly string[]): ColumnMap | null {
    const heads = keyOf(kind, names);
    const allowed = new Set<ColumnUse>(usesOf(kind));
    const found = this.read().find((each) => each.heads === heads)?.map;
    return found?.length === names.length && found.every((use) => allowed.has(use)) ? found : null;
  }

  keep(kind: ImportKind, names: readonly string[], map: ColumnMap): void {
    const heads = keyOf(kind, names);
    const others = this.read().filter((each) => each.heads !== heads);
    storePreference(this.window, NAME, [{ heads, map }, ...others].slice(0, MOST));
  }

  private read(): readonly Remembered[] {
    const stored = storedPreference(this.window, NAME);
    return Array.isArray(stored) ? stored.filter(isRemembered) : [];
  }
}

function keyOf(kind: ImportKind, names: readonly string[]): string {
  return `${kind}|${names.map(headKey).join('|')}`;
}

function isRemembered(value: unknown): value is Remembered {
  const { heads, map } = (value ?? {}) as Partial<Remembered>;
  return typeof heads === 'string' && Array.isArray(map);
}
