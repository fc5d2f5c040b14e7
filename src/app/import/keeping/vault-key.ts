const PREFIX = 'kantuta_import_key:';

/** Under what name the tab's session keeps the key of a thing. */
export function vaultKey(owner: number, thing: string): string {
  return `${PREFIX}${owner}:${thing}`;
}
