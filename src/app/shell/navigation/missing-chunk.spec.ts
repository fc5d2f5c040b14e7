import { Location } from '@angular/common';
import { DOCUMENT, ErrorHandler, Injector, runInInjectionContext } from '@angular/core';
import { NavigationError, Router } from '@angular/router';
import { NEVER } from 'rxjs';
import { UnsavedChanges } from '../../forms/leaving/unsaved-changes';
import { Notifier } from '../../ui/toast/notifier';
import { onNavigationError } from './missing-chunk';

const GONE = new TypeError('Failed to fetch dynamically imported module: https://kantuta.bo/x.js');

describe('onNavigationError', () => {
  let opened: string[];
  let told: unknown[];
  let address: string;
  let kept: boolean;
  let isOnline: jasmine.Spy;
  let window: EventTarget & { sessionStorage: unknown };

  beforeEach(() => {
    opened = [];
    told = [];
    address = 'untouched';
    kept = false;
    isOnline = spyOnProperty(navigator, 'onLine').and.returnValue(true);
    const stored = new Map<string, string>();
    window = Object.assign(new EventTarget(), {
      location: { reload: () => opened.push(address) },
      sessionStorage: {
        getItem: (key: string) => stored.get(key) ?? null,
        setItem: (key: string, value: string) => stored.set(key, value),
      },
    });
  });

  async function fail(error: unknown, url = '/correo?q=1#x', navigated = true): Promise<void> {
    const injector = Injector.create({
      providers: [
        { provide: DOCUMENT, useValue: { defaultView: window } },
        { provide: ErrorHandler, useValue: { handleError: (seen: unknown) => told.push(seen) } },
        {
          provide: Router,
          useValue: { navigated, currentNavigation: () => ({ extras: {} }), events: NEVER },
        },
        { provide: UnsavedChanges, useValue: { keep: () => (kept = true), any: () => false } },
        { provide: Notifier, useValue: { failure: () => undefined } },
        {
          provide: Location,
          useValue: {
            go: (path: string) => (address = path),
            replaceState: (path: string) => (address = path),
          },
        },
      ],
    });
    runInInjectionContext(injector, () => onNavigationError(new NavigationError(1, url, error)));
    await Promise.resolve();
  }

  it('opens the page that was wanted anew, once, and then explains', async () => {
    await fail(GONE);
    expect(opened).toEqual(['/correo?q=1#x']);
    expect(told).toEqual([]);
    await fail(GONE);
    expect(opened.length).toBe(1);
    expect(told).toEqual([GONE]);
  });

  it('keeps the page as long as there is no network, and opens the other one with it', async () => {
    isOnline.and.returnValue(false);
    await fail(GONE);
    expect(opened).toEqual([]);
    expect(kept).toBe(true);
    isOnline.and.returnValue(true);
    await fail(GONE);
    expect(opened).toEqual(['/correo?q=1#x']);
  });

  it('explains instead where something typed would be lost', async () => {
    window.addEventListener('beforeunload', (event) => event.preventDefault());
    await fail(GONE);
    expect(opened).toEqual([]);
    expect(told).toEqual([GONE]);
    expect(kept).toBe(true);
  });

  it('opens it for whoever gave up what they typed, and keeps that where it cannot be had', async () => {
    // As after "Salir sin guardar": nothing holds the page back until it is kept.
    window.addEventListener('beforeunload', (event) => {
      if (kept) event.preventDefault();
    });
    await fail(GONE);
    expect(opened.length).toBe(1);
    expect(kept).toBe(false);
    await fail(GONE);
    expect(opened.length).toBe(1);
    expect(kept).toBe(true);
  });

  it('explains instead where it cannot remember that it reloaded', async () => {
    Object.defineProperty(window, 'sessionStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    await fail(GONE);
    expect(opened).toEqual([]);
    expect(told).toEqual([GONE]);
  });

  it('reloads for no other failure', async () => {
    const boom = new Error('boom');
    await fail(boom);
    expect(opened).toEqual([]);
    expect(told).toEqual([boom]);
    expect(address).toBe('untouched');
  });

  it('keeps the address of a first page that cannot be opened', async () => {
    await fail(new Error('boom'), '/correo?q=1', false);
    expect(address).toBe('/correo?q=1');
  });
});
