import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { personaDetails } from '../domain/persona/persona-details';
import { DEFAULT_SETTINGS } from '../settings/deployment-settings';
import { SETTINGS } from '../settings/settings';
import { anAdministrator, aPersona, aSession } from '../testing/factories';
import { provideTestWire, signIn, wire } from '../testing/testbed';
import { AuthApi } from './auth-api';
import { MailApi } from './mail-api';
import { PersonaApi } from './persona-api';
import { RoleApi } from './role-api';
import { UsuarioApi } from './usuario-api';

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

  it('changes the password of whoever has the e-mail', () => {
    let done = false;
    TestBed.inject(AuthApi)
      .changePassword('ana@kantuta.bo', 'salar de uyuni')
      .subscribe(() => (done = true));
    const call = wire().expectOne({ method: 'POST', url: '/api/auth/change-password' });
    expect(call.request.body).toEqual({ email: 'ana@kantuta.bo', newPassword: 'salar de uyuni' });
    call.flush({ message: 'ok' }, { status: 201, statusText: 'Created' });
    expect(done).toBe(true);
  });
});

describe('the Api classes', () => {
  it('call where the settings say that the API is', () => {
    TestBed.configureTestingModule({
      providers: [
        ...provideTestWire(),
        { provide: SETTINGS, useValue: { ...DEFAULT_SETTINGS, apiPath: '/pos/api' } },
      ],
    });
    signIn();
    const persona = aPersona({ id: 1 });
    TestBed.inject(AuthApi).login({ email: 'a@b.bo', password: 'x' }).subscribe();
    TestBed.inject(AuthApi).refresh().subscribe();
    TestBed.inject(AuthApi).changePassword('a@b.bo', 'x').subscribe();
    TestBed.inject(MailApi).send({ email: '', subject: '', message: '', name: '' }).subscribe();
    TestBed.inject(PersonaApi).create(personaDetails(persona)).subscribe();
    TestBed.inject(PersonaApi).update(persona, personaDetails(persona)).subscribe();
    TestBed.inject(PersonaApi).read(1).subscribe();
    TestBed.inject(UsuarioApi).update(1, { estado: true }).subscribe();
    TestBed.runInInjectionContext(() => {
      TestBed.inject(RoleApi).list();
      TestBed.inject(PersonaApi).all.reload();
      TestBed.inject(PersonaApi).get(signal(2));
      TestBed.inject(UsuarioApi).all.reload();
      TestBed.inject(UsuarioApi).get(signal(2));
    });
    TestBed.tick();
    const called = wire().match(() => true);
    expect(called.length).toBe(13);
    for (const { request } of called) expect(request.url).toMatch(/^\/pos\/api\/[a-z]/);
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
