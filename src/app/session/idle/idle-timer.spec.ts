import { TestBed } from '@angular/core/testing';
import { DEFAULT_SETTINGS, Settings } from '../../settings/deployment-settings';
import { SETTINGS } from '../../settings/settings';
import { anAdministrator, aSession } from '../../testing/factories';
import { Session } from '../session';
import { IdleTimer } from './idle-timer';

const IDLE_LIMIT_MS = 45 * 60_000;
const KEYS = ['access_token', 'refresh_token', 'user'];

describe('the idle limit', () => {
  const act = (type: string) => document.dispatchEvent(new Event(type));
  const keys = () => KEYS.map((key) => localStorage.getItem(key));

  /** A page that is opened, in this browser, with what it remembers. */
  function open(settings: Partial<Settings> = {}): Session {
    TestBed.resetTestingModule();
    const useValue = { ...DEFAULT_SETTINGS, ...settings };
    TestBed.configureTestingModule({ providers: [{ provide: SETTINGS, useValue }] });
    const session = TestBed.inject(Session);
    TestBed.inject(IdleTimer).start();
    return session;
  }

  function signIn(settings: Partial<Settings> = {}): Session {
    const session = open(settings);
    session.start(aSession());
    return session;
  }

  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
    jasmine.clock().install().mockDate(new Date('2026-03-02T12:00:00Z'));
  });
  afterEach(() => {
    jasmine.clock().uninstall();
    localStorage.clear();
    sessionStorage.clear();
  });

  it("locks the module alone after 45 minutes without a sign of life: the POS's keys stay", () => {
    const session = signIn();
    const before = keys();
    jasmine.clock().tick(IDLE_LIMIT_MS - 1);
    expect(session.state().name).toBe('signed-in');
    jasmine.clock().tick(15_000);
    expect(session.state()).toEqual(jasmine.objectContaining({ name: 'locked', covers: true }));
    expect(session.access()).toBe('locked');
    expect(session.user()?.id).toBe(1);
    expect(keys()).toEqual(before);
  });

  it('signs out where the session is the tab’s alone', () => {
    const session = signIn({ sessionStorage: 'tab' });
    jasmine.clock().tick(IDLE_LIMIT_MS + 15_000);
    expect(session.state()).toEqual({ name: 'signed-out', end: 'idle' });
    expect(sessionStorage.length).toBe(0);
  });

  for (const type of ['mousemove', 'keydown', 'scroll', 'touchstart']) {
    it(`stays awake with ${type}`, () => {
      const session = signIn();
      jasmine.clock().tick(IDLE_LIMIT_MS - 60_000);
      act(type);
      jasmine.clock().tick(IDLE_LIMIT_MS - 60_000);
      expect(session.state().name).toBe('signed-in');
    });
  }

  it('does not take the first movement after a long sleep for presence', () => {
    const session = signIn();
    // A laptop that slept: the clock went on, the timers did not.
    jasmine.clock().mockDate(new Date('2026-03-02T20:00:00Z'));
    act('mousemove');
    expect(session.state().name).toBe('locked');
    act('mousemove');
    jasmine.clock().tick(60_000);
    expect(session.state().name).toBe('locked');
  });

  it('stays awake with use of another tab', () => {
    const session = signIn();
    jasmine.clock().tick(IDLE_LIMIT_MS - 60_000);
    const used = localStorage.getItem('kantuta_activity')!;
    const now = { ...(JSON.parse(used) as object), local: Date.now(), running: Date.now() };
    localStorage.setItem('kantuta_activity', JSON.stringify(now));
    jasmine.clock().tick(IDLE_LIMIT_MS - 60_000);
    expect(session.state().name).toBe('signed-in');
  });

  it('is as patient as the settings say', () => {
    const session = signIn({ idleMinutes: 2 });
    jasmine.clock().tick(2 * 60_000 - 1);
    expect(session.state().name).toBe('signed-in');
    jasmine.clock().tick(15_000);
    expect(session.state().name).toBe('locked');
  });

  it('goes on where it was for whoever gives the password, with new tokens', () => {
    const session = signIn();
    const restored: boolean[] = [];
    jasmine.clock().tick(IDLE_LIMIT_MS + 15_000);
    session.restored().subscribe((same) => restored.push(same));
    session.start({ ...aSession(), accessToken: 'access-2', refreshToken: 'refresh-2' });
    expect(restored).toEqual([true]);
    jasmine.clock().tick(60_000);
    expect(session.state().name).toBe('signed-in');
  });

  it('asks for no password after a renewal or an edit of the own account', () => {
    const session = signIn();
    jasmine.clock().tick(IDLE_LIMIT_MS + 15_000);
    session.renew('access-2', 'refresh-1');
    session.updateUser(anAdministrator({ name: 'Anita' }));
    expect(session.state().name).withContext('neither is a use').toBe('locked');
  });

  describe('for whoever opens the page anew', () => {
    it('goes on from the last use, before the first page is shown', () => {
      signIn();
      act('mousemove');
      jasmine.clock().mockDate(new Date('2026-03-02T12:44:00Z'));
      expect(open().access()).toBe('granted');
      jasmine.clock().mockDate(new Date('2026-03-02T15:00:00Z'));
      const session = open();
      expect(session.access()).toBe('locked');
      expect(localStorage.getItem('access_token')).toBe('access-1');
      // No screen was open: the sign-in page is to be seen.
      const uncovered = jasmine.objectContaining({ name: 'locked', covers: false });
      expect(session.state()).toEqual(uncovered);
      localStorage.setItem('access_token', 'access-2');
      session.follow();
      expect(session.state()).withContext('renewed in another tab').toEqual(uncovered);
      act('mousemove');
      expect(open().access()).withContext('moving the mouse is no password').toBe('locked');
    });

    it('ends a session that is the tab’s alone', () => {
      signIn({ sessionStorage: 'tab' });
      jasmine.clock().mockDate(new Date('2026-03-02T15:00:00Z'));
      const session = open({ sessionStorage: 'tab' });
      expect(session.state()).toEqual({ name: 'signed-out', end: 'idle' });
    });

    it('is over at once when the clock was set back behind the last use', () => {
      signIn();
      jasmine.clock().mockDate(new Date('2026-03-02T11:00:00Z'));
      expect(open().access()).toBe('locked');
    });

    it('was not reached by somebody who signed in to the POS meanwhile', () => {
      signIn();
      jasmine.clock().mockDate(new Date('2026-03-02T15:00:00Z'));
      localStorage.setItem('access_token', 'access-2');
      localStorage.setItem('refresh_token', 'refresh-2');
      const session = open();
      expect(session.access()).toBe('granted');
      jasmine.clock().tick(IDLE_LIMIT_MS + 15_000);
      expect(session.access()).toBe('locked');
    });
  });
});
