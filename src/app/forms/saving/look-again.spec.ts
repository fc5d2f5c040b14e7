import { Injector, runInInjectionContext } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { LookAgain } from './look-again';

describe('LookAgain', () => {
  let looks: number;
  let begin: () => LookAgain;

  beforeEach(() => {
    looks = 0;
    jasmine.clock().install();
    begin = () =>
      runInInjectionContext(
        TestBed.inject(Injector),
        () => new LookAgain(() => Promise.resolve(void looks++)),
      );
  });
  afterEach(() => jasmine.clock().uninstall());

  it('looks after 5, 15 and 45 seconds, and then no more', async () => {
    const again = begin();
    again.start();
    expect(again.watching()).toBeTrue();
    for (const [ms, soFar] of [
      [4_999, 0],
      [1, 1],
      [9_999, 1],
      [1, 2],
      [29_999, 2],
      [1, 3],
    ] as const) {
      jasmine.clock().tick(ms);
      expect(looks).toBe(soFar);
    }
    await Promise.resolve();
    await Promise.resolve();
    expect(again.watching()).toBeFalse();
    jasmine.clock().tick(600_000);
    expect(looks).toBe(3);
  });

  it('is over as soon as it is known', () => {
    const again = begin();
    again.start();
    jasmine.clock().tick(5_000);
    again.stop();
    expect(again.watching()).toBeFalse();
    jasmine.clock().tick(600_000);
    expect(looks).toBe(1);
  });
});
