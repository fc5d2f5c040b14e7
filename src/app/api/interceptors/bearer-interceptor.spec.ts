import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import fc from 'fast-check';
import { DEFAULT_SETTINGS } from '../../settings/deployment-settings';
import { InterceptedWire, OK } from '../../testing/intercepted-wire';
import { isApiUrl } from '../api-url';
import { outsideSession } from './request-context';

describe('the bearer interceptor', () => {
  let wire: HttpTestingController;
  let intercepted: InterceptedWire;

  beforeEach(() => {
    open();
  });
  afterEach(() => {
    wire.verify();
  });

  function open(settings = DEFAULT_SETTINGS): void {
    intercepted = InterceptedWire.open(settings);
    ({ wire } = intercepted);
  }
  const send: InterceptedWire['send'] = (...call) => intercepted.send(...call);

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
    send('POST', '/api/auth/login', outsideSession());
    const login = wire.expectOne('/api/auth/login');
    expect(login.request.headers.has('Authorization')).toBe(false);
    login.flush(OK);
  });

  it('follows the API to where the settings put it', () => {
    TestBed.resetTestingModule();
    open({ ...DEFAULT_SETTINGS, apiPath: '/pos/api' });
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
    const others = fc.oneof(built, fc.webUrl(), fc.webPath(), fc.string());
    const urls = fc.oneof(own, others);
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
