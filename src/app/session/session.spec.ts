import { TestBed } from '@angular/core/testing';
import fc from 'fast-check';
import { DEFAULT_SETTINGS } from '../settings/deployment-settings';
import { SETTINGS } from '../settings/settings';
import { anAdministrator, aPersona, aSession, aUsuario, CAJERO } from '../testing/factories';
import { accessOf } from './access';
import { DraftStore } from './kept/draft-store';
import { Session } from './session';
import { SessionStore } from './session-store';

describe('Session', () => {
  const KEYS = ['access_token', 'refresh_token', 'user'];
  const stored = () => KEYS.map((key) => localStorage.getItem(key));
  const store = (user: unknown) => {
    localStorage.setItem('access_token', 'access-1');
    localStorage.setItem('refresh_token', 'refresh-1');
    localStorage.setItem('user', JSON.stringify(user));
  };
  const anotherTabChanged = (key: string | null = 'user') =>
    window.dispatchEvent(new StorageEvent('storage', { key }));
  /** The keys of a session arrive one after the other, and are read together. */
  const settled = () => jasmine.clock().tick(50);

  beforeEach(() => {
    localStorage.clear();
    jasmine.clock().install().mockDate(new Date('2026-03-02T12:00:00Z'));
  });
  afterEach(() => jasmine.clock().uninstall());

  it('finds whoever is signed in to the POS', () => {
    store(anAdministrator({ email: 'ana@kantuta.bo' }));
    const session = TestBed.inject(Session);
    expect(session.state().name).toBe('signed-in');
    expect(session.user()?.email).toBe('ana@kantuta.bo');
    expect(session.accessToken()).toBe('access-1');
  });

  it('never holds nor writes the hash that the POS left in its user', () => {
    store({ ...anAdministrator(), password: '$2b$canary' });
    const session = TestBed.inject(Session);
    expect(JSON.stringify(session.state())).not.toContain('canary');
    session.start(aSession(session.user()!));
    expect(localStorage.getItem('user')).not.toContain('canary');
  });

  for (const [what, json] of [
    ['no JSON', '{"id": 1,'],
    ['another shape', '{"id":"x"}'],
    ['null', 'null'],
  ] as const) {
    it(`takes a stored user that is ${what} for nobody`, () => {
      store(null);
      localStorage.setItem('user', json);
      expect(TestBed.inject(Session).state()).toEqual({ name: 'signed-out', end: 'never-started' });
    });
  }

  it('reads nobody, or somebody whole, from 10,000 corrupt storages', () => {
    const store = TestBed.inject(SessionStore);
    const good = JSON.stringify({ ...anAdministrator(), password: 'canary', otp: 'canary' });
    const cut = fc.nat(good.length).map((end) => good.slice(0, end));
    const changed = fc
      .tuple(fc.constantFrom(...Object.keys(anAdministrator())), fc.jsonValue())
      .map(([key, value]) => JSON.stringify({ ...JSON.parse(good), [key]: value }));
    const text = fc.string({ unit: 'binary' });
    const user = fc.oneof(cut, changed, text, fc.json(), fc.constant(good));
    const token = fc.option(text, { freq: 9 });
    let found = 0;
    const property = fc.property(token, token, fc.option(user, { freq: 9 }), (...values) => {
      localStorage.clear();
      values.forEach((value, i) => value !== null && localStorage.setItem(KEYS[i]!, value));
      const session = store.read();
      if (!session) return;
      found++;
      expect([session.accessToken, session.refreshToken]).toEqual(values.slice(0, 2) as string[]);
      expect(Object.keys(session.user).sort()).toEqual(Object.keys(anAdministrator()).sort());
      expect(JSON.stringify(session)).not.toContain('canary');
      expect(accessOf(session.user, DEFAULT_SETTINGS.administratorRoles)).toBeTruthy();
    });
    fc.assert(property, { numRuns: 10_000 });
    expect(found).toBeGreaterThan(100);
    localStorage.clear();
  });

  it("signs in and out under the POS's three keys", () => {
    const session = TestBed.inject(Session);
    session.start(aSession(anAdministrator({ id: 5 })));
    expect(stored().slice(0, 2)).toEqual(['access-1', 'refresh-1']);
    expect(JSON.parse(localStorage.getItem('user')!).id).toBe(5);

    session.end('signed-out');
    expect(stored()).toEqual([null, null, null]);
    expect(session.accessToken()).toBeNull();
  });

  it('follows a sign-out in another tab', () => {
    store(anAdministrator());
    const session = TestBed.inject(Session);
    localStorage.clear();
    anotherTabChanged(null);
    settled();
    expect(session.state()).toEqual({ name: 'signed-out', end: 'signed-out-elsewhere' });
  });

  it('follows another person who signs in in another tab', () => {
    store(anAdministrator({ id: 1 }));
    const session = TestBed.inject(Session);
    store(aUsuario({ id: 7, role: CAJERO }));
    anotherTabChanged();
    settled();
    expect(session.user()?.id).toBe(7);
    expect(session.access()).toBe('not-administrator');
  });

  it("never pairs one person's token with another while the keys arrive", () => {
    store(anAdministrator({ id: 1 }));
    const session = TestBed.inject(Session);
    localStorage.setItem('access_token', 'access-of-7');
    anotherTabChanged('access_token');
    expect(session.accessToken()).toBe('access-1');
    localStorage.setItem('user', JSON.stringify(anAdministrator({ id: 7 })));
    anotherTabChanged();
    settled();
    expect([session.accessToken(), session.user()?.id]).toEqual(['access-of-7', 7]);
  });

  for (const [what, wake] of [
    ['was frozen', () => document.dispatchEvent(new Event('visibilitychange'))],
    [
      'was kept for going back to',
      () => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
    ],
  ] as const) {
    it(`reads the session again in a tab that ${what}`, () => {
      store(anAdministrator());
      const session = TestBed.inject(Session);
      localStorage.clear();
      wake();
      settled();
      expect(session.state()).toEqual({ name: 'signed-out', end: 'signed-out-elsewhere' });
    });
  }

  it('stays as it is when nothing changed: expired, or signed out for idling', () => {
    const session = TestBed.inject(Session);
    session.start(aSession());
    session.expire();
    anotherTabChanged();
    settled();
    expect(session.state().name).toBe('expired');
    session.end('idle');
    anotherTabChanged();
    settled();
    expect(session.state()).toEqual({ name: 'signed-out', end: 'idle' });
  });

  it('keeps drafts for their owner, however the session ends: nobody was asked about other tabs', () => {
    const drafts = TestBed.inject(DraftStore);
    const session = TestBed.inject(Session);
    const content = { version: '', base: {}, typed: { nombres: 'Ana' } };
    for (const end of ['idle', 'signed-out-elsewhere', 'signed-out'] as const) {
      drafts.write(1, 'correo', 'tab', content);
      drafts.write(11, 'correo', 'tab', content);
      session.start(aSession(anAdministrator({ id: 1 })));
      session.end(end);
      expect(drafts.readAll(1, 'correo').length).withContext(end).toBe(1);
      expect(drafts.readAll(11, 'correo').length).withContext(end).toBe(1);
    }
  });

  it('keeps the person through an expired session, and is restored by the same one only', () => {
    for (const [id, same] of [
      [1, true],
      [2, false],
    ] as const) {
      const session = TestBed.inject(Session);
      session.start(aSession(anAdministrator({ id: 1 })));
      session.expire();
      expect(session.state().name).toBe('expired');
      expect(session.user()?.id).toBe(1);

      let restored: boolean | undefined;
      session.restored().subscribe((value) => (restored = value));
      expect(restored).toBeUndefined();

      session.start(aSession(anAdministrator({ id })));
      expect(restored).toBe(same);
    }
  });

  it('takes no renewed token after the person has left', () => {
    const session = TestBed.inject(Session);
    session.start(aSession());
    session.end('signed-out');
    session.renew('late', 'refresh-1');
    expect(session.accessToken()).toBeNull();
    expect(stored()).toEqual([null, null, null]);
  });

  it("takes no renewed token of the person before for the next one's", () => {
    const session = TestBed.inject(Session);
    session.start(aSession(anAdministrator({ id: 1 })));
    const next = { accessToken: 'access-2', refreshToken: 'refresh-2' };
    session.start({ ...next, user: anAdministrator({ id: 2 }) });
    session.renew('late', 'refresh-1');
    expect(session.accessToken()).toBe('access-2');
    expect(localStorage.getItem('access_token')).toBe('access-2');
    session.renew('in time', 'refresh-2');
    expect(session.accessToken()).toBe('in time');
  });

  it('keeps the stored account in step with edits of the own account only', () => {
    const session = TestBed.inject(Session);
    session.start(aSession(anAdministrator({ id: 1, name: 'Ana' })));
    session.updateUser(anAdministrator({ id: 2, name: 'Otra' }));
    expect(session.user()?.name).toBe('Ana');
    session.updateUser(anAdministrator({ id: 1, name: 'Anita' }));
    expect(JSON.parse(localStorage.getItem('user')!).name).toBe('Anita');
  });

  it('says who may enter', () => {
    const names = ['Administrador'];
    expect(accessOf(null, names)).toBe('signed-out');
    expect(accessOf(anAdministrator(), names)).toBe('granted');
    expect(accessOf(anAdministrator({ estado: false }), names)).toBe('inactive');
    expect(accessOf(anAdministrator({ role: null, persona: null }), names)).toBe('no-role');
    expect(accessOf(aUsuario({ role: CAJERO, persona: aPersona() }), names)).toBe(
      'not-administrator',
    );
  });

  describe('where the settings keep it in the tab', () => {
    beforeEach(() => {
      sessionStorage.clear();
      const settings = { ...DEFAULT_SETTINGS, sessionStorage: 'tab' };
      TestBed.configureTestingModule({ providers: [{ provide: SETTINGS, useValue: settings }] });
    });
    afterEach(() => sessionStorage.clear());

    it('leaves the storage that is shared with the POS alone', () => {
      store(aUsuario({ id: 7 }));
      const session = TestBed.inject(Session);
      expect(session.state().name).toBe('signed-out');
      session.start(aSession(anAdministrator({ id: 1 })));
      session.renew('access-2', 'refresh-1');
      expect(sessionStorage.getItem('access_token')).toBe('access-2');
      session.end('signed-out');
      expect(sessionStorage.length).toBe(0);
      expect(JSON.parse(localStorage.getItem('user')!).id).toBe(7);
    });

    it('does not mind who signs in or out in the POS', () => {
      const session = TestBed.inject(Session);
      session.start(aSession(anAdministrator({ id: 1 })));
      session.expire();
      const event = { key: 'user', storageArea: localStorage };
      window.dispatchEvent(new StorageEvent('storage', event));
      expect(session.state().name).toBe('expired');
    });
  });

  it('lets in the roles that the settings name, and no others', () => {
    const settings = { ...DEFAULT_SETTINGS, administratorRoles: ['Jefa de cajas'] };
    TestBed.configureTestingModule({ providers: [{ provide: SETTINGS, useValue: settings }] });
    const session = TestBed.inject(Session);
    session.start(aSession(anAdministrator({ role: { id: 9, nombre: ' jefa de CAJAS' } })));
    expect(session.access()).toBe('granted');
    session.start(aSession(anAdministrator()));
    expect(session.access()).toBe('not-administrator');
  });

  describe('where storage is full', () => {
    /** Nothing more can be written, and what is there can be read and removed. */
    const fill = () =>
      spyOn(Storage.prototype, 'setItem').and.throwError(
        new DOMException('full', 'QuotaExceededError'),
      );

    it('finds whoever is signed in', () => {
      store(anAdministrator({ id: 5 }));
      fill();
      expect(TestBed.inject(Session).user()?.id).toBe(5);
    });

    it('signs in as somebody else without a second truth', () => {
      store(anAdministrator({ id: 5 }));
      const session = TestBed.inject(Session);
      fill();
      session.start({ ...aSession(anAdministrator({ id: 6 })), refreshToken: 'refresh-6' });
      expect(session.user()?.id).toBe(6);
      expect(stored())
        .withContext('no other tab takes the person before')
        .toEqual([null, null, null]);
      session.follow();
      expect(session.user()?.id).toBe(6);
    });

    it('makes room by what the person before leaves', () => {
      store(anAdministrator({ id: 5 }));
      const session = TestBed.inject(Session);
      const write = Storage.prototype.setItem;
      spyOn(Storage.prototype, 'setItem').and.callFake(function (this: Storage, key, value) {
        if (this.getItem('refresh_token') === 'refresh-1') throw new DOMException('full');
        write.call(this, key, value);
      });
      session.start({ ...aSession(anAdministrator({ id: 6 })), refreshToken: 'refresh-6' });
      expect(JSON.parse(localStorage.getItem('user')!).id).toBe(6);
    });

    it("ends nobody else's session with a renewal or an edit that finds no room", () => {
      store(anAdministrator({ id: 5 }));
      const session = TestBed.inject(Session);
      fill();
      session.renew('access-2', 'refresh-1');
      expect(session.accessToken()).toBe('access-2');
      expect(stored().slice(0, 2)).toEqual(['access-1', 'refresh-1']);
      session.follow();
      expect(session.accessToken()).withContext('the renewed one is kept here').toBe('access-2');
      session.updateUser(anAdministrator({ id: 5, name: 'Anita' }));
      expect(stored().slice(0, 2)).toEqual(['access-1', 'refresh-1']);
      localStorage.removeItem('access_token');
      session.follow();
      expect(session.state().name).toBe('signed-out');
    });
  });

  it('works, for as long as the page lives, where storage is denied', () => {
    spyOn(Storage.prototype, 'setItem').and.throwError(new DOMException('denied', 'SecurityError'));
    const session = TestBed.inject(Session);
    session.start(aSession());
    expect(session.access()).toBe('granted');
    session.end('signed-out');
    expect(session.access()).toBe('signed-out');
  });
});
