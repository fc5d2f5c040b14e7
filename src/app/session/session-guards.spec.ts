import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { anAdministrator, aSession, aUsuario, CAJERO } from '../testing/factories';
import { WorkInTabs } from './kept/work-in-tabs';
import { Session } from './session';
import { administratorGuard, SIGN_OUT, signOutGuard, visitorGuard } from './session-guards';

describe('the guards', () => {
  const visit = async (url: string) => {
    await RouterTestingHarness.create(url);
    return TestBed.inject(Router).url;
  };

  beforeEach(() => {
    localStorage.clear();
    TestBed.configureTestingModule({
      providers: [
        provideRouter([
          { path: 'ingresar', canMatch: [visitorGuard], children: [] },
          { path: 'salir', canActivate: [signOutGuard], children: [] },
          { path: 'usuarios/:id', canMatch: [administratorGuard], children: [] },
          { path: '', pathMatch: 'full', children: [] },
        ]),
      ],
    });
  });

  it('let an administrator in', async () => {
    TestBed.inject(Session).start(aSession());
    expect(await visit('/usuarios/7?q=x')).toBe('/usuarios/7?q=x');
  });

  it('send a stranger to sign in, and remember where they were going', async () => {
    expect(await visit('/usuarios/7?q=x')).toBe('/ingresar?returnUrl=%2Fusuarios%2F7%3Fq%3Dx');
  });

  for (const [who, user] of [
    ['a cashier', aUsuario({ role: CAJERO })],
    ['an inactive administrator', anAdministrator({ estado: false })],
    ['an account without a role', anAdministrator({ role: null })],
  ] as const) {
    it(`keep ${who} out`, async () => {
      TestBed.inject(Session).start(aSession(user));
      expect(await visit('/usuarios/7')).toContain('/ingresar');
    });
  }

  it('keep an administrator off the sign-in page', async () => {
    TestBed.inject(Session).start(aSession());
    expect(await visit('/ingresar')).toBe('/');
  });

  it('sign out at /salir, by a button of ours', async () => {
    const session = TestBed.inject(Session);
    session.start(aSession());
    await visit('/');
    await TestBed.inject(Router).navigateByUrl('/salir', { info: SIGN_OUT });
    expect(TestBed.inject(Router).url).toBe('/ingresar');
    expect(session.access()).toBe('signed-out');
  });

  it('ask first where signing out would end an import of another tab', async () => {
    const session = TestBed.inject(Session);
    session.start(aSession());
    spyOn(TestBed.inject(WorkInTabs), 'inOtherTabs').and.resolveTo(['import']);
    await visit('/');
    await TestBed.inject(Router).navigateByUrl('/salir', { info: SIGN_OUT });
    expect(TestBed.inject(Router).url).toBe('/salir');
    expect(session.access()).toBe('granted');
  });

  it('sign nobody out by a link to /salir', async () => {
    const session = TestBed.inject(Session);
    session.start(aSession());
    expect(await visit('/salir')).toBe('/salir');
    expect(session.access()).toBe('granted');
  });

  it('have nothing to ask at /salir where nobody is signed in', async () => {
    expect(await visit('/salir')).toBe('/ingresar');
  });
});
