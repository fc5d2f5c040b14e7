import { TestBed } from '@angular/core/testing';
import { Usuario } from '../../../domain/usuario/usuario';
import { UsuarioRegistration } from '../../../domain/usuario/usuario-writes';
import { DoubtStore } from '../../../session/kept/doubt-store';
import { UnfinishedStore } from '../../../session/kept/unfinished-store';
import { Session } from '../../../session/session';
import { aPersona, aUsuario, CHANGED_LATER } from '../../../testing/factories';
import { provideTestWire, signIn, wire } from '../../../testing/testbed';
import { Attempt } from './attempts-in-doubt';
import { EmailOwners } from './email-owners';
import { LeftoverSearch } from './leftover-search';
import { Registration, RegistrationOutcome } from './registration';

const PASSWORD = 'salar de uyuni al alba';

describe('Registration', () => {
  const asked: UsuarioRegistration = {
    email: 'nayra@kantuta.bo',
    password: PASSWORD,
    nombres: 'Nayra Inés',
    p_apellido: 'Muñoz',
    s_apellido: 'Ñahui',
    fecha_nacimiento: '1990-01-15',
    genero: 'F',
    estado: true,
    id_role: 3,
  };
  const made = aUsuario({
    id: 90,
    email: asked.email,
    name: 'Nayra',
    persona: aPersona({ id: 91, nombres: 'Nayra Inés', p_apellido: 'Muñoz', s_apellido: 'Ñahui' }),
  });
  const attempt = (changed: Partial<UsuarioRegistration> = {}, passwordVersion = 1): Attempt => ({
    asked: { ...asked, ...changed },
    passwordVersion,
  });

  function open(): Registration {
    TestBed.configureTestingModule({
      providers: [...provideTestWire(), EmailOwners, LeftoverSearch, Registration],
    });
    signIn();
    return TestBed.inject(Registration);
  }
  /** The same person comes back, after a reload or another day. */
  function reopen(): Registration {
    const kept = { ...localStorage } as Record<string, string>;
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({
      providers: [...provideTestWire(), EmailOwners, LeftoverSearch, Registration],
    });
    signIn();
    for (const [key, value] of Object.entries(kept)) localStorage.setItem(key, value);
    return TestBed.inject(Registration);
  }
  afterEach(() => wire().verify());

  /** Until the code has taken up what was answered. */
  const turn = () => new Promise((resolve) => setTimeout(resolve));
  async function accounts(data: readonly Usuario[] | null = []): Promise<void> {
    await turn();
    const list = wire().expectOne({ method: 'GET', url: '/api/usuario' });
    if (data) list.flush({ data });
    else list.error(new ProgressEvent('error'));
    await turn();
  }
  const post = () => wire().expectOne({ method: 'POST', url: '/api/usuario/register' });
  async function readBack(data: Usuario = made): Promise<void> {
    await turn();
    wire().expectOne({ method: 'GET', url: '/api/usuario/90' }).flush({ data });
    await turn();
  }
  /** Whether the typed password is the one that the account has. */
  async function signsIn(answer: 201 | 401 | 429 = 201): Promise<void> {
    await turn();
    const login = wire().expectOne({ method: 'POST', url: '/api/auth/login' });
    expect((login.request.body as { password: string }).password).toBe(PASSWORD);
    login.flush({}, { status: answer, statusText: String(answer) });
    await turn();
  }
  async function noLeftover(): Promise<void> {
    await accounts([]);
    wire().expectOne('/api/persona').flush({ data: [] });
    await turn();
  }
  async function patch(): Promise<unknown> {
    await turn();
    const call = wire().expectOne({ method: 'PATCH', url: '/api/usuario/90' });
    call.flush({ affected: 1 });
    return call.request.body;
  }
  /** An attempt that nobody answered, and that did not turn up at once. */
  async function lose(registration: Registration, lost = attempt()): Promise<void> {
    const rejected = expectAsync(registration.register(lost)).toBeRejectedWithError(
      /Todavía no aparece la cuenta/,
    );
    await accounts();
    post().error(new ProgressEvent('error'));
    await accounts();
    await noLeftover();
    await rejected;
  }
  const landed = (outcome: RegistrationOutcome | null) =>
    outcome?.name === 'landed' ? outcome : fail(`it was ${outcome?.name}`);
  const registered = (outcome: RegistrationOutcome | null) =>
    outcome?.name === 'registered' ? outcome.registered : fail(`it was ${outcome?.name}`);

  it('reports what was read back, not what was answered', async () => {
    const result = open().register(attempt());
    await accounts();
    post().flush({ ...made, role: { id: 3 } });
    await readBack();
    expect(await result).toEqual({
      name: 'registered',
      registered: { usuario: made, readBack: true, shortfall: null },
    });
  });

  it('sends nothing when somebody has the e-mail by now, and says who', async () => {
    const result = open().register(attempt());
    await accounts([aUsuario({ email: 'NAYRA@kantuta.bo' })]);
    const error = await result.catch((failure: unknown) => failure);
    expect(error).toEqual(
      jasmine.objectContaining({
        kind: 'conflict',
        fields: { email: ['Lo usa María José Quispe Muñoz. Escribe otro.'] },
      }),
    );
  });

  it('registers an inactive account active, and then deactivates it', async () => {
    const result = open().register(attempt({ estado: false }));
    await accounts();
    const call = post();
    expect((call.request.body as UsuarioRegistration).estado).toBeTrue();
    call.flush(made);
    await readBack();
    expect(await patch()).toEqual({ estado: false });
    await readBack({ ...made, estado: false });
    expect(registered(await result)?.shortfall).toBeNull();
    expect(TestBed.inject(UnfinishedStore).read(1)).toEqual([]);
  });

  it('says that the account is active where that fails, remembers it, and tries again', async () => {
    const registration = open();
    const inactive = { ...asked, estado: false };
    const result = registration.register(attempt({ estado: false }));
    await accounts();
    post().flush(made);
    await readBack();
    wire()
      .expectOne({ method: 'PATCH', url: '/api/usuario/90' })
      .flush({}, { status: 500, statusText: 'no' });
    const first = registered(await result);
    expect(first?.shortfall?.message).toContain('está activa y ya puede ingresar');
    expect(TestBed.inject(UnfinishedStore).read(1)).toEqual([
      { id: 90, email: asked.email, estado: false },
    ]);

    const again = registration.finish(first!, inactive);
    await readBack();
    expect(await patch()).toEqual({ estado: false });
    await readBack({ ...made, estado: false });
    expect((await again).shortfall).toBeNull();
    expect(TestBed.inject(UnfinishedStore).read(1)).toEqual([]);
  });

  it('answers a demand for a second surname once with a blank, and remembers it', async () => {
    const { s_apellido: _, ...one } = asked;
    const registration = open();
    const result = registration.register({ asked: one, passwordVersion: 1 });
    await accounts();
    post().flush(
      { message: ['s_apellido should not be empty', 's_apellido must be a string'] },
      { status: 400, statusText: 'no' },
    );
    await turn();
    const second = post();
    expect((second.request.body as UsuarioRegistration).s_apellido).toBe(' ');
    const without = { ...made, persona: aPersona({ ...made.persona, s_apellido: ' ' }) };
    second.flush(without);
    await readBack(without);
    expect(registered(await result)?.shortfall).toBeNull();

    const other = registration.register({
      asked: { ...one, email: 'otra@kantuta.bo' },
      passwordVersion: 1,
    });
    await accounts();
    const known = post();
    expect((known.request.body as UsuarioRegistration).s_apellido).toBe(' ');
    known.flush({ message: 'no' }, { status: 400, statusText: 'no' });
    await expectAsync(other).toBeRejected();
  });

  it('finds at once the account whose answer was lost', async () => {
    const result = open().register(attempt());
    await accounts();
    post().flush({}, { status: 504, statusText: 'no' });
    await accounts([made]);
    await signsIn();
    await readBack();
    expect(registered(await result)?.usuario.id).toBe(90);
  });

  it('stays in doubt until it turns up, and looks before it sends', async () => {
    const registration = open();
    await lose(registration);
    expect(registration.doubtful()).toEqual([asked.email]);
    const later = registration.register(attempt());
    await accounts([made]);
    await signsIn();
    await readBack();
    expect(registered(await later)?.usuario.id).toBe(90);
    expect(registration.doubtful()).toEqual([]);
  });

  it('sends nobody again while a backend that gave no answer may be at it, and others', async () => {
    let registration = open();
    const first = expectAsync(registration.register(attempt())).toBeRejected();
    await accounts();
    post().flush({}, { status: 408, statusText: 'no' });
    await accounts();
    await noLeftover();
    await first;
    registration = reopen();
    const again = { email: 'nayra.m@kantuta.bo' };
    const later = expectAsync(registration.register(attempt(again)));
    const heldBack = later.toBeRejectedWithError(/podrás enviarlo de nuevo/);
    await accounts();
    await heldBack;
    const somebody = { email: 'saul@kantuta.bo', nombres: 'Saúl', p_apellido: 'Paco' };
    const other = registration.register(attempt(somebody));
    await accounts();
    const saul = aUsuario({ id: 90, email: somebody.email });
    post().flush(saul);
    await readBack(saul);
    expect(registered(await other)?.usuario.email).toBe('saul@kantuta.bo');
    spyOn(Date, 'now').and.returnValue(Date.now() + 121_000);
    const afterwards = registration.register(attempt());
    await accounts();
    post().flush(made);
    await readBack();
    expect(registered(await afterwards)?.usuario.id).toBe(90);
  });

  it('takes the account that it makes for nobody else’s, until the next one begins', async () => {
    const registration = open();
    const owners = TestBed.inject(EmailOwners);
    await accounts();
    const result = registration.register(attempt());
    await accounts();
    post().flush({ ...made, role: { id: 3 } });
    await readBack();
    await result;
    expect(owners.ownerOf(asked.email)).toBeUndefined();
    registration.startAnew();
    expect(owners.ownerOf(asked.email)?.id).toBe(90);
  });

  it('sends nothing while it cannot look', async () => {
    const registration = open();
    await lose(registration);
    const later = expectAsync(registration.register(attempt()));
    const rejected = later.toBeRejectedWithError(/no se pudo comprobar/);
    await accounts(null);
    await rejected;
    expect(registration.doubtful()).toEqual([asked.email]);
  });

  it('says what is on record when other data are typed meanwhile, and changes it when asked to', async () => {
    const registration = open();
    await lose(registration);
    const now = attempt({ fecha_nacimiento: '1991-02-16', id_role: 2 }, 2);
    const later = registration.register(now);
    await accounts([made]);
    await readBack();
    const found = landed(await later);
    expect(found?.passwordIsTyped).toBeFalse();
    expect(found?.usuario).toEqual(made);

    const change = registration.change(made, now.asked);
    expect(await patch()).toEqual({ estado: true, id_role: 2 });
    const operator = { ...made, role: { id: 2, nombre: 'Operador' } };
    await readBack(operator);
    const put = wire().expectOne({ method: 'PUT', url: '/api/persona' });
    expect((put.request.body as { fecha_nacimiento: string }).fecha_nacimiento).toBe('1991-02-16');
    const details = { ...made.persona, fecha_nacimiento: '1991-02-16' };
    const persona = aPersona({ ...details, ...CHANGED_LATER });
    put.flush(persona);
    await readBack({ ...operator, persona });
    expect((await change).shortfall).toBeNull();
    expect(registration.doubtful()).toEqual([]);
  });

  it('says that the password of the first attempt counts when only that was changed', async () => {
    const registration = open();
    await lose(registration);
    const later = registration.register(attempt({}, 2));
    await accounts([made]);
    await readBack();
    expect(landed(await later)?.passwordIsTyped).toBeFalse();
  });

  it('does not forget the first attempt when the e-mail is changed', async () => {
    const registration = open();
    await lose(registration);
    const later = registration.register(attempt({ email: 'nayra.m@kantuta.bo' }));
    await accounts([made]);
    await signsIn();
    await readBack();
    expect(landed(await later)?.usuario.email).toBe(asked.email);
  });

  it('remembers every e-mail through a reload, and no password', async () => {
    let registration = open();
    await lose(registration);
    await lose(registration, attempt({ email: 'nayra.m@kantuta.bo' }));
    expect(JSON.stringify({ ...localStorage })).not.toContain(PASSWORD);
    registration = reopen();
    expect(registration.doubtful()).toEqual([asked.email, 'nayra.m@kantuta.bo']);
    const look = registration.look(attempt());
    await accounts([made]);
    await readBack();
    expect(landed(await look)?.passwordIsTyped).toBeFalse();
    registration.leaveAsItIs(asked.email);
    expect(registration.doubtful()).toEqual(['nayra.m@kantuta.bo']);
  });

  it('remembers them for whoever signs out and in again, and for nobody else', async () => {
    await lose(open());
    signOut();
    expect(TestBed.inject(DoubtStore).read(1, 'usuarios').length).toBe(1);
    expect(TestBed.inject(DoubtStore).read(2, 'usuarios')).toEqual([]);
  });

  it('keeps the doubts of another tab beside its own', async () => {
    const registration = open();
    TestBed.inject(DoubtStore).write(1, 'usuarios', [
      { key: 'otra@kantuta.bo', sent: null, since: Date.now() },
    ]);
    await lose(registration);
    const kept = TestBed.inject(DoubtStore).read(1, 'usuarios');
    expect(kept.map(({ key }) => key)).toEqual(['otra@kantuta.bo', asked.email]);
  });

  it('knows the account by anything that was sent under its e-mail', async () => {
    const registration = open();
    await lose(registration);
    await lose(registration, attempt({ nombres: 'Nayra Inesita' }));
    const look = registration.look(attempt({ nombres: 'Nayra Inesita' }));
    await accounts([made]);
    await signsIn();
    await readBack();
    expect(landed(await look)?.usuario.id).toBe(90);
  });

  it('does not take the password of a refused attempt for the one on record', async () => {
    const registration = open();
    await lose(registration);
    const later = registration.register(attempt({ password: 'otra clave distinta' }, 2));
    await accounts();
    post().flush({ message: 'existe' }, { status: 409, statusText: 'Conflict' });
    // The first attempt has landed in between.
    await accounts([made]);
    await readBack();
    expect(landed(await later)?.passwordIsTyped).toBeFalse();
  });

  it('knows no password where two were sent, or one before a reload', async () => {
    let registration = open();
    await lose(registration);
    await lose(registration, attempt({}, 2));
    const look = registration.look(attempt({}, 2));
    await accounts([made]);
    await readBack();
    expect(landed(await look)?.passwordIsTyped).toBeFalse();

    registration = reopen();
    await lose(registration, attempt());
    const again = registration.look(attempt());
    await accounts([made]);
    await readBack();
    expect(landed(await again)?.passwordIsTyped).toBeFalse();
  });

  it('remembers an inactive registration from before it is read back', async () => {
    const result = open().register(attempt({ estado: false }));
    await accounts();
    post().flush(made);
    await turn();
    const unfinished = { id: 90, email: asked.email, estado: false };
    expect(TestBed.inject(UnfinishedStore).read(1)).toEqual([unfinished]);
    wire().expectOne('/api/usuario/90').error(new ProgressEvent('error'));
    expect(registered(await result)?.readBack).toBeFalse();
    expect(TestBed.inject(UnfinishedStore).read(1)).toEqual([unfinished]);
  });

  it('claims no account that has another password than was sent: it may be somebody else’s', async () => {
    const registration = open();
    await lose(registration);
    const later = registration.register(attempt());
    await accounts([made]);
    await signsIn(401);
    await readBack();
    const unlike = { isOurs: false, passwordIsTyped: false };
    expect(landed(await later)).toEqual(jasmine.objectContaining(unlike));

    const again = registration.look(attempt());
    await accounts([made]);
    await signsIn(429);
    await readBack();
    const unknown = { isOurs: true, passwordIsTyped: false };
    expect(landed(await again)).toEqual(jasmine.objectContaining(unknown));
  });

  it('claims no account whose details are none that were sent: it may be somebody else’s', async () => {
    const registration = open();
    await lose(registration);
    const born = { ...made.persona!, fecha_nacimiento: '1971-02-03' };
    const theirs = { ...made, persona: aPersona(born) };
    const later = registration.register(attempt());
    await accounts([theirs]);
    await readBack(theirs);
    const found = landed(await later);
    expect(found).toEqual(jasmine.objectContaining({ isOurs: false, passwordIsTyped: false }));
    expect(registration.doubtful()).toEqual([asked.email]);
  });

  it('takes the e-mail of another person for taken, and not for its own', async () => {
    const registration = open();
    await lose(registration);
    const other = { ...made, persona: aPersona({ nombres: 'Otra', p_apellido: 'Persona' }) };
    const later = expectAsync(registration.register(attempt()));
    const rejected = later.toBeRejectedWithError(/ya tiene cuenta/);
    await accounts([other]);
    await rejected;
    expect(registration.doubtful()).toEqual([]);
  });

  it('keeps the doubt about an attempt when the next one is refused', async () => {
    const registration = open();
    await lose(registration);
    const later = registration.register(attempt());
    await accounts();
    post().flush({ message: ['genero too long'] }, { status: 400, statusText: 'no' });
    await expectAsync(later).toBeRejected();
    expect(registration.doubtful()).toEqual([asked.email]);
  });

  function signOut(): void {
    TestBed.inject(Session).end('signed-out');
  }
});
