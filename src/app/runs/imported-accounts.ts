import type { RunView } from './run-records';

/** By the ids of the accounts that these runs made of a sheet's rows: `updated_at` as they left them. */
export function importedAccounts(runs: readonly RunView[]): ReadonlyMap<number, string> {
  const imported = new Map<number, string>();
  for (const { field, items } of runs) {
    if (field !== 'registro') continue;
    for (const { state, made, version } of items) {
      if (state === 'done' && made !== undefined) imported.set(made, version);
    }
  }
  return imported;
}
