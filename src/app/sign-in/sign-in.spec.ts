import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { TestBed } from '@angular/core/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MatFormFieldHarness } from '@angular/material/form-field/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { DEFAULT_SETTINGS, Settings } from '../settings/deployment-settings';
import fc from 'fast-check';
import { Session } from '../session/session';
import { SETTINGS } from '../settings/settings';
import { anAdministrator, aSession, aUsuario, CAJERO } from '../testing/factories';
import { provideTestWire, settle, signIn, wire } from '../testing/testbed';
import { ownPath, SignIn } from './sign-in';

describe('SignIn', () => {
  async function open(url = '/ingresar') {
    const harness = await RouterTestingHarness.create(url);
    const loader = TestbedHarnessEnvironment.loader(harness.fixture);
    const field = async (label: string) =>
      loader.getHarness(MatFormFieldHarness.with({ floatingLabelText: label }));
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

  it('leads nowhere but into this app', () => {
    expect(ownPath('/usuarios?q=ñ#x')).toBe('/usuarios?q=%C3%B1#x');
    for (const url of [
      undefined,
      '',
      'https://example.com/',
      '//example.com/',
      '/\\example.com',
      '/\t/example.com',
      'javascript:alert(1)',
      'JAVASCRIPT:alert(1)',
      ' javascript:alert(1)',
      'data:text/html,x',
      'usuarios',
      'example.com',
      '///example.com',
      '////example.com',
      '/\\/example.com',
      '\\\\example.com',
      '/\n/example.com',
      '\u0000//example.com',
      'http:example.com',
      'https:/example.com',
      '//example.com@own.invalid/',
      '//own.invalid@example.com/',
      '//own.invalid:8080/',
      '//[::1]/',
      '//\u3002example.com',
      '/..//example.com',
      '/.//example.com',
      '/%2e%2e//example.com',
      '/usuarios/../..//example.com',
      '/./\\example.com',
    ]) {
      expect(ownPath(url)).withContext(String(url)).toBe('/');
    }
  });

  it('leads nowhere but into this app, whatever 10,000 addresses say', () => {
    const router = TestBed.inject(Router);
    // The router says so when it cannot make sense of a path, and goes home.
    spyOn(console, 'warn');
    const part = fc.constantFrom(
      ...[
        '/',
        '//',
        '\\',
        '\t',
        '\n',
        '\0',
        '.',
        '..',
        '%2e',
        '%2f',
        '%5c',
        '@',
        ':',
        '?',
        '#',
        ';',
      ],
      ...[
        'example.com',
        'own.invalid',
        'localhost',
        'usuarios',
        'ñ',
        '\u3002',
        '\uff0f',
        '[::1]',
        '(',
      ],
      ...['http:', 'https:', 'javascript:', 'data:', 'blob:', 'file:', '80', ' ', '\ud800'],
    );
    const tricks = fc.array(part, { maxLength: 8 }).map((parts) => `/${parts.join('')}`);
    const addresses = fc.oneof(tricks, fc.string({ unit: 'binary' }), fc.webUrl());
    const property = fc.property(addresses, (address) => {
      const path = ownPath(address);
      // As the browser reads it, and as the router writes it into the address bar.
      for (const target of [path, router.serializeUrl(router.parseUrl(path))]) {
        expect(target.startsWith('/')).withContext(address).toBeTrue();
        expect(new URL(target, location.href).origin).withContext(address).toBe(location.origin);
      }
    });
    expect(() => fc.assert(property, { numRuns: 10_000 })).not.toThrow();
  });
});
