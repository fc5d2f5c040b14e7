/** What the browser says of a request, in ms since the navigation began. */
export interface Loaded {
  name: string;
  start: number;
  end: number;
}

/**
 * The longest row of requests that came one behind the other until the first row, the page itself
 * being the first: each began when another had ended, and may have had to wait for it. What ended
 * after the row was not waited for.
 * @returns their names
 */
export function roundsUntil(firstRow: number, loaded: readonly Loaded[]): string[] {
  const awaited = loaded
    .filter(({ end }) => end <= firstRow)
    .toSorted((one, other) => one.start - other.start);
  const chains: string[][] = [];
  for (const { name, start } of awaited) {
    const before = chains.filter((_, i) => awaited[i]!.end <= start);
    chains.push([...longest(before), name]);
  }
  return longest(chains);
}

function longest(chains: readonly string[][]): string[] {
  return chains.reduce((most, chain) => (chain.length > most.length ? chain : most), []);
}
