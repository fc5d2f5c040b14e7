import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { TestBed } from '@angular/core/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MatFormFieldHarness } from '@angular/material/form-field/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Session } from '../session/session';
import { DEFAULT_SETTINGS, Settings } from '../settings/deployment-settings';
import { KnownBackend } from '../settings/known-backend';
import { SETTINGS } from '../settings/settings';
import { anAdministrator, aSession, aUsuario, CAJERO } from '../testing/factories';
import { fieldOf } from '../testing/form-page';
import { provideTestWire, settle, signIn, wire } from '../testing/testbed';
import { SignIn } from './sign-in';

describe('SignIn', () => {
  async function open(url = '/ingresar') {
    const harness = await RouterTestingHarness.create(url);
    const loader = TestbedHarnessEnvironment.loader(harness.fixture);
    const field = async (label: string) =>
      loader.getHarness(
        MatFormFieldHarness.with(fieldOf(harness.fixture.nativeElement as HTMLElement, label)),
      );
    const type = async (label: string, text: string) =>
      (await (await field(label)).getControl(MatInputHarness))?.setValue(text);
    return {
      harness,
      field,
      fill: async (email: string, password: string) => {
        await type('Correo electrónico', email);
        await type('Contraseña', password);
      },
      press: async () =>
        (await loader.getHarness(MatButtonHarness.with({ text: /Ingresar/ }))).click(),
      text: () => (harness.fixture.nativeElement as HTMLElement).textContent,
    };
  }

  it('can show the password, and hides it again', async () => {
    const { harness } = await open();
    const page = harness.fixture.nativeElement as HTMLElement;
    const eye = () => page.querySelector<HTMLElement>('[aria-label$=" contraseña"]')!;
    const kind = () =>
      page.querySelector<HTMLInputElement>('[autocomplete=current-password]')!.type;
    expect(kind()).toBe('password');
    eye().click();
    await settle(harness.fixture);
    expect([kind(), eye().ariaLabel]).toEqual(['text', 'Ocultar contraseña']);
    eye().click();
    await settle(harness.fixture);
    expect([kind(), eye().ariaLabel]).toEqual(['password', 'Mostrar contraseña']);
  });

  it('begins in the first field, and says what to do about a forgotten password', async () => {
    const { text } = await open();
    expect(document.activeElement?.id).toBe('sign-in-email');
    expect(text()).toContain('pide a otro administrador que la restablezca.');
  });

  let settings: Settings;

  beforeEach(() => {
    settings = DEFAULT_SETTINGS;
    localStorage.clear();
    TestBed.configureTestingModule({
      providers: [
        ...provideTestWire(),
        { provide: SETTINGS, useFactory: () => settings },
        provideRouter(
          [
            { path: 'ingresar', component: SignIn },
            { path: 'no-abre', canMatch: [() => false], children: [] },
            { path: 'no-abre', canActivate: [() => false], children: [] },
            { path: '**', children: [] },
          ],
          withComponentInputBinding(),
        ),
      ],
    });
  });
  afterEach(() => wire().verify());

  it('says after how long it closed a session', async () => {
    settings = { ...DEFAULT_SETTINGS, idleMinutes: 1 };
    TestBed.inject(Session).end('idle');
    const page = await open('/ingresar');
    expect(page.text()).toContain('Cerramos tu sesión después de un minuto sin actividad.');
  });

  it('signs an administrator in and goes where they wanted to go', async () => {
    const page = await open('/ingresar?returnUrl=%2Fusuarios%2F7');
    await page.fill('admin@kantuta.bo', 'una contraseña');
    await page.press();

    const call = wire().expectOne('/api/auth/login');
    expect(call.request.body).toEqual({ email: 'admin@kantuta.bo', password: 'una contraseña' });
    call.flush({ access_token: 'a', refresh_token: 'r', user: anAdministrator() });
    await settle(page.harness.fixture);

    expect(TestBed.inject(Session).access()).toBe('granted');
    expect(localStorage.getItem('access_token')).toBe('a');
    expect(TestBed.inject(Router).url).toBe('/usuarios/7');
  });

  it('tells a cashier why they may not enter, and keeps no session', async () => {
    const page = await open();
    await page.fill('caja@kantuta.bo', 'una contraseña');
    await page.press();
    wire()
      .expectOne('/api/auth/login')
      .flush({ access_token: 'a', refresh_token: 'r', user: aUsuario({ role: CAJERO }) });
    await settle(page.harness.fixture);

    expect(page.text()).toContain('solo entran administradores');
    expect(localStorage.getItem('access_token')).toBeNull();
  });

  it('remembers that this backend lets inactive people in, and does not', async () => {
    const page = await open();
    await page.fill('caja@kantuta.bo', 'una contraseña');
    await page.press();
    expect(TestBed.inject(KnownBackend).letsInactiveIn).toBeFalse();
    const user = anAdministrator({ estado: false });
    wire().expectOne('/api/auth/login').flush({ access_token: 'a', refresh_token: 'r', user });
    await settle(page.harness.fixture);

    expect(page.text()).toContain('Esta cuenta está inactiva.');
    expect(localStorage.getItem('access_token')).toBeNull();
    expect(TestBed.inject(KnownBackend).letsInactiveIn).toBeTrue();
  });

  for (const [status, reason] of [
    [401, 'a wrong password'],
    [404, 'an unknown e-mail'],
  ] as const) {
    it(`does not give away which of the two was wrong: ${reason}`, async () => {
      const page = await open();
      await page.fill('nadie@kantuta.bo', 'una contraseña');
      await page.press();
      wire().expectOne('/api/auth/login').flush({ message: 'no' }, { status, statusText: 'no' });
      await settle(page.harness.fixture);
      expect(page.text()).toContain('El correo o la contraseña no son correctos.');
    });
  }

  it('says of a pasted password what nobody sees, and forgets the refusal for other words', async () => {
    const page = await open();
    await page.fill('ana@kantuta.bo', 'una contraseña ');
    await page.press();
    wire().expectOne('/api/auth/login').flush({ message: 'no' }, { status: 401, statusText: 'no' });
    await settle(page.harness.fixture);
    expect(page.text()).toContain('La contraseña escrita empieza o termina con un espacio');
    await page.fill('', '');
    await page.press();
    expect(page.text()).not.toContain('no son correctos');
  });

  it('says at the field what is missing, and sends nothing', async () => {
    const page = await open();
    await page.fill('no es un correo', '');
    await page.press();

    expect(await (await page.field('Correo electrónico')).getTextErrors()).toEqual([
      'Escribe el correo completo, como nombre@ejemplo.com.',
    ]);
    expect(await (await page.field('Contraseña')).getTextErrors()).toEqual([
      'Escribe tu contraseña.',
    ]);
  });

  it('explains to whoever is signed in to the POS why they may not enter', async () => {
    signIn({ accessToken: 'a', refreshToken: 'r', user: aUsuario({ role: CAJERO }) });
    const page = await open();
    expect(page.text()).toContain('solo entran administradores');
  });

  it('goes on when somebody signs in in another tab', async () => {
    const page = await open('/ingresar?returnUrl=%2Fusuarios%2F7');
    TestBed.inject(Session).start(aSession());
    await settle(page.harness.fixture);
    expect(TestBed.inject(Router).url).toBe('/usuarios/7');
  });

  it('opens the first page where the one that was wanted cannot be opened', async () => {
    const page = await open('/ingresar?returnUrl=%2Fno-abre&returnUrl=%2Fotra');
    TestBed.inject(Session).start(aSession());
    await settle(page.harness.fixture);
    expect(TestBed.inject(Router).url).toBe('/usuarios');
  });

  it('asks whoever comes back to a locked screen for the password, and then goes on', async () => {
    signIn().use();
    jasmine
      .clock()
      .install()
      .mockDate(new Date(Date.now() + 3_600_000));
    TestBed.inject(Session).rest();
    jasmine.clock().uninstall();
    expect(TestBed.inject(Session).access()).toBe('locked');
    const page = await open('/ingresar?returnUrl=%2Fusuarios%2F7');
    expect(page.text()).toContain('después de 45 minutos sin actividad');
    TestBed.inject(Session).start(aSession());
    await settle(page.harness.fixture);
    expect(TestBed.inject(Router).url).toBe('/usuarios/7');
  });
});
