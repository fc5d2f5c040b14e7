import fc from 'fast-check';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Script, scriptsToMerge, UNNEEDED_BYTES } from './fewer-scripts.ts';

const page = (name: string, ...imports: string[]): Script => ({
  name,
  bytes: 10_000,
  imports,
  isAskedFor: true,
});
const shared = (name: string, bytes: number, ...imports: string[]): Script => ({
  name,
  bytes,
  imports,
  isAskedFor: false,
});

test('small scripts that most pages need become one', () => {
  const scripts = [
    page('list', 'dates', 'names', 'marks'),
    page('record', 'dates', 'names'),
    page('import', 'dates', 'names', 'marks'),
    shared('dates', 700),
    shared('names', 400),
    shared('marks', 900),
  ];
  assert.deepEqual(
    scriptsToMerge(scripts).map((names) => names.sort()),
    [['dates', 'marks', 'names']],
  );
});

test('what one page would load in vain by far stays apart', () => {
  const scripts = [
    page('list', 'dates', 'table'),
    page('record', 'dates'),
    shared('dates', 700),
    shared('table', UNNEEDED_BYTES + 1),
  ];
  assert.deepEqual(scriptsToMerge(scripts), []);
});

test('what is asked for by itself stays a script of its own', () => {
  const scripts = [page('list', 'dialog', 'dates'), page('dialog'), shared('dates', 700)];
  assert.deepEqual(scriptsToMerge(scripts), []);
});

test('two scripts around a third stay apart: as one, they and the third would import each other', () => {
  const scripts = [
    page('list', 'outer'),
    page('between', 'inner'),
    shared('outer', 300, 'between'),
    shared('inner', 300),
  ];
  assert.deepEqual(scriptsToMerge(scripts), []);
});

const anyScripts = fc
  .array(
    fc.record({
      bytes: fc.oneof(fc.integer({ min: 1, max: 800 }), fc.integer({ min: 1, max: 20_000 })),
      isAskedFor: fc.boolean(),
      imports: fc.array(fc.nat({ max: 30 }), { maxLength: 8 }),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((scripts) =>
    scripts.map(({ imports, ...script }, at) => ({
      ...script,
      name: `script ${at}`,
      // Those before it: bundlers leave no circles.
      imports: [...new Set(imports.filter((index) => index < at))].map((n) => `script ${n}`),
    })),
  );

test('whatever is merged, everything is loaded once, in turn, and little in vain', () => {
  let mergings = 0;
  fc.assert(
    fc.property(anyScripts, (scripts) => {
      const groups = scriptsToMerge(scripts);
      mergings += groups.length;
      const byName = new Map(scripts.map((script) => [script.name, script]));
      const grouped = groups.flat();
      assert.equal(new Set(grouped).size, grouped.length);
      assert.ok(grouped.every((name) => !byName.get(name)!.isAskedFor));

      const groupOf = (name: string) => groups.find((names) => names.includes(name)) ?? [name];
      const importsOf = (names: readonly string[]) =>
        names.flatMap((name) => byName.get(name)!.imports).filter((name) => !names.includes(name));
      const loadedFor = (start: string, asOne: (name: string) => readonly string[]) => {
        const loaded = new Set<string>();
        const follow = (name: string, way: readonly string[]): void => {
          assert.ok(!way.includes(asOne(name)[0]!), 'no circles');
          for (const each of asOne(name)) loaded.add(each);
          const next = [...way, asOne(name)[0]!];
          for (const imported of importsOf(asOne(name))) follow(imported, next);
        };
        follow(start, []);
        return loaded;
      };
      const bytesOf = (names: Iterable<string>) =>
        [...names].reduce((sum, name) => sum + byName.get(name)!.bytes, 0);
      for (const { name, isAskedFor } of scripts) {
        if (!isAskedFor) continue;
        const needed = loadedFor(name, (each) => [each]);
        const loaded = loadedFor(name, groupOf);
        assert.ok([...needed].every((each) => loaded.has(each)));
        assert.ok(bytesOf(loaded) <= bytesOf(needed) + UNNEEDED_BYTES);
      }
    }),
    { numRuns: 2_000 },
  );
  // Of nothing merged, nothing would be said.
  assert.ok(mergings > 100, `${mergings} of 2,000`);
});
