import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { personaDetails } from '../domain/persona/persona-details';
import { Session } from '../session/session';
import { KnownBackend } from '../settings/known-backend';
import { anAdministrator, aPersona, aSession } from '../testing/factories';
import { provideTestWire, signIn, wire } from '../testing/testbed';
import { ApiError } from './api-error';
import { PersonaApi } from './persona-api';

describe('PersonaApi', () => {
  const before = { id: 70, updated_at: '2026-02-09T12:00:00.000Z' };

  beforeEach(() => {
    localStorage.clear();
    TestBed.configureTestingModule({ providers: provideTestWire() });
  });
  afterEach(() => wire().verify());

  it('puts the five details whole, with the signed-in user as id_user_update', () => {
    signIn(aSession(anAdministrator({ id: 42 })));
    const persona = aPersona({ id: 70 });
    let answered: unknown;

    TestBed.inject(PersonaApi)
      .update(before, personaDetails(persona))
      .subscribe((result) => (answered = result));

    const { request, flush } = wireCall('PUT', '/api/persona');
    expect(request.body).toEqual({
      id: 70,
      id_user_update: 42,
      nombres: 'María José',
      p_apellido: 'Quispe',
      s_apellido: 'Muñoz',
      fecha_nacimiento: '1990-01-15',
      genero: 'F',
    });
    flush(persona);
    expect(answered).toEqual(persona);
  });

  it('takes id_user_update from the session even when a caller smuggles one in', () => {
    signIn(aSession(anAdministrator({ id: 42 })));
    const smuggled = { ...personaDetails(aPersona()), id_user_update: 99, password: 'x' };

    TestBed.inject(PersonaApi).update(before, smuggled).subscribe();

    const { request, flush } = wireCall('PUT', '/api/persona');
    expect(request.body.id_user_update).toBe(42);
    expect(Object.keys(request.body)).not.toContain('password');
    flush(aPersona());
  });

  it('believes no answer that is only what was sent, and reads it back', () => {
    signIn();
    const persona = aPersona({ ...before, nombres: 'Ana' });
    const answered: unknown[] = [];
    TestBed.inject(PersonaApi)
      .update(before, personaDetails(persona))
      .subscribe((result) => answered.push(result));
    wireCall('PUT', '/api/persona').flush(persona);
    expect(answered).toEqual([]);
    wireCall('GET', '/api/persona/70').flush(aPersona());
    expect(answered).toEqual([aPersona()]);
  });

  it('leaves out what is on record in no words that a backend takes, and so leaves it as it is', () => {
    signIn();
    const unread = aPersona({ fecha_nacimiento: '01/02/1990', genero: 'Desconocido' });
    let answered: unknown;
    TestBed.inject(PersonaApi)
      .update(before, { ...personaDetails(unread), nombres: 'Ana' })
      .subscribe((result) => (answered = result));

    const { request, flush } = wireCall('PUT', '/api/persona');
    expect(Object.keys(request.body).sort()).toEqual(
      ['id', 'id_user_update', 'nombres', 'p_apellido', 's_apellido'].sort(),
    );
    flush({ ...unread, nombres: 'Ana' });
    expect(answered).toEqual({ ...unread, nombres: 'Ana' });
  });

  it('sends null for a second surname that is empty', () => {
    signIn();
    TestBed.inject(PersonaApi)
      .update(before, { ...personaDetails(aPersona()), s_apellido: '' })
      .subscribe();

    const { request, flush } = wireCall('PUT', '/api/persona');
    expect(request.body.s_apellido).toBeNull();
    flush(aPersona({ s_apellido: null }));
  });

  it('sends nothing when nobody is signed in, and says so through its Observable', () => {
    TestBed.inject(Session).end('signed-out');
    let failure: ApiError | undefined;
    TestBed.inject(PersonaApi)
      .update(before, personaDetails(aPersona()))
      .subscribe({ error: (error: ApiError) => (failure = error) });
    expect(failure?.kind).toBe('unauthorized');
  });

  it('knows from then on that a backend refuses the ids of an update, until it takes them', () => {
    signIn();
    const backend = TestBed.inject(KnownBackend);
    let failure: unknown;
    const update = () =>
      TestBed.inject(PersonaApi)
        .update(before, personaDetails(aPersona()))
        .subscribe({ error: (error) => (failure = error) });
    update();
    wire()
      .expectOne({ method: 'PUT', url: '/api/persona' })
      .flush(
        { message: ['property id should not exist'] },
        { status: 400, statusText: 'Bad Request' },
      );
    expect(failure).toEqual(
      jasmine.objectContaining({
        kind: 'forbidden',
        message: 'Este servidor no permite cambiar datos personales.',
      }),
    );
    expect(backend.knows('persona-update-refused')).toBe(true);
    update();
    wireCall('PUT', '/api/persona').flush(aPersona());
    expect(backend.knows('persona-update-refused')).toBe(false);
  });

  it('answers a demand for a second surname once, with a space, and remembers it', () => {
    signIn();
    let made: unknown;
    const create = () =>
      TestBed.inject(PersonaApi)
        .create({ ...personaDetails(aPersona()), s_apellido: '' })
        .subscribe((persona) => (made = persona));
    create();
    wire()
      .expectOne({ method: 'POST', url: '/api/persona' })
      .flush(
        { message: ['s_apellido should not be empty'] },
        { status: 400, statusText: 'Bad Request' },
      );
    const again = wireCall('POST', '/api/persona');
    expect(again.request.body.s_apellido).toBe(' ');
    again.flush({ data: aPersona({ s_apellido: ' ' }) });
    expect(made).toEqual(aPersona({ s_apellido: ' ' }));
    create();
    const third = wireCall('POST', '/api/persona');
    expect(third.request.body.s_apellido).toBe(' ');
    third.flush({ data: aPersona() });
  });

  it('creates a person who is no system user', () => {
    let made: unknown;
    TestBed.inject(PersonaApi)
      .create({ ...personaDetails(aPersona()), s_apellido: '' })
      .subscribe((result) => (made = result));
    const { request, flush } = wireCall('POST', '/api/persona');
    expect(request.body).toEqual({
      nombres: 'María José',
      p_apellido: 'Quispe',
      s_apellido: null,
      fecha_nacimiento: '1990-01-15',
      genero: 'F',
    });
    flush({ status: 201, message: 'ok', data: aPersona() });
    expect(made).toEqual(aPersona());
  });

  it('lists personas, and takes 404 for none', () => {
    for (const [body, options, records] of [
      [{ data: [aPersona()] }, {}, [aPersona()]],
      [{ statusCode: 404 }, { status: 404, statusText: 'Not Found' }, []],
    ] as const) {
      const list = TestBed.inject(PersonaApi).all;
      list.reload();
      wire().expectOne({ method: 'GET', url: '/api/persona' }).flush(body, options);
      expect(list.value()).toEqual([...records]);
    }
  });

  it('reads one persona by its id', async () => {
    const read = TestBed.runInInjectionContext(() => TestBed.inject(PersonaApi).get(signal(70)));
    TestBed.tick();
    wire().expectOne({ method: 'GET', url: '/api/persona/70' }).flush(aPersona());
    await Promise.resolve();
    expect(read.value()).toEqual(aPersona());
  });

  function wireCall(method: string, url: string) {
    const call = wire().expectOne({ method, url });
    return { request: call.request, flush: (body: object) => call.flush(body) };
  }
});
