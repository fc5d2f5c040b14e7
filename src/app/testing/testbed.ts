import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { EnvironmentProviders, Provider, Type } from '@angular/core';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { errorInterceptor } from '../api/interceptors/error-interceptor';
import { listInterceptor } from '../api/lists/list-interceptor';
import { API_SERVICES } from '../api/provide-api';
import { Session } from '../session/session';
import { aSession } from './factories';

/** The wire as components see it: errors arrive as `ApiError`; nothing waits or is retried. */
export function provideTestWire(): (Provider | EnvironmentProviders)[] {
  return [
    provideHttpClient(withInterceptors([errorInterceptor, listInterceptor])),
    provideHttpClientTesting(),
    API_SERVICES,
  ];
}

/** The wire, and one page that has an address; others lead nowhere. */
export function providePage(
  path: string,
  component: Type<unknown>,
): (Provider | EnvironmentProviders)[] {
  return [
    ...provideTestWire(),
    { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
    provideRouter(
      [
        { path, component },
        { path: '**', children: [] },
      ],
      withComponentInputBinding(),
    ),
  ];
}

export function wire(): HttpTestingController {
  return TestBed.inject(HttpTestingController);
}

/** Signs in, an administrator unless told, in a storage that starts empty. */
export function signIn(session = aSession()): Session {
  localStorage.clear();
  const service = TestBed.inject(Session);
  service.start(session);
  return service;
}

/** Lets an answer that was flushed reach the screen: resources and submissions settle in turns. */
export async function settle(fixture: ComponentFixture<unknown>): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  // What is told of it, and a menu that was opened, are loaded when they are needed.
  await Promise.all([import('../ui/toast/toasts'), import('../ui/menu/menu-panel')]);
  await fixture.whenStable();
}

/** Until a question can be on the screen: the dialog for it is loaded when it is asked. */
export async function questionShown(): Promise<void> {
  await Promise.all([
    import('../ui/dialog/confirm-dialog'),
    import('../forms/saving/conflict-dialog'),
  ]);
  await new Promise((resolve) => setTimeout(resolve));
  TestBed.tick();
}

/** Until it is on the screen, however long that takes; Jasmine's limit ends what never comes. */
export async function shown<T>(find: () => T | null | undefined): Promise<T> {
  for (;;) {
    TestBed.tick();
    const found = find();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve));
  }
}
