import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseArgs } from 'node:util';
import { BACKEND_HELP, BACKEND_OPTIONS, toServerOptions } from './options.ts';
import { usageSentence } from './usage-sentence.ts';

const read = (args: string[]) =>
  toServerOptions(parseArgs({ args, options: BACKEND_OPTIONS }).values);

test('help names every option, with a value where one is due', () => {
  const named = [...BACKEND_HELP.matchAll(/^ {2}--([\w-]+)( [A-ZÉ]+)?/gm)].map(
    ([, name, value]) => [name, value ? 'string' : 'boolean'],
  );
  const options = Object.entries(BACKEND_OPTIONS).map(([name, { type }]) => [name, type]);
  assert.deepEqual(named.sort(), [...options, ['help', 'boolean']].sort());
});

test('what is wrong with an option is said in Spanish', () => {
  const usage: [string[], RegExp][] = [
    [['--nada'], /^No existe la opción --nada; vea --help\.$/],
    [['nada'], /^Sobra «nada»; vea --help\.$/],
    [['--seed'], /^Revisa el valor de --seed/],
    [['--reset=1'], /^Revisa el valor de --reset/],
  ];
  for (const [args, sentence] of usage) {
    assert.throws(
      () => read(args),
      (error) => sentence.test(usageSentence(error) ?? ''),
      args[0],
    );
  }
  assert.throws(() => read(['--seed', 'x']), { message: /^--seed debe ser un número entero/ });
  assert.throws(() => read(['--profile', 'x']), { message: /^No existe --profile x/ });
  assert.equal(usageSentence(new TypeError('x')), null);
});
