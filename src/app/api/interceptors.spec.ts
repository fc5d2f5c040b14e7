import { HttpClient, HttpContext, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import fc from 'fast-check';
import { Session } from '../session/session';
import { anAdministrator, aSession } from '../testing/factories';
import { ApiError } from './api-error';
import { isApiUrl } from './api-url';
import { API_INTERCEPTORS } from './interceptors';
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
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors(API_INTERCEPTORS)),
        provideHttpClientTesting(),
      ],
    });
    http = TestBed.inject(HttpClient);
    wire = TestBed.inject(HttpTestingController);
    session = TestBed.inject(Session);
    session.start(aSession(anAdministrator({ id: 1 })));
  });
  afterEach(() => {
    jasmine.clock().uninstall();
    wire.verify();
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

    it('counts 1,000 addresses as ours exactly when they are', () => {
      const origin = 'https://kantuta.bo';
      const urls = fc.oneof(fc.webUrl(), fc.webPath(), fc.string());
      const property = fc.property(urls, (url) => {
        const ours =
          URL.canParse(url, origin) && new URL(url, origin).href.startsWith(`${origin}/api/`);
        return isApiUrl(url, origin) === ours;
      });
      expect(() => fc.assert(property, { numRuns: 1_000 })).not.toThrow();
      expect(isApiUrl('/api/../secreto', origin)).toBe(false);
      expect(isApiUrl('https://kantuta.bo.example.com/api/x', origin)).toBe(false);
      expect(isApiUrl('https://kantuta.bo@example.com/api/x', origin)).toBe(false);
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
      renewal.flush({ access_token: 'access-2' });
      wire.expectOne('/api/usuario').flush(null, status(401));
      expect([early.error?.kind, renewing.error?.kind]).toEqual(['unauthorized', 'unauthorized']);
      expect(session.accessToken()).toBe('access-3');
    });

    it('drops the call when another person signs in instead', () => {
      const outcome = send('PUT');
      wire.expectOne('/api/usuario').flush(null, status(401));
      refresh().flush(null, status(401));
      session.start(aSession(anAdministrator({ id: 2 })));
      expect(outcome.error?.kind).toBe('unauthorized');
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
      const list = send('GET', '/api/persona', listContext());
      wire.expectOne('/api/persona').flush(null, status(404));
      expect(list.answer).toEqual({ data: [] });

      const record = send('GET', '/api/persona/9');
      wire.expectOne('/api/persona/9').flush(null, status(404));
      expect(record.error?.kind).toBe('not-found');
    });
  });
});
