import { EnvironmentInjector } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { PersonaApi } from '../../api/persona-api';
import { UsuarioApi } from '../../api/usuario-api';
import { Session } from '../../session/session';
import { aPersona, aUsuario } from '../../testing/factories';
import { provideTestWire, signIn, wire } from '../../testing/testbed';
import { readUnreadPersonas } from './unread-personas';

describe('readUnreadPersonas', () => {
  let idle: (() => void)[];
  const accounts = () => TestBed.inject(UsuarioApi).all;
  const personas = () => TestBed.inject(PersonaApi).all;
  /** Until the browser has nothing else to do. */
  const rest = () => {
    TestBed.tick();
    for (const run of idle.splice(0)) run();
  };
  const asked = () => wire().match('/api/persona');
  const answer = (count = 1) => {
    accounts().refresh();
    wire()
      .expectOne('/api/usuario')
      .flush({ data: Array.from({ length: count }, (_, at) => aUsuario({ id: at + 1 })) });
  };

  beforeEach(() => {
    idle = [];
    TestBed.configureTestingModule({ providers: provideTestWire() });
    signIn();
    spyOn(window, 'requestIdleCallback').and.callFake((run) => idle.push(run as () => void));
    spyOn(window, 'cancelIdleCallback').and.callFake((handle) => {
      idle[handle - 1] = () => undefined;
    });
    spyOn(window, 'matchMedia').and.returnValue({ matches: true } as MediaQueryList);
    onALine({ saveData: false, effectiveType: '4g' });
    readUnreadPersonas(TestBed.inject(EnvironmentInjector));
  });
  afterEach(() => Reflect.deleteProperty(navigator, 'connection'));

  const onALine = (connection: object) =>
    Object.defineProperty(navigator, 'connection', { configurable: true, value: connection });

  it('reads them once, after the accounts, when nothing else is to be done', () => {
    rest();
    expect(asked()).toHaveSize(0);
    answer();
    TestBed.tick();
    expect(asked()).toHaveSize(0);
    rest();
    asked()[0]!.flush({ data: [aPersona()] });
    rest();
    expect(personas().value()).toHaveSize(1);
    expect(asked()).toHaveSize(0);
  });

  it('reads them for nobody who has left meanwhile', () => {
    answer();
    TestBed.tick();
    TestBed.inject(Session).end('signed-out');
    rest();
    expect(asked()).toHaveSize(0);
  });

  it('does not try again what failed', () => {
    answer();
    rest();
    asked()[0]!.flush(null, { status: 500, statusText: 'boom' });
    rest();
    expect(asked()).toHaveSize(0);
  });

  for (const line of [{ saveData: true }, { type: 'cellular' }, { effectiveType: '3g' }]) {
    it(`reads nothing where the line is dear: ${JSON.stringify(line)}`, () => {
      onALine(line);
      answer();
      rest();
      expect(asked()).toHaveSize(0);
    });
  }

  it('reads nothing where the counts have no room', () => {
    (window.matchMedia as jasmine.Spy).and.returnValue({ matches: false });
    answer();
    rest();
    expect(asked()).toHaveSize(0);
  });

  it('leaves long lists to those who open them', () => {
    answer(5_001);
    rest();
    expect(asked()).toHaveSize(0);
  });
});
