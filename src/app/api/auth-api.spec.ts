import { TestBed } from '@angular/core/testing';
import { anAdministrator, aSession } from '../testing/factories';
import { provideTestWire, signIn, wire } from '../testing/testbed';
import { AuthApi } from './auth-api';
import { MailApi } from './mail-api';
import { RoleApi } from './role-api';

describe('AuthApi', () => {
  beforeEach(() => TestBed.configureTestingModule({ providers: provideTestWire() }));
  afterEach(() => wire().verify());

  it('signs in without opening a session, and drops the hash', () => {
    localStorage.clear();
    let result: unknown;
    TestBed.inject(AuthApi)
      .login({ email: 'admin@kantuta.bo', password: 'clave' })
      .subscribe((session) => (result = session));
    wire()
      .expectOne({ method: 'POST', url: '/api/auth/login' })
      .flush({
        access_token: 'access-1',
        refresh_token: 'refresh-1',
        user: { ...anAdministrator(), password: 'canary' },
      });
    expect(result).toEqual(aSession());
    expect(localStorage.length).toBe(0);
  });

  it('renews the token with the refresh token and no body', () => {
    const session = signIn();
    TestBed.inject(AuthApi).refresh().subscribe();
    const call = wire().expectOne({ method: 'POST', url: '/api/auth/refresh_token' });
    expect(call.request.body).toBeNull();
    expect(call.request.headers.get('Authorization')).toBe('Bearer refresh-1');
    call.flush({ access_token: 'access-2' });
    expect(session.accessToken()).toBe('access-2');
  });
});

describe('RoleApi', () => {
  it('lists the roles of the bare array', async () => {
    TestBed.configureTestingModule({ providers: provideTestWire() });
    const roles = TestBed.runInInjectionContext(() => TestBed.inject(RoleApi).list());
    TestBed.tick();
    wire()
      .expectOne({ method: 'GET', url: '/api/auth/roles/list' })
      .flush([{ id: 1, nombre: 'Administrador', descripcion: null }]);
    await Promise.resolve();
    expect(roles.value()).toEqual([{ id: 1, nombre: 'Administrador' }]);
  });
});

describe('MailApi', () => {
  it('sends one mail and reads whether the provider confirmed it', () => {
    TestBed.configureTestingModule({ providers: provideTestWire() });
    const mail = { email: 'a@b.bo', subject: 'Aviso', message: 'Línea 1\nLínea 2', name: 'Ana' };
    for (const [answer, id] of [
      [{ message: 'ok', id: '<1@kantuta>' }, '<1@kantuta>'],
      [{ message: 'ok' }, null],
    ] as const) {
      let receipt: unknown;
      TestBed.inject(MailApi)
        .send(mail)
        .subscribe((result) => (receipt = result));
      const call = wire().expectOne({ method: 'POST', url: '/api/mail' });
      expect(call.request.body).toEqual(mail);
      call.flush(answer);
      expect(receipt).toEqual({ id });
    }
    wire().verify();
  });
});
