import { minify } from '@swc/core';
import { createRequire } from 'node:module';
import { isMainThread } from 'node:worker_threads';
import type { OutputChunk, OutputPlugin } from 'rollup';
import { scriptsToMerge } from './fewer-scripts.ts';

/**
 * Loaded before `ng build` by `build-environment.ts`: Angular gives no way to Rollup's options. What
 * Rollup would make is looked at, and made again with small scripts as parts of larger ones, minified.
 */
if (isMainThread) {
  // The one that Angular loads: what `import` gives is another.
  const rollup = createRequire(import.meta.url)('rollup') as {
    rollup: typeof import('rollup').rollup;
  };
  const { rollup: begin } = rollup;
  rollup.rollup = async (options) => {
    const build = await begin(options);
    const generate = build.generate.bind(build);
    build.generate = async (output) => {
      const askedFor = new Set<string>();
      const { output: files } = await generate({ ...output, plugins: [collectAskedFor(askedFor)] });
      const parts = partsOf(files.filter(isScript), askedFor);
      const manualChunks = (module: string) => parts.get(module) ?? null;
      const made = await generate({ ...output, manualChunks, plugins: [MINIFIED] });
      mustBeTheirOwn(made.output.filter(isScript));
      return made;
    };
    return build;
  };
}

/**
 * What one script has become of several, no minifier has seen as a whole: its names are longer than
 * they need be. No function moves into another: what it holds would outlive it, a password too.
 */
const MINIFIED: OutputPlugin = {
  name: 'minified',
  renderChunk: (code) =>
    minify(code, {
      module: true,
      compress: { passes: 3, inline: 0, reduce_funcs: false, reduce_vars: false },
      mangle: true,
    }),
};

const isScript = (file: { type: string }): file is OutputChunk => file.type === 'chunk';

/** Which modules are asked for by themselves. */
function collectAskedFor(ids: Set<string>): OutputPlugin {
  return {
    name: 'asked-for',
    renderStart() {
      for (const id of this.getModuleIds()) {
        if (this.getModuleInfo(id)?.dynamicImporters.length) ids.add(id);
      }
    },
  };
}

/**
 * What is asked for by itself must be the whole of its script. Of one that gives others something,
 * too, Rollup makes `import(…).then((script) => script.c)`: whoever asks for it a second time, at
 * another address, would have the script for the part.
 */
function mustBeTheirOwn(scripts: readonly OutputChunk[]): void {
  const shared = scripts.filter(
    ({ isDynamicEntry, facadeModuleId }) => isDynamicEntry && !facadeModuleId,
  );
  if (shared.length === 0) return;
  throw new Error(`Not by themselves: ${shared.map(({ fileName }) => fileName).join(', ')}`);
}

/** In which script each module is to be. Of what is loaded first, nothing moves. */
function partsOf(
  scripts: readonly OutputChunk[],
  askedFor: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const byName = new Map(scripts.map((script) => [script.fileName, script]));
  const first = new Set(scripts.filter(({ isEntry }) => isEntry));
  for (const script of first) {
    for (const name of script.imports) if (byName.has(name)) first.add(byName.get(name)!);
  }
  const merged = scriptsToMerge(
    scripts
      .filter((script) => !first.has(script))
      .map(({ fileName, code, imports, isDynamicEntry }) => ({
        name: fileName,
        bytes: code.length,
        imports,
        isAskedFor: isDynamicEntry,
      })),
  );
  const groups = new Map(merged.flatMap((names) => names.map((name) => [name, names[0]!])));
  // All of them are named: what is left to Rollup would be parted anew, or follow what needs it.
  return new Map(
    scripts.flatMap(({ fileName, name, moduleIds, isDynamicEntry, facadeModuleId }) => {
      const group = groups.get(fileName);
      const isShared = isDynamicEntry && !facadeModuleId;
      return moduleIds.map((id) => {
        if (group) return [id, byName.get(group)!.name] as const;
        return [id, isShared && !askedFor.has(id) ? `${name}-shared` : name] as const;
      });
    }),
  );
}
