import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SignInThrottle } from './sign-in-throttle.ts';

function throttled() {
  const clock = { now: 1000 };
  return { clock, throttle: new SignInThrottle(() => clock.now) };
}
const isRefused = (outcome: unknown) => typeof outcome === 'number';

test('five failures close an account for a minute, from wherever they come', () => {
  const { clock, throttle } = throttled();
  for (let count = 0; count < 5; count++) {
    assert.ok(!isRefused(throttle.begin(7, `10.0.0.${count}`)));
    clock.now += 1000;
  }
  assert.equal(throttle.begin(7, '10.0.0.9'), 55);
  assert.ok(!isRefused(throttle.begin(8, '10.0.0.9')));
  clock.now += 55_000;
  assert.ok(!isRefused(throttle.begin(7, '10.0.0.9')));
});

test('a machine whose clock is set does not open it', (t) => {
  t.mock.timers.enable({ apis: ['Date'], now: Date.now() });
  const throttle = new SignInThrottle();
  for (let count = 0; count < 5; count++) throttle.begin(7, '10.0.0.1');
  for (const hours of [1, -2]) {
    t.mock.timers.setTime(Date.now() + hours * 3_600_000);
    assert.ok(isRefused(throttle.begin(7, '10.0.0.1')), `${hours} h`);
  }
});

test('a success forgives the account, and is no failure of the address', () => {
  const { throttle } = throttled();
  for (let count = 0; count < 200; count++) {
    const attempt = throttle.begin(7, '10.0.0.1');
    assert.ok(typeof attempt === 'object', `${count}`);
    attempt.succeed();
  }
});

test('sixty failures close an address, whichever accounts it tries, and no other address', () => {
  const { clock, throttle } = throttled();
  for (let count = 0; count < 60; count++) {
    const id = count % 2 === 0 ? null : count;
    assert.ok(!isRefused(throttle.begin(id, '10.0.0.1')), `${count}`);
  }
  assert.equal(throttle.begin(999, '10.0.0.1'), 60);
  // Signing in to an account of one's own is no way around it.
  assert.ok(isRefused(throttle.begin(1000, '10.0.0.1')));
  assert.ok(!isRefused(throttle.begin(999, '10.0.0.2')));
  clock.now += 60_000;
  assert.ok(!isRefused(throttle.begin(999, '10.0.0.1')));
});
