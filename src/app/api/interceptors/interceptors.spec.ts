import { HttpClient, HttpContext, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import fc from 'fast-check';
import { DEFAULT_SETTINGS } from '../../settings/deployment-settings';
import { Session } from '../../session/session';
import { SETTINGS } from '../../settings/settings';
import { anAdministrator, aSession } from '../../testing/factories';
import { ApiError } from '../api-error';
import { isApiUrl } from '../api-url';
import { API_INTERCEPTORS } from './interceptors';
import { API_SERVICES } from '../provide-api';
import { listContext, publicContext } from './request-context';
import { READ_TIMEOUT_MS, WRITE_TIMEOUT_MS } from './timeout-interceptor';

const OK = { ok: true };
const status = (code: number) => ({ status: code, statusText: 'refused' });

describe('the interceptors', () => {
  let http: HttpClient;
  let wire: HttpTestingController;
  let session: Session;

  beforeEach(() => {
    localStorage.clear();
    jasmine.clock().install().mockDate(new Date('2026-03-02T12:00:00Z'));
    configure();
  });

  function configure(settings = DEFAULT_SETTINGS): void {
    TestBed.configureTestingModule({
      providers: [
        { provide: SETTINGS, useValue: settings },
        provideHttpClient(withInterceptors(API_INTERCEPTORS)),
        provideHttpClientTesting(),
        API_SERVICES,
      ],
    });
    http = TestBed.inject(HttpClient);
    wire = TestBed.inject(HttpTestingController);
    session = TestBed.inject(Session);
    session.start(aSession(anAdministrator({ id: 1 })));
  }
  afterEach(() => {
    jasmine.clock().uninstall();
    wire.verify();
  });

  const anotherPerson = () => ({
    accessToken: 'access-of-2',
    refreshToken: 'refresh-of-2',
    user: anAdministrator({ id: 2 }),
  });

  /** Sends, and remembers how it ended. */
  function send(method: string, url = '/api/usuario', context = new HttpContext()) {
    const outcome: { answer?: unknown; error?: ApiError } = {};
    http.request(method, url, { context }).subscribe({
      next: (answer) => (outcome.answer = answer),
      error: (error: ApiError) => (outcome.error = error),
    });
    return outcome;
  }

  describe('bearer', () => {
    it('signs calls to our own API', () => {
      send('GET');
      const call = wire.expectOne('/api/usuario');
      expect(call.request.headers.get('Authorization')).toBe('Bearer access-1');
      call.flush(OK);
    });

    it('keeps the token from every other address and from public calls', () => {
      for (const url of [
        'https://example.com/api/usuario',
        '//example.com/api/x',
        '/otro',
        '/apix',
      ]) {
        send('GET', url);
        const call = wire.expectOne(url);
        expect(call.request.headers.has('Authorization')).withContext(url).toBe(false);
        call.flush(OK);
      }
      send('POST', '/api/auth/login', publicContext());
      const login = wire.expectOne('/api/auth/login');
      expect(login.request.headers.has('Authorization')).toBe(false);
      login.flush(OK);
    });

    it('follows the API to where the settings put it', () => {
      TestBed.resetTestingModule();
      configure({ ...DEFAULT_SETTINGS, apiPath: '/pos/api' });
      for (const [url, signed] of [
        ['/pos/api/usuario', true],
        ['/api/usuario', false],
        ['/pos/apix/usuario', false],
        ['/pos/api/../usuario', false],
        ['https://example.com/pos/api/usuario', false],
      ] as const) {
        send('GET', url);
        const call = wire.expectOne(url);
        expect(call.request.headers.has('Authorization')).withContext(url).toBe(signed);
        call.flush(OK);
      }
    });

    it('counts 1,000 addresses as ours exactly when they are', () => {
      const origin = 'https://kantuta.bo';
      const urls = fc.oneof(fc.webUrl(), fc.webPath(), fc.string());
      const property = fc.property(urls, (url) => {
        const ours =
          URL.canParse(url, origin) && new URL(url, origin).href.startsWith(`${origin}/api/`);
        return isApiUrl(url, origin, '/api') === ours;
      });
      expect(() => fc.assert(property, { numRuns: 1_000 })).not.toThrow();
      expect(isApiUrl('/api/../secreto', origin, '/api')).toBe(false);
      expect(isApiUrl('https://kantuta.bo.example.com/api/x', origin, '/api')).toBe(false);
      expect(isApiUrl('https://kantuta.bo@example.com/api/x', origin, '/api')).toBe(false);
      // Relative to the page, as the browser takes it.
      expect(isApiUrl('api/usuario', `${origin}/usuarios/7`, '/api')).toBe(false);
      expect(isApiUrl('../api/usuario', `${origin}/usuarios/7`, '/api')).toBe(true);
    });

    it('signs 1,000 calls exactly when the browser would send them to our own API', () => {
      const { origin, host, hostname, port } = location;
      const scheme = fc.constantFrom('', 'http:', 'https:', 'HTTP:', 'ftp:', 'blob:', 'ws:');
      const slashes = fc.constantFrom('', '/', '//', '///', '\\', '/\\', '\\\\', '/\t/', '%2f%2f');
      const authority = fc.constantFrom(
        ...[
          '',
          host,
          host.toUpperCase(),
          hostname,
          `${hostname}.`,
          `${hostname}:1`,
          `${hostname}.bo`,
        ],
        ...[
          `${host}@evil.com`,
          `evil.com@${host}`,
          'evil.com',
          `evil.com:${port}`,
          'evil.com#',
          '。',
        ],
      );
      const path = fc.constantFrom(
        ...[
          '/api/usuario',
          '/api',
          '/apix',
          '/API/usuario',
          'api/usuario',
          '/api/../secreto',
          '/x/../api/y',
        ],
        ...[
          '/api/%2e%2e/x',
          '/api%2fusuario',
          '/%61pi/usuario',
          '/api\\x',
          '/api;/x',
          '/ápi/x',
          '/api/ñ?q#h',
        ],
        ...['?/api/', '#/api/', ' /api/x', '/api/\u0000', './api/x'],
      );
      const built = fc.tuple(scheme, slashes, authority, path).map((parts) => parts.join(''));
      const own = fc.tuple(fc.constantFrom('', origin), path).map((parts) => parts.join(''));
      const urls = fc.oneof(own, built, fc.webUrl(), fc.webPath(), fc.string());
      let signed = 0;
      const property = fc.property(urls, (url) => {
        send('GET', url);
        const [call] = wire.match(() => true);
        const isSigned = call!.request.headers.has('Authorization');
        // The browser's own reading, by way of a link.
        const link = Object.assign(document.createElement('a'), { href: url });
        const isOurs = link.origin === origin && link.pathname.startsWith('/api/');
        expect(isSigned).withContext(`${url} → ${link.href}`).toBe(isOurs);
        if (isSigned) signed++;
        call!.flush(OK);
      });
      fc.assert(property, { numRuns: 1_000 });
      // Both happened, or nothing was tried.
      expect(signed).toBeGreaterThan(50);
      expect(signed).toBeLessThan(950);
    });
  });

  describe('session', () => {
    const refresh = () => wire.expectOne('/api/auth/refresh_token');

    it('renews the token once for 50 calls that are refused at the same time', () => {
      const outcomes = Array.from({ length: 50 }, () => send('GET'));
      for (const call of wire.match('/api/usuario')) call.flush(null, status(401));
      const renewal = refresh();
      expect(renewal.request.headers.get('Authorization')).toBe('Bearer refresh-1');
      expect(renewal.request.body).toBeNull();
      renewal.flush({ access_token: 'access-2' });

      const again = wire.match('/api/usuario');
      expect(again.length).toBe(50);
      for (const call of again) {
        expect(call.request.headers.get('Authorization')).toBe('Bearer access-2');
        call.flush(OK);
      }
      expect(outcomes.every(({ answer }) => answer)).toBe(true);
      expect(localStorage.getItem('access_token')).toBe('access-2');
    });

    it('does not renew again for a late refusal of the old token', () => {
      const late = send('GET', '/api/persona');
      const early = send('GET');
      wire.expectOne('/api/usuario').flush(null, status(401));
      refresh().flush({ access_token: 'access-2' });
      wire.expectOne('/api/usuario').flush(OK);
      wire.expectOne('/api/persona').flush(null, status(401));
      wire.expectOne('/api/persona').flush(OK);
      expect([early.answer, late.answer]).toEqual([OK, OK]);
    });

    for (const [what, refuse] of [
      ['is refused', () => refresh().flush(null, status(401))],
      [
        'brings a token that does not work',
        () => {
          refresh().flush({ access_token: 'access-2' });
          wire.expectOne('/api/usuario').flush(null, status(401));
        },
      ],
    ] as const) {
      it(`asks for the password in place when the renewal ${what}, and then goes on`, () => {
        const outcome = send('PUT');
        wire.expectOne('/api/usuario').flush(null, status(401));
        refuse();
        expect(session.state().name).toBe('expired');
        expect(outcome).toEqual({});

        session.start({ ...aSession(anAdministrator({ id: 1 })), accessToken: 'access-3' });
        const again = wire.expectOne('/api/usuario');
        expect(again.request.headers.get('Authorization')).toBe('Bearer access-3');
        again.flush(OK);
        expect(outcome.answer).toEqual(OK);
      });
    }

    it('sends nothing again in the name of another person who signed in meanwhile', () => {
      const early = send('PUT');
      const renewing = send('PATCH', '/api/persona');
      wire.expectOne('/api/persona').flush(null, status(401));
      const renewal = refresh();
      const other = aSession(anAdministrator({ id: 2 }));
      session.start({ ...other, accessToken: 'access-3', refreshToken: 'refresh-3' });
      expect(renewal.cancelled).toBeTrue();
      expect(wire.match(() => true).every((call) => call.cancelled)).toBeTrue();
      expect([early, renewing]).toEqual([{}, {}]);
      expect(session.accessToken()).toBe('access-3');
    });

    it('drops the call when another person signs in instead', () => {
      const outcome = send('PUT');
      wire.expectOne('/api/usuario').flush(null, status(401));
      refresh().flush(null, status(401));
      session.start(anotherPerson());
      expect(outcome).toEqual({});
    });

    it('asks once for a renewed token that does not work, and sends no more by itself', () => {
      const outcomes = [send('GET'), send('PUT')];
      const sent = { calls: 0, renewals: 0 };
      // A backend that refuses every token and renews each time (contract, C).
      const answerAll = () => {
        for (const call of wire.match(() => true)) {
          const isRenewal = call.request.url === '/api/auth/refresh_token';
          if (isRenewal) call.flush({ access_token: `dud-${++sent.renewals}` });
          else {
            sent.calls++;
            call.flush(null, status(401));
          }
        }
      };
      for (let round = 0; round < 20; round++) answerAll();
      expect(sent).toEqual({ calls: 4, renewals: 1 });
      expect(session.state().name).toBe('expired');

      // A call that begins while the dialog stands open waits with the others.
      const late = send('GET', '/api/persona');
      for (let round = 0; round < 20; round++) answerAll();
      expect(sent).toEqual({ calls: 5, renewals: 1 });
      expect(session.state().name).toBe('expired');
      expect([...outcomes, late]).toEqual([{}, {}, {}]);

      session.start({ ...aSession(), accessToken: 'access-3' });
      for (const call of wire.match(() => true)) call.flush(OK);
      expect([...outcomes, late]).toEqual([{ answer: OK }, { answer: OK }, { answer: OK }]);
    });

    it('asks for the password, too, when the token that another call renewed does not work', () => {
      const late = send('GET', '/api/persona');
      send('GET');
      wire.expectOne('/api/usuario').flush(null, status(401));
      refresh().flush({ access_token: 'dud' });
      wire.expectOne('/api/persona').flush(null, status(401));
      wire.expectOne('/api/persona').flush(null, status(401));
      expect(session.state().name).toBe('expired');
      expect(late).toEqual({});
      session.end('signed-out');
      wire.expectOne('/api/usuario');
    });

    it('does not take a server that is down for an expired session', () => {
      const outcome = send('PUT');
      wire.expectOne('/api/usuario').flush(null, status(401));
      refresh().flush(null, status(503));
      expect(session.state().name).toBe('signed-in');
      expect(outcome.error?.kind).toBe('server');
    });

    it('takes a refused sign-in for an answer, not for an expired session', () => {
      const outcome = send('POST', '/api/auth/login', publicContext());
      wire.expectOne('/api/auth/login').flush(null, status(401));
      expect(outcome.error?.kind).toBe('unauthorized');
      expect(session.state().name).toBe('signed-in');
    });
  });

  describe('departure', () => {
    for (const [what, goes] of [
      ['signed out', () => session.end('signed-out')],
      ['made room for another', () => session.start(anotherPerson())],
    ] as const) {
      for (const method of ['GET', 'PATCH']) {
        it(`cuts a ${method} off once its person has ${what}`, () => {
          const outcome = send(method);
          const call = wire.expectOne('/api/usuario');
          goes();
          expect(call.cancelled).toBe(true);
          jasmine.clock().tick(60_000);
          expect(outcome).toEqual({});
        });
      }
    }

    it("never sends a person's call again with the token of the next one", () => {
      const outcome = send('PUT');
      wire.expectOne('/api/usuario').flush(null, status(401));
      const renewal = wire.expectOne('/api/auth/refresh_token');
      session.start(anotherPerson());
      expect(renewal.cancelled).toBe(true);
      wire.expectNone('/api/usuario');
      expect(outcome).toEqual({});
      expect(localStorage.getItem('access_token')).toBe('access-of-2');

      // The next person's own renewal is not held up by it.
      const theirs = send('GET');
      wire.expectOne('/api/usuario').flush(null, status(401));
      const ownRenewal = wire.expectOne('/api/auth/refresh_token');
      expect(ownRenewal.request.headers.get('Authorization')).toBe('Bearer refresh-of-2');
      ownRenewal.flush({ access_token: 'access-of-2b' });
      wire.expectOne('/api/usuario').flush(OK);
      expect(theirs.answer).toEqual(OK);
    });

    it('gives up the tries that were still to come', () => {
      send('GET');
      wire.expectOne('/api/usuario').flush(null, status(503));
      session.start(anotherPerson());
      jasmine.clock().tick(60_000);
      wire.expectNone('/api/usuario');
      expect(session.user()?.id).toBe(2);
    });

    it('answers as ever when the same person goes on with other tokens', () => {
      const outcome = send('GET');
      const call = wire.expectOne('/api/usuario');
      session.start({ ...aSession(anAdministrator({ id: 1 })), accessToken: 'access-9' });
      call.flush(OK);
      expect(outcome.answer).toEqual(OK);
    });
  });

  describe('retry', () => {
    for (const code of [408, 429, 502, 503, 504]) {
      it(`tries a read three times on ${code}`, () => {
        const outcome = send('GET');
        for (let attempt = 1; attempt <= 3; attempt++) {
          wire.expectOne('/api/usuario').flush(null, status(code));
          jasmine.clock().tick(3_000);
        }
        expect(outcome.error).toBeInstanceOf(ApiError);
      });
    }

    it('recovers when the connection comes back', () => {
      const outcome = send('GET');
      wire.expectOne('/api/usuario').error(new ProgressEvent('error'));
      jasmine.clock().tick(3_000);
      wire.expectOne('/api/usuario').flush(OK);
      expect(outcome.answer).toEqual(OK);
    });

    for (const code of [400, 403, 404, 409, 500]) {
      it(`does not try again on ${code}`, () => {
        const outcome = send('GET');
        wire.expectOne('/api/usuario').flush(null, status(code));
        jasmine.clock().tick(60_000);
        expect(outcome.error).toBeInstanceOf(ApiError);
      });
    }

    for (const method of ['POST', 'PATCH', 'PUT']) {
      it(`never resends a ${method}`, () => {
        const outcome = send(method);
        wire.expectOne('/api/usuario').flush(null, status(503));
        jasmine.clock().tick(60_000);
        expect(outcome.error?.kind).toBe('server');
      });
    }

    it('waits as long as Retry-After says, in seconds or as a date', () => {
      for (const after of ['2', 'Mon, 02 Mar 2026 12:00:02 GMT']) {
        jasmine.clock().mockDate(new Date('2026-03-02T12:00:00Z'));
        const outcome = send('GET');
        wire
          .expectOne('/api/usuario')
          .flush(null, { ...status(503), headers: { 'Retry-After': after } });
        jasmine.clock().tick(1_990);
        wire.expectNone('/api/usuario');
        jasmine.clock().tick(20);
        wire.expectOne('/api/usuario').flush(OK);
        expect(outcome.answer).withContext(after).toEqual(OK);
      }
    });

    it('tells the person rather than wait for a minute', () => {
      const outcome = send('GET');
      wire
        .expectOne('/api/usuario')
        .flush(null, { ...status(429), headers: { 'Retry-After': '60' } });
      expect(outcome.error?.kind).toBe('throttled');
    });
  });

  describe('timeout', () => {
    it('gives a read up after three silences, and a write after one that is longer', () => {
      const read = send('GET');
      for (let attempt = 1; attempt <= 3; attempt++) {
        wire.expectOne('/api/usuario');
        jasmine.clock().tick(READ_TIMEOUT_MS + 3_000);
      }
      expect(read.error?.kind).toBe('timeout');

      const write = send('POST', '/api/mail');
      wire.expectOne('/api/mail');
      jasmine.clock().tick(WRITE_TIMEOUT_MS - 1);
      expect(write.error).toBeUndefined();
      jasmine.clock().tick(1);
      expect(write.error?.kind).toBe('timeout');
    });

    it('counts every byte of a slow answer as a sign of life', () => {
      const outcome = send('GET');
      const call = wire.expectOne('/api/usuario');
      for (let chunk = 1; chunk <= 5; chunk++) {
        jasmine.clock().tick(READ_TIMEOUT_MS - 1);
        call.event({ type: 3, loaded: chunk });
      }
      call.flush(OK);
      expect(outcome.answer).toEqual(OK);
    });
  });

  describe('empty list', () => {
    it('reads 404 as no rows where a list was asked for, and only there', () => {
      const list = send(
        'GET',
        '/api/persona',
        listContext((row) => row),
      );
      wire.expectOne('/api/persona').flush(null, status(404));
      expect(list.answer).toEqual({ data: [] });

      const record = send('GET', '/api/persona/9');
      wire.expectOne('/api/persona/9').flush(null, status(404));
      expect(record.error?.kind).toBe('not-found');
    });
  });
});
