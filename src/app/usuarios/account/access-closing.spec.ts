import { TestBed } from '@angular/core/testing';
import { DEFAULT_SETTINGS } from '../../settings/deployment-settings';
import { KnownBackend } from '../../settings/known-backend';
import { SETTINGS } from '../../settings/settings';
import { aUsuario } from '../../testing/factories';
import { provideTestWire, signIn, wire } from '../../testing/testbed';
import { Confirmations } from '../../ui/dialog/confirmations';
import { Notifier } from '../../ui/toast/notifier';
import { AccessClosing } from './access-closing';

describe('AccessClosing', () => {
  const maria = aUsuario({ estado: false });
  const turn = () => new Promise((resolve) => setTimeout(resolve));
  let questions: string[];
  let failures: string[];

  function configure(inactiveCanSignIn = true): AccessClosing {
    questions = [];
    failures = [];
    TestBed.configureTestingModule({
      providers: [
        ...provideTestWire(),
        AccessClosing,
        { provide: SETTINGS, useValue: { ...DEFAULT_SETTINGS, inactiveCanSignIn } },
        {
          provide: Confirmations,
          useValue: { ask: ({ title }: { title: string }) => (questions.push(title), false) },
        },
        { provide: Notifier, useValue: { failure: (text: string) => failures.push(text) } },
      ],
    });
    signIn();
    return TestBed.inject(AccessClosing);
  }
  /** What changes passwords is loaded when one is changed. */
  const loaded = async () => {
    await import('../../api/password-api');
    await turn();
  };
  const read = () =>
    wire().expectOne({ method: 'GET', url: '/api/usuario/7' }).flush({ data: maria });
  afterEach(() => wire().verify());

  it('is chosen where the backend lets inactive people in', () => {
    expect(configure().option.chosen).toBeTrue();
    TestBed.resetTestingModule();
    expect(configure(false).option.chosen).toBeFalse();
  });

  it('is chosen from then on that somebody inactive was signed in, and says why', () => {
    const access = configure(false);
    expect(access.option.hint).toMatch(/^Por si el servidor deja ingresar/);
    TestBed.inject(KnownBackend).learn('inactive-signed-in');
    expect(access.option.chosen).toBeTrue();
    expect(access.option.hint).toMatch(/^Este servidor deja ingresar también/);
  });

  it('gives a password that nobody sees, and offers another when the account is active again', async () => {
    const access = configure();
    const closed = access.close(maria);
    await loaded();
    read();
    const patch = wire().expectOne({ method: 'PATCH', url: '/api/usuario/7' });
    const { estado, password } = patch.request.body as { estado: boolean; password: string };
    expect(estado).toBeFalse();
    expect(password.length).toBeGreaterThan(16);
    patch.flush({ affected: 1 });
    read();
    await closed;
    expect(failures).toEqual([]);
    expect(JSON.stringify({ ...localStorage })).not.toContain(password);
    await access.reopen(maria);
    expect(questions).toEqual(['¿Restablecer la contraseña de María José Quispe Muñoz?']);
  });

  it('says that the access is still open where that failed, and asks nothing later', async () => {
    const access = configure();
    const closed = access.close(maria);
    await loaded();
    read();
    wire()
      .expectOne({ method: 'PATCH', url: '/api/usuario/7' })
      .flush({}, { status: 503, statusText: 'no' });
    await turn();
    await closed;
    expect(failures[0]).toContain('su acceso no se cerró');
    await access.reopen(maria);
    expect(questions).toEqual([]);
  });
});
