import {
  createEnvironmentInjector,
  EnvironmentInjector,
  runInInjectionContext,
  signal,
} from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { interceptedOnAClock, InterceptedWire, status } from '../../testing/intercepted-wire';
import { PersonaApi } from '../persona-api';
import { UsuarioApi } from '../usuario-api';
import { Connection } from './connection';

const REFUSED = new ProgressEvent('error');

describe('Connection', () => {
  const opened: InterceptedWire = interceptedOnAClock();
  let isOnline: jasmine.Spy;
  beforeEach(() => (isOnline = spyOnProperty(navigator, 'onLine').and.returnValue(true)));

  const connection = () => TestBed.inject(Connection);
  const network = (is: 'online' | 'offline') => {
    isOnline.and.returnValue(is === 'online');
    window.dispatchEvent(new Event(is));
  };
  const lookAgain = () => document.dispatchEvent(new Event('visibilitychange'));
  const pass = (ms: number) => {
    TestBed.tick();
    jasmine.clock().tick(ms);
  };
  const lists = () => opened.wire.match('/api/usuario');

  /** The list fails, tried three times. */
  function failList(kind: 'refused' | '500' | '403'): UsuarioApi {
    const api = TestBed.inject(UsuarioApi);
    api.all.reload();
    for (let turn = 0; turn < (kind === 'refused' ? 3 : 1); turn++) {
      pass(3_000);
      const [call] = lists();
      if (kind === 'refused') call!.error(REFUSED);
      else call!.flush({}, status(Number(kind)));
    }
    expect(api.all.error()).toBeDefined();
    return api;
  }

  it('misses the network while the browser says so', () => {
    expect(connection().missing()).toBeNull();
    network('offline');
    expect(connection().missing()).toBe('network');
    network('online');
    expect(connection().missing()).toBeNull();
  });

  it('misses the server from a call that got no answer until one gets any', () => {
    opened.send('POST', '/api/mail');
    opened.wire.expectOne('/api/mail').error(REFUSED);
    expect(connection().missing()).toBe('server');
    opened.send('POST', '/api/mail');
    opened.wire.expectOne('/api/mail').flush({}, status(500));
    expect(connection().missing()).toBeNull();
  });

  it('asks once more for a list that could not be read, when the network is back', () => {
    const api = failList('refused');
    network('offline');
    pass(60_000);
    expect(lists()).withContext('nothing is sent meanwhile').toEqual([]);
    network('online');
    lists()[0]!.flush({ data: [] });
    expect(api.all.error()).toBeUndefined();
    expect(connection().missing()).toBeNull();
  });

  it('asks once more when somebody looks at the tab again, and not at each glance', () => {
    failList('500');
    lookAgain();
    lists()[0]!.flush({}, status(500));
    lookAgain();
    lookAgain();
    expect(lists()).toEqual([]);
    pass(5_000);
    lookAgain();
    expect(lists().length).toBe(1);
  });

  it('asks each time that the network is back', () => {
    let times = 0;
    connection().back.subscribe(() => times++);
    for (let turn = 1; turn <= 2; turn++) {
      network('offline');
      network('online');
      expect(times).toBe(turn);
    }
  });

  it('asks for nothing that was read, refused or merely slow', () => {
    failList('403');
    lookAgain();
    expect(lists()).toEqual([]);
    TestBed.inject(UsuarioApi).all.reload();
    const [slow] = lists();
    pass(120_000);
    expect(slow!.cancelled).toBeTrue();
    lookAgain();
    expect(lists()).toEqual([]);
  });

  it('asks once more for a record, as long as its page is open', async () => {
    const page = createEnvironmentInjector([], TestBed.inject(EnvironmentInjector));
    const persona = runInInjectionContext(page, () => TestBed.inject(PersonaApi).get(signal(7)));
    TestBed.tick();
    opened.wire.expectOne('/api/persona/7').flush({}, status(500));
    await Promise.resolve();
    TestBed.tick();
    expect(persona.error()).toBeDefined();
    lookAgain();
    TestBed.tick();
    opened.wire.expectOne('/api/persona/7').flush({}, status(500));
    page.destroy();
    pass(5_000);
    lookAgain();
    TestBed.tick();
    opened.wire.expectNone('/api/persona/7');
  });
});
