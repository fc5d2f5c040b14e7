import { Reading, RunItem } from '../run';

/** Whether somebody else changed the account since the person saw it. */
export function hasChanged({ before, version }: RunItem, now: Reading): boolean {
  if (before !== null && now.value !== null && before !== now.value) return true;
  return version !== '' && now.version !== '' && version !== now.version;
}
