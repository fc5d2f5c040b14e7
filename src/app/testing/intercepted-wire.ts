import { HttpClient, HttpContext, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { ApiError } from '../api/api-error';
import { API_INTERCEPTORS } from '../api/interceptors/interceptors';
import { API_SERVICES } from '../api/provide-api';
import { Session } from '../session/session';
import { DEFAULT_SETTINGS } from '../settings/deployment-settings';
import { SETTINGS } from '../settings/settings';
import { anAdministrator, aSession } from './factories';

export const OK = { ok: true };
export const status = (code: number) => ({ status: code, statusText: 'refused' });

/** Somebody else, with tokens of their own. */
export const anotherPerson = () => ({
  accessToken: 'access-of-2',
  refreshToken: 'refresh-of-2',
  user: anAdministrator({ id: 2 }),
});

/** The wire with all interceptors, as it is in production, an administrator signed in. */
export class InterceptedWire {
  readonly wire = TestBed.inject(HttpTestingController);
  readonly session = TestBed.inject(Session);
  private readonly http = TestBed.inject(HttpClient);

  private constructor() {
    this.session.start(aSession(anAdministrator({ id: 1 })));
  }

  static open(settings = DEFAULT_SETTINGS): InterceptedWire {
    localStorage.clear();
    TestBed.configureTestingModule({
      providers: [
        { provide: SETTINGS, useValue: settings },
        provideHttpClient(withInterceptors(API_INTERCEPTORS)),
        provideHttpClientTesting(),
        API_SERVICES,
      ],
    });
    return new InterceptedWire();
  }

  /** Sends, and remembers how it ended. */
  send(method: string, url = '/api/usuario', context = new HttpContext()) {
    const outcome: { answer?: unknown; error?: ApiError } = {};
    this.http.request(method, url, { context }).subscribe({
      next: (answer) => (outcome.answer = answer),
      error: (error: ApiError) => (outcome.error = error),
    });
    return outcome;
  }
}

/** The same, opened anew for each test, on a clock that only the test moves. */
export function interceptedOnAClock(): InterceptedWire {
  let intercepted: InterceptedWire;
  beforeEach(() => {
    jasmine.clock().install().mockDate(new Date('2026-03-02T12:00:00Z'));
    intercepted = InterceptedWire.open();
  });
  afterEach(() => {
    jasmine.clock().uninstall();
    intercepted.wire.verify();
  });
  return {
    get wire() {
      return intercepted.wire;
    },
    get session() {
      return intercepted.session;
    },
    send: (...call: Parameters<InterceptedWire['send']>) => intercepted.send(...call),
  } as InterceptedWire;
}
