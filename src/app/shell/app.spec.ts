import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { Component, provideEnvironmentInitializer } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { MatDialogHarness } from '@angular/material/dialog/testing';
import { Title } from '@angular/platform-browser';
import { provideRouter, Router, TitleStrategy } from '@angular/router';
import { Session } from '../session/session';
import { askForPasswordWhenNeeded } from '../sign-in/ask-for-password';
import { anAdministrator, aSession, aUsuario, CAJERO } from '../testing/factories';
import { provideTestWire, settle, signIn } from '../testing/testbed';
import { Confirmations } from '../ui/dialog/confirmations';
import { App } from './app';
import { AppTitleStrategy } from './navigation/app-title-strategy';
import { NotFound } from './not-found';

@Component({ template: '<input aria-label="Nombres" />' })
class Page {}

describe('App', () => {
  beforeEach(() => {
    localStorage.clear();
    TestBed.configureTestingModule({
      providers: [
        ...provideTestWire(),
        { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
        { provide: TitleStrategy, useClass: AppTitleStrategy },
        provideRouter([
          {
            path: 'usuarios',
            title: 'Usuarios',
            providers: [provideEnvironmentInitializer(askForPasswordWhenNeeded)],
            children: [],
          },
          { path: 'pagina', component: Page },
          { path: 'ingresar', title: 'Iniciar sesión', children: [] },
          { path: '**', title: 'Página no encontrada', component: NotFound },
        ]),
      ],
    });
  });

  async function open(url: string) {
    const fixture = TestBed.createComponent(App);
    await TestBed.inject(Router).navigateByUrl(url);
    await settle(fixture);
    const element = fixture.nativeElement as HTMLElement;
    return {
      fixture,
      element,
      text: () => element.textContent,
      links: (name: string) =>
        [...element.querySelectorAll('a')].filter((link) => link.textContent.trim() === name),
      url: () => TestBed.inject(Router).url,
      dialogs: () =>
        TestbedHarnessEnvironment.documentRootLoader(fixture).getAllHarnesses(MatDialogHarness),
    };
  }

  it('shows who is signed in and the way out', async () => {
    signIn(aSession(anAdministrator({ email: 'ana@kantuta.bo' })));
    const app = await open('/usuarios');
    expect(app.text()).toContain('Ana Mamani');
    expect(app.text()).toContain('ana@kantuta.bo');
    expect(app.links('Salir')[0]?.getAttribute('href')).toBe('/salir');
  });

  it('marks the section that is open', async () => {
    signIn();
    const app = await open('/usuarios');
    expect(app.links('Usuarios')[0]?.getAttribute('aria-current')).toBe('page');
    expect(app.links('Personas')[0]?.getAttribute('aria-current')).toBeNull();
  });

  it('offers no navigation to a stranger', async () => {
    const app = await open('/ingresar');
    expect(app.links('Usuarios')).toEqual([]);
    expect(app.links('Salir')).toEqual([]);
  });

  it('says in the tab where one is', async () => {
    signIn();
    await open('/usuarios');
    expect(TestBed.inject(Title).getTitle()).toBe('Usuarios · Kantuta Administración');
  });

  it('tells of an address that leads nowhere, and shows a way back', async () => {
    signIn();
    const app = await open('/usuariox');
    expect(app.text()).toContain('Página no encontrada');
    expect(app.links('Ir a Usuarios')[0]?.getAttribute('href')).toBe('/');
  });

  for (const end of ['idle', 'signed-out-elsewhere'] as const) {
    it(`leaves the page when the session ends: ${end}`, async () => {
      const session = signIn();
      const app = await open('/usuarios?q=x');
      session.end(end);
      await settle(app.fixture);
      // The query may hold names.
      expect(app.url()).toBe('/ingresar?returnUrl=%2Fusuarios');
    });
  }

  it('gives the next person who signs in elsewhere screens of their own', async () => {
    const session = signIn(aSession(anAdministrator({ id: 1 })));
    const app = await open('/pagina');
    const field = () => app.element.querySelector('input')!;
    field().value = 'datos de una clienta';
    const before = field();
    session.start({ ...aSession(anAdministrator({ id: 1 })), accessToken: 'renewed' });
    await settle(app.fixture);
    expect(field()).withContext('the same person').toBe(before);

    const asked = TestBed.inject(Confirmations).ask({
      title: '¿Guardar?',
      message: 'datos de una clienta',
      confirm: 'Guardar',
    });
    await import('../ui/dialog/confirm-dialog');
    await settle(app.fixture);
    expect((await app.dialogs()).length).toBe(1);
    session.start(aSession(anAdministrator({ id: 2 })));
    await settle(app.fixture);
    await import('../ui/dialog/confirm-dialog');
    await settle(app.fixture);
    expect(field().value).toBe('');
    expect(app.url()).toBe('/pagina');
    expect(await app.dialogs()).toEqual([]);
    expect(await asked).toBe(false);
  });

  it('leaves when who signs in elsewhere may not enter', async () => {
    const session = signIn(aSession(anAdministrator({ id: 1 })));
    const app = await open('/pagina');
    session.start(aSession(aUsuario({ id: 3, role: CAJERO })));
    await settle(app.fixture);
    expect(app.url()).toBe('/ingresar?returnUrl=%2Fpagina');
  });

  it('asks for the password in place when the session expires, and leaves the page alone', async () => {
    signIn(aSession(anAdministrator({ email: 'ana@kantuta.bo' })));
    const app = await open('/usuarios');
    TestBed.inject(Session).expire();
    await settle(app.fixture);
    await import('../sign-in/sign-in-dialog');
    await settle(app.fixture);

    const [dialog] = await app.dialogs();
    expect(await dialog?.getTitleText()).toBe('Tu sesión venció');
    expect(app.url()).toBe('/usuarios');

    TestBed.inject(Session).start(aSession());
    await settle(app.fixture);
    expect(await app.dialogs()).toEqual([]);
  });
});
