import { TestBed } from '@angular/core/testing';
import { DEFAULT_SETTINGS } from '../settings/deployment-settings';
import { aSession } from '../testing/factories';
import { IdleTimer } from './idle-timer';
import { Session } from './session';
import { SETTINGS } from '../settings/settings';

const IDLE_LIMIT_MS = 45 * 60_000;

describe('IdleTimer', () => {
  beforeEach(() => {
    localStorage.clear();
    jasmine.clock().install().mockDate(new Date('2026-03-02T12:00:00Z'));
    TestBed.inject(Session).start(aSession());
    TestBed.inject(IdleTimer).start();
  });
  afterEach(() => jasmine.clock().uninstall());

  const state = () => TestBed.inject(Session).state();
  const act = (type: string) => document.dispatchEvent(new Event(type));

  it('signs out after 45 minutes without a sign of life', () => {
    jasmine.clock().tick(IDLE_LIMIT_MS - 1);
    expect(state().name).toBe('signed-in');
    jasmine.clock().tick(15_000);
    expect(state()).toEqual({ name: 'signed-out', end: 'idle' });
  });

  for (const type of ['mousemove', 'keydown', 'scroll', 'touchstart']) {
    it(`stays awake with ${type}`, () => {
      jasmine.clock().tick(IDLE_LIMIT_MS - 60_000);
      act(type);
      jasmine.clock().tick(IDLE_LIMIT_MS - 60_000);
      expect(state().name).toBe('signed-in');
    });
  }

  it('does not take the first movement after a long sleep for presence', () => {
    // A laptop that slept: the clock went on, the timers did not.
    jasmine.clock().mockDate(new Date('2026-03-02T20:00:00Z'));
    act('mousemove');
    expect(state()).toEqual({ name: 'signed-out', end: 'idle' });
  });

  it('stays awake with activity in another tab', async () => {
    jasmine.clock().tick(IDLE_LIMIT_MS - 60_000);
    const otherTab = new BroadcastChannel('kantuta-activity');
    const arrived = new Promise((resolve) => {
      const listener = new BroadcastChannel('kantuta-activity');
      listener.onmessage = () => {
        listener.close();
        resolve(null);
      };
    });
    otherTab.postMessage('active');
    await arrived;
    otherTab.close();
    jasmine.clock().tick(IDLE_LIMIT_MS - 60_000);
    expect(state().name).toBe('signed-in');
  });

  it('is as patient as the settings say', () => {
    TestBed.resetTestingModule();
    const settings = { ...DEFAULT_SETTINGS, idleMinutes: 2 };
    TestBed.configureTestingModule({ providers: [{ provide: SETTINGS, useValue: settings }] });
    TestBed.inject(Session).start(aSession());
    TestBed.inject(IdleTimer).start();
    jasmine.clock().tick(2 * 60_000 - 1);
    expect(state().name).toBe('signed-in');
    jasmine.clock().tick(15_000);
    expect(state()).toEqual({ name: 'signed-out', end: 'idle' });
  });
});
