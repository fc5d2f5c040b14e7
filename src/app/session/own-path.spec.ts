import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import fc from 'fast-check';
import { ownPath, withoutQuery } from './own-path';

describe('where somebody wanted to go', () => {
  it('leads nowhere but into this app', () => {
    expect(ownPath('/usuarios?q=ñ#x')).toBe('/usuarios?q=%C3%B1#x');
    expect(ownPath('/usuarios/salir')).toBe('/usuarios/salir');
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
    TestBed.configureTestingModule({ providers: [provideRouter([])] });
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

  it('leads neither out of the session nor to where one signs in', () => {
    for (const url of [
      ...['/salir', '/salir/', '/salir?x=1', '/salir#x', '/salir;x=1', '/%73alir', '/x/../salir'],
      ...['/ingresar', '/ingresar?returnUrl=%2Fsalir', '/%E0%A4%A', '/usuarios/%', '/(salir)'],
    ]) {
      expect(ownPath(url)).withContext(url).toBe('/');
    }
  });

  it('keeps no query of whoever signed out', () => {
    expect(withoutQuery('/usuarios?q=ana#x')).toBe('/usuarios');
    expect(withoutQuery('/usuarios#x')).toBe('/usuarios');
    expect(withoutQuery('/')).toBe('/');
  });
});
