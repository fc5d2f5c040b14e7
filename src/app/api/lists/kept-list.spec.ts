import { HttpEventType } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { personaDetails } from '../../domain/persona/persona-details';
import { Session } from '../../session/session';
import {
  ADMINISTRADOR,
  anAdministrator,
  aPersona,
  aSession,
  aUsuario,
  CHANGED_LATER,
} from '../../testing/factories';
import { provideTestWire, signIn, wire } from '../../testing/testbed';
import { PersonaApi } from '../persona-api';
import { UsuarioApi } from '../usuario-api';
import { BothLists } from './both-lists';

describe('a kept list', () => {
  const maria = aUsuario({ id: 7 });
  const luis = aUsuario({ id: 8, email: 'luis@kantuta.bo', persona: aPersona({ id: 80 }) });
  let session: Session;

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: provideTestWire() });
    session = signIn();
    jasmine.clock().install().mockDate();
  });
  afterEach(() => {
    jasmine.clock().uninstall();
    wire().verify();
  });

  const lists = () => TestBed.inject(BothLists);
  const usuarios = () => TestBed.inject(UsuarioApi).all;
  /** As a screen that is opened when what is kept is no longer young. */
  function open() {
    jasmine.clock().tick(60_000);
    usuarios().refresh();
    return usuarios();
  }
  const call = () => wire().expectOne({ method: 'GET', url: '/api/usuario' });
  const tagged = (etag: string) => ({ headers: { ETag: etag } });

  it('holds whom a backend repeats once', () => {
    const list = open();
    call().flush({ data: [maria, luis, maria, { ...luis, name: 'Otro' }] });
    expect(list.value()).toEqual([maria, luis]);
    expect(list.setAside()).toBe(0);
  });

  it('shows what is known at once, and asks only whether that changed', () => {
    open();
    const first = call();
    expect(first.request.headers.has('If-None-Match')).toBeFalse();
    first.flush({ data: [maria] }, tagged('W/"1"'));

    const list = open();
    expect(list.value()).toEqual([maria]);
    const known = list.value();
    const second = call();
    expect(second.request.headers.get('If-None-Match')).toBe('W/"1"');
    second.flush(null, { status: 304, statusText: 'Not Modified' });
    expect(list.value()).toBe(known);
    expect(list.error()).toBeUndefined();
    expect(list.isLoading()).toBeFalse();

    list.reload();
    call().flush({ data: [maria, luis] });
    expect(list.value().length).toBe(2);
    list.reload();
    const fourth = call();
    expect(fourth.request.headers.has('If-None-Match'))
      .withContext('no tag came with the third answer')
      .toBeFalse();
    fourth.flush({ data: [] });
  });

  it('asks once for all who want it at the same time', () => {
    open();
    open();
    call().flush({ data: [maria] });
    expect(lists().usuarios.value()).toEqual([maria]);
  });

  it('keeps what it has when reading again fails, and says why', () => {
    const list = open();
    call().flush({ data: [maria] });
    list.reload();
    call().flush(null, { status: 503, statusText: 'down' });
    expect(list.value()).toEqual([maria]);
    expect(list.error()?.kind).toBe('server');
    list.reload();
    call().flush({ data: [maria] });
    expect(list.error()).toBeUndefined();
  });

  it('changes the written row alone, in both lists, and keeps what the answer leaves out', () => {
    const list = open();
    call().flush({ data: [maria, luis] });
    const personas = TestBed.inject(PersonaApi).all;
    personas.refresh();
    wire()
      .expectOne('/api/persona')
      .flush({ data: [maria.persona, luis.persona] });

    const untouched = list.value()[1];
    TestBed.inject(UsuarioApi).update(7, { estado: false }).subscribe();
    wire().expectOne({ method: 'PATCH', url: '/api/usuario/7' }).flush({ affected: 1 });
    const { role: _role, ...answer } = { ...maria, estado: false };
    wire().expectOne('/api/usuario/7').flush({ data: answer });
    expect(list.value()).toEqual([{ ...maria, estado: false }, luis]);
    expect(list.value()[1]).toBe(untouched);

    const renamed = { ...luis.persona!, ...CHANGED_LATER, nombres: 'Lucho' };
    TestBed.inject(PersonaApi).update(luis.persona!, personaDetails(renamed)).subscribe();
    wire().expectOne({ method: 'PUT', url: '/api/persona' }).flush(renamed);
    expect(personas.value()[1]?.nombres).toBe('Lucho');
    expect(list.value()[1]?.persona?.nombres).toBe('Lucho');
  });

  it('is read again at once when another tab has written something, however young it is', () => {
    const list = usuarios();
    list.refresh();
    call().flush({ data: [maria] });
    list.refresh();
    wire().expectNone('/api/usuario');

    list.writtenElsewhere.tell();
    list.refresh();
    // While its answer is under way, which may be older than this.
    list.writtenElsewhere.tell();
    call().flush({ data: [maria, luis] });
    expect(list.writtenElsewhere.count()).toBe(1);
    list.refresh();
    call().flush({ data: [maria, luis] });
    expect(list.writtenElsewhere.count()).toBe(0);
    list.refresh();
  });

  it('adds who was registered', () => {
    const list = open();
    call().flush({ data: [maria] });
    const body = { email: '', password: '', nombres: '', p_apellido: '', fecha_nacimiento: '' };
    TestBed.inject(UsuarioApi)
      .register({ ...body, genero: 'F', estado: true })
      .subscribe();
    wire().expectOne('/api/usuario/register').flush(luis);
    expect(list.value()).toEqual([maria, luis]);
  });

  it('takes no older row from an answer that was under way while it was written', () => {
    const list = open();
    call().flush({ data: [maria] });
    list.reload();
    lists().usuariosWritten([{ ...maria, name: 'Nueva' }]);
    call().flush({ data: [maria, luis] });
    expect(list.value().map(({ name }) => name)).toEqual(['Nueva', luis.name]);
  });

  it('takes no answer that was overtaken by a later one', () => {
    lists().usuarios.read().subscribe();
    lists().usuarios.read().subscribe();
    const [early, late] = wire().match('/api/usuario');
    late!.flush({ data: [maria, luis] });
    early!.flush({ data: [maria] });
    expect(lists().usuarios.value().length).toBe(2);
  });

  it('is empty again for the next person, who gets no late answer of the last one', () => {
    const list = open();
    call().flush({ data: [maria] });
    list.reload();
    const late = call();
    session.start(aSession(anAdministrator({ id: 2, role: ADMINISTRADOR })));
    expect(list.hasValue()).toBeFalse();
    late.flush({ data: [maria, luis] });
    expect(list.hasValue()).toBeFalse();
    expect(list.value()).toEqual([]);
    list.reload();
    call().flush({ data: [luis] });
    expect(list.value()).toEqual([luis]);
  });

  it('is read anew by somebody who signed out while it was read, and in again', () => {
    const list = open();
    const given = call();
    session.end('signed-out');
    session.start(aSession());
    expect(list.isLoading()).toBeFalse();
    list.reload();
    const [, anew] = [given, call()];
    anew.flush({ data: [maria] });
    expect(list.value()).toEqual([maria]);
    given.flush({ data: [luis] });
    expect(list.value()).toEqual([maria]);
  });

  it('says which rows do not fit, and why', () => {
    const list = open();
    call().flush({ data: [maria, null, { id: 12, name: 'x' }] });
    expect(list.setAside()).toBe(2);
    expect(list.told().map(({ place, id }) => [place, id])).toEqual([
      [2, ''],
      [3, '12'],
    ]);
    expect(list.told()[1]?.reason).toContain('email');
  });

  it('is not read again while it is young, unless that is asked for', () => {
    const list = open();
    call().flush({ data: [maria] });
    jasmine.clock().tick(20_000);
    list.refresh();
    wire().expectNone('/api/usuario');
    expect(list.reload()).toBeTrue();
    expect(list.reload()).withContext('under way already').toBeFalse();
    call().flush({ data: [] });
  });

  it('has the shape of a resource', () => {
    const list = usuarios();
    expect([list.status(), list.hasValue()]).toEqual(['idle', false]);
    list.reload();
    expect([list.status(), list.isLoading()]).toEqual(['loading', true]);
    call().flush(null, { status: 503, statusText: 'down' });
    expect(list.status()).toBe('error');
    expect(list.snapshot()).toEqual({ status: 'error', error: list.error()! });
    list.reload();
    call().flush({ data: [maria] });
    expect(list.snapshot()).toEqual({ status: 'resolved', value: [maria] });
    list.reload();
    expect(list.status()).toBe('reloading');
    call().flush({ data: [maria] });
  });

  it('says how long it waits for the first byte, and stops when nobody wants to wait', () => {
    const list = open();
    const begun = Date.now();
    expect(list.waitingSince()).toBe(begun);
    jasmine.clock().tick(20_000);
    const slow = call();
    list.cancel();
    expect(slow.cancelled).toBeTrue();
    expect([list.waitingSince(), list.isLoading()]).toEqual([null, false]);
    expect(list.error()?.kind).toBe('cancelled');

    list.reload();
    const answered = call();
    answered.event({ type: HttpEventType.DownloadProgress, loaded: 1 });
    expect([list.waitingSince(), list.isLoading()]).toEqual([null, true]);
    answered.flush({ data: [maria] });
    list.reload();
    list.cancel();
    expect(wire().match('/api/usuario')[0]!.cancelled).toBeTrue();
    expect(list.value()).toEqual([maria]);
    expect(list.error()).withContext('what was read is kept').toBeUndefined();
  });

  it('takes many written records at once, and leaves the others as they are', () => {
    const list = open();
    call().flush({ data: [maria, luis] });
    const [untouched] = list.value();
    const before = list.reading();
    const changed = [
      { ...luis, estado: false },
      { ...maria, id: 9 },
    ];
    list.putAll(changed);
    expect(list.value()).toEqual([maria, ...changed]);
    expect(list.value()[0]).toBe(untouched!);
    expect(list.reading()).withContext('rows were written, none read').toBe(before);
  });
});
