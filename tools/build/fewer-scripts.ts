/** A script of a build, as the bundler leaves it. */
export interface Script {
  readonly name: string;
  readonly bytes: number;
  /** Which others are loaded with it. */
  readonly imports: readonly string[];
  /** Whether it is asked for by itself: a page, a dialog, what comes behind a page. */
  readonly isAskedFor: boolean;
}

/**
 * How much may be loaded that is not needed, for whatever is asked for, at most. As larger scripts are
 * compressed better, it makes 3 or 4 kB on the wire.
 */
export const UNNEEDED_BYTES = 38_000;
/** What is loaded without need, in all, for one request less. */
const BYTES_FOR_A_REQUEST = 20_000;

/** One or more scripts as one. */
interface Part extends Omit<Script, 'name'> {
  readonly names: readonly string[];
}

/**
 * Which scripts are better one: bundlers make one of each code that another set of pages shares,
 * dozens of a few hundred bytes, each of which is a request, and compressed by itself. What is
 * asked for stays a script of its own, so that a part whose script is gone takes no other with it.
 * @returns groups of names; what is in none stays as it is. No two of the scripts that come of it
 * import each other, as code that runs at loading may need what stands before it.
 */
export function scriptsToMerge(scripts: readonly Script[]): string[][] {
  let parts: readonly Part[] = scripts.map((script) => ({ ...script, names: [script.name] }));
  const limits = new Map<string, number>();
  const { loads } = new Loading(parts);
  for (const [name, loaded] of loads) limits.set(name, bytesOf(loaded) + UNNEEDED_BYTES);
  for (;;) {
    const pair = bestPair(new Loading(parts), limits);
    if (!pair) break;
    const merged = {
      names: pair.flatMap(({ names }) => names),
      bytes: bytesOf(pair),
      imports: pair.flatMap(({ imports }) => imports),
      isAskedFor: false,
    };
    parts = [...parts.filter((part) => !pair.includes(part)), merged];
  }
  return parts.map(({ names }) => [...names]).filter(({ length }) => length > 1);
}

/** What is loaded with what, for one way of merging. */
class Loading {
  /** Each part with all that it imports, over others too. */
  readonly reached = new Map<Part, ReadonlySet<Part>>();
  /** By the name of what is asked for: the parts that are loaded for it. */
  readonly loads = new Map<string, ReadonlySet<Part>>();
  /** For which of those a part is loaded. */
  readonly loaders = new Map<Part, ReadonlySet<string>>();
  readonly parts: readonly Part[];
  private readonly partOf: ReadonlyMap<string, Part>;

  constructor(parts: readonly Part[]) {
    this.parts = parts;
    this.partOf = new Map(parts.flatMap((part) => part.names.map((name) => [name, part])));
    for (const part of parts) this.reached.set(part, this.reachedFrom(part));
    const loaders = new Map(parts.map((part) => [part, new Set<string>()]));
    for (const part of parts.filter(({ isAskedFor }) => isAskedFor)) {
      const [name] = part.names;
      this.loads.set(name!, this.reached.get(part)!);
      for (const loaded of this.reached.get(part)!) loaders.get(loaded)!.add(name!);
    }
    this.loaders = loaders;
  }

  /** Whether one imports the other over a third: as one script, it and the third would wait for each other. */
  isOverAThird(from: Part, to: Part): boolean {
    return this.importsOf(from).some((part) => part !== to && this.reached.get(part)!.has(to));
  }

  private importsOf(part: Part): Part[] {
    const imported = part.imports.flatMap((name) => this.partOf.get(name) ?? []);
    return imported.filter((other) => other !== part);
  }

  private reachedFrom(part: Part): Set<Part> {
    const reached = new Set([part]);
    for (const each of reached) for (const other of this.importsOf(each)) reached.add(other);
    return reached;
  }
}

/** The two whose merging saves most, as long as nothing is loaded in excess. */
function bestPair(loading: Loading, limits: ReadonlyMap<string, number>): [Part, Part] | null {
  const { loaders, parts } = loading;
  const loadedBytes = new Map([...loading.loads].map(([name, loaded]) => [name, bytesOf(loaded)]));
  /** What those who need only one of them load besides. @returns Infinity where it is too much for one */
  const excess = (needed: Part, other: Part): number => {
    let sum = 0;
    for (const name of loaders.get(needed)!) {
      const loaded = loading.loads.get(name)!;
      if (loaded.has(other)) continue;
      const bytes = bytesOf([...loading.reached.get(other)!].filter((part) => !loaded.has(part)));
      if (loadedBytes.get(name)! + bytes > limits.get(name)!) return Infinity;
      sum += bytes;
    }
    return sum;
  };
  let best: [Part, Part] | null = null;
  let most = 0;
  const shared = parts.filter(({ isAskedFor }) => !isAskedFor);
  for (const [at, one] of shared.entries()) {
    for (const other of shared.slice(at + 1)) {
      const others = loaders.get(other)!;
      const requests = [...loaders.get(one)!].filter((name) => others.has(name)).length;
      const saved = requests * BYTES_FOR_A_REQUEST;
      if (saved <= most) continue;
      const gain = saved - excess(one, other) - excess(other, one);
      if (gain <= most || loading.isOverAThird(one, other) || loading.isOverAThird(other, one)) {
        continue;
      }
      best = [one, other];
      most = gain;
    }
  }
  return best;
}

function bytesOf(parts: Iterable<Part>): number {
  let sum = 0;
  for (const { bytes } of parts) sum += bytes;
  return sum;
}
