import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bundlesOf, packageOf, packageSizes, type Stats } from './bundle.ts';

const statically = (path: string) => ({ path, kind: 'import-statement' });
const lazily = (path: string) => ({ path, kind: 'dynamic-import' });
const output = (
  imports: Stats['outputs'][string]['imports'],
  entryPoint?: string,
  inputs: Record<string, number> = {},
) => ({
  imports,
  inputs: Object.fromEntries(
    Object.entries(inputs).map(([file, bytesInOutput]) => [file, { bytesInOutput }]),
  ),
  ...(entryPoint !== undefined && { entryPoint }),
});

const CORE = 'node_modules/@angular/core/fesm2022/core.mjs';
const stats: Stats = {
  inputs: {
    'src/app/app.ts': { imports: [lazily('src/app/dialog.ts')] },
    'src/app/app.routes.ts': {
      imports: [
        statically('src/app/guards.ts'),
        lazily('src/app/help.ts'),
        lazily('src/app/users/users.routes.ts'),
        lazily('src/app/pages.routes.ts'),
      ],
    },
    // As one file leads to the sections of others.
    'src/app/pages.routes.ts': { imports: [statically('src/app/mail/mail.routes.ts')] },
    'src/app/mail/mail.routes.ts': { imports: [lazily('src/app/mail/mail.ts')] },
    'src/app/users/users.routes.ts': { imports: [lazily('src/app/users/list.ts')] },
  },
  outputs: {
    'main.js': output([statically('shared.js'), lazily('users.js')], 'src/main.ts', { [CORE]: 70 }),
    'styles.css': output([], 'angular:styles/global:styles'),
    'shared.js': output([statically('main.js')], undefined, {
      [CORE]: 30,
      'src/app/app.ts': 5,
      'node_modules/rxjs/dist/esm/index.js': 50,
    }),
    'dialog.js': output([statically('shared.js')], 'src/app/dialog.ts'),
    'help.js': output([], 'src/app/help.ts'),
    'users.js': output([lazily('list.js')], 'src/app/users/users.routes.ts'),
    'pages.js': output([lazily('mail.js')], 'src/app/pages.routes.ts'),
    // Holds what others need too, and is then no entry point.
    'mail.js': output([], undefined, { 'src/app/mail/mail.ts': 10 }),
    'list.js': output([statically('table.js')], 'src/app/users/list.ts'),
    'table.js': output([statically('shared.js')]),
  },
};
const INDEX = '<link rel="stylesheet" href="/styles.css"><script src="/main.js" type="module">';
const bundles = bundlesOf(stats, INDEX, 'src/app/app.routes.ts');

test('at first: what index.html names, and what that imports statically', () => {
  assert.deepEqual(bundles.initial.files, ['main.js', 'shared.js', 'styles.css']);
});

test('a route adds its page, the routes on the way, and what they import', () => {
  assert.deepEqual(
    bundles.routes.map(({ name }) => name),
    ['help', 'users/list', 'mail/mail'],
  );
  assert.deepEqual(bundles.routes[2]?.files, [
    'mail.js',
    'main.js',
    'pages.js',
    'shared.js',
    'styles.css',
  ]);
  assert.deepEqual(bundles.routes[1]?.files, [
    'list.js',
    'main.js',
    'shared.js',
    'styles.css',
    'table.js',
    'users.js',
  ]);
});

test('on demand: what no route leads to, without what is there already', () => {
  assert.deepEqual(bundles.onDemand, [{ name: 'dialog', files: ['dialog.js'] }]);
});

test('sizes are added up for each package, the largest first', () => {
  assert.deepEqual(packageSizes(stats, ['main.js', 'shared.js']), [
    ['@angular/core', 100],
    ['rxjs', 50],
    ['src', 5],
  ]);
  assert.equal(packageOf('node_modules/a/node_modules/@b/c/d.js'), '@b/c');
});
