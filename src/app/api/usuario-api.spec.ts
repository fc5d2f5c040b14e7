import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { aUsuario } from '../testing/factories';
import { provideTestWire, wire } from '../testing/testbed';
import { ApiError } from './api-error';
import { UsuarioApi } from './usuario-api';

describe('UsuarioApi', () => {
  const usuario = aUsuario({ id: 7 });
  const envelope = (data: unknown) => ({ status: 200, message: 'ok', data });
  const inContext = <T>(read: () => T) => TestBed.runInInjectionContext(read);
  const arrive = () => TestBed.tick();
  let api: UsuarioApi;

  beforeEach(() => {
    localStorage.clear();
    TestBed.configureTestingModule({ providers: provideTestWire() });
    api = TestBed.inject(UsuarioApi);
  });
  afterEach(() => wire().verify());

  it('lists every account', () => {
    const list = api.all;
    list.refresh();
    wire()
      .expectOne({ method: 'GET', url: '/api/usuario' })
      .flush(envelope([usuario, 'no row']));
    expect(list.value()).toEqual([usuario]);
    expect(list.setAside()).toBe(1);
  });

  it('takes 404 for an empty list', () => {
    const list = api.all;
    list.refresh();
    wire()
      .expectOne('/api/usuario')
      .flush({ statusCode: 404 }, { status: 404, statusText: 'Not Found' });
    expect(list.hasValue()).toBeTrue();
    expect(list.value()).toEqual([]);
  });

  it('follows the id that it is given', async () => {
    const id = signal(7);
    const read = inContext(() => api.get(id));
    arrive();
    wire().expectOne('/api/usuario/7').flush(envelope(usuario));
    await Promise.resolve();
    expect(read.value()).toEqual(usuario);

    id.set(8);
    arrive();
    wire().expectOne('/api/usuario/8').flush(envelope(null));
    await Promise.resolve();
    expect(read.error()).toEqual(jasmine.objectContaining({ kind: 'not-found' }));
  });

  it('registers account and persona in one call', () => {
    const registration = {
      email: 'nueva@kantuta.bo',
      password: 'una frase larga',
      nombres: 'Ñusta',
      p_apellido: 'Mamani',
      fecha_nacimiento: '1990-01-15',
      genero: 'F',
      estado: true,
    };
    let made: unknown;
    api.register(registration).subscribe((result) => (made = result));
    const call = wire().expectOne({ method: 'POST', url: '/api/usuario/register' });
    expect(call.request.body).toEqual(registration);
    call.flush({ ...usuario, password: 'canary' });
    expect(made).toEqual(usuario);
  });

  it('reads the user back after a PATCH, whatever that answered', () => {
    for (const answer of [usuario, { generatedMaps: [], raw: [], affected: 1 }]) {
      let stored: unknown;
      api.update(7, { estado: true, name: 'Mari' }).subscribe((result) => (stored = result));
      const call = wire().expectOne({ method: 'PATCH', url: '/api/usuario/7' });
      expect(call.request.body).toEqual({ estado: true, name: 'Mari' });
      call.flush(answer);
      wire()
        .expectOne({ method: 'GET', url: '/api/usuario/7' })
        .flush(envelope({ ...usuario, name: 'Mari' }));
      expect(stored).toEqual({ ...usuario, name: 'Mari' });
    }
  });

  it("knows the deployed backend's way to say that there is no such user", () => {
    let error: ApiError | undefined;
    api.update(999, { estado: true }).subscribe({ error: (failure) => (error = failure) });
    wire().expectOne('/api/usuario/999').flush({ generatedMaps: [], raw: [], affected: 0 });
    expect(error?.kind).toBe('not-found');
  });

  it('says that a change was accepted when only the reading back failed', () => {
    let error: ApiError | undefined;
    api.update(7, { estado: true }).subscribe({ error: (failure) => (error = failure) });
    wire().expectOne({ method: 'PATCH', url: '/api/usuario/7' }).flush(usuario);
    wire()
      .expectOne({ method: 'GET', url: '/api/usuario/7' })
      .flush(null, { status: 503, statusText: 'down' });
    expect(error?.message).toContain('aceptó los cambios');
  });
});
