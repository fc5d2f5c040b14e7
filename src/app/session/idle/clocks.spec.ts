import { TestBed } from '@angular/core/testing';
import fc from 'fast-check';
import { Clocks, SERVER_TIME } from './clocks';
import { elapsed, serverTimeOf } from './last-use';

const HOUR = 3_600_000;
const NOON = Date.UTC(2026, 2, 2, 12);

describe('the clocks', () => {
  let running: number;

  beforeEach(() => {
    jasmine.clock().install().mockDate(new Date(NOON));
    running = 0;
    spyOn(performance, 'now').and.callFake(() => running);
  });
  afterEach(() => jasmine.clock().uninstall());

  /** A page that is opened at these times, by the machine's clock and by the server's. */
  function open(local: number, server: number | null): Clocks {
    TestBed.resetTestingModule();
    jasmine.clock().mockDate(new Date(local));
    TestBed.configureTestingModule({ providers: [{ provide: SERVER_TIME, useValue: server }] });
    return TestBed.inject(Clocks);
  }

  it('are not fooled by a machine whose clock was set back before the page was opened', () => {
    const noon = open(NOON, NOON).now();
    const three = open(NOON + 60_000, NOON + 3 * HOUR).now();
    expect(elapsed(noon, three)).toBe(3 * HOUR);
  });

  it('are not fooled by a clock that is set back while the page is open', () => {
    const clocks = open(NOON, null);
    const noon = clocks.now();
    running = 3 * HOUR;
    jasmine.clock().mockDate(new Date(NOON + 60_000));
    expect(elapsed(noon, clocks.now())).toBe(3 * HOUR);
  });

  it('count the sleep of a laptop, and trust nothing that stood still meanwhile', () => {
    const clocks = open(NOON, NOON);
    const noon = clocks.now();
    running = 60_000;
    jasmine.clock().mockDate(new Date(NOON + 3 * HOUR));
    const awake = clocks.now();
    expect(elapsed(noon, awake)).toBe(3 * HOUR);
    expect(awake.running).toBeNull();
    // What is used now was used now, also for the next page.
    expect(elapsed(awake, open(NOON + 3 * HOUR, NOON + 3 * HOUR).now())).toBe(0);
  });

  it('take small corrections, and no large one', () => {
    const noon = { local: NOON, running: null };
    expect(elapsed(noon, { local: NOON - 60_000, running: null })).toBeLessThanOrEqual(0);
    expect(elapsed(noon, { local: NOON - HOUR, running: null })).toBe(Infinity);
  });

  it('never say less than the longest of them, in 10,000 moments', () => {
    const time = fc.integer({ min: NOON, max: NOON + 100 * HOUR });
    const moment = fc.record({ local: time, running: fc.option(time) });
    const property = fc.property(moment, moment, (since, now) => {
      const said = elapsed(since, now);
      const byRunning =
        since.running === null || now.running === null ? 0 : now.running - since.running;
      return said >= now.local - since.local && said >= byRunning;
    });
    expect(() => fc.assert(property, { numRuns: 10_000 })).not.toThrow();
  });

  it('know the server’s by its answer', () => {
    const headers = { Date: 'Mon, 02 Mar 2026 12:00:00 GMT' };
    expect(serverTimeOf(new Response(null, { headers }))).toBe(NOON);
    for (const answer of [null, new Response(), new Response(null, { headers: { Date: 'x' } })]) {
      expect(serverTimeOf(answer)).toBeNull();
    }
  });
});
