import { Injector } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ClosedAccesses } from '../../session/closed-accesses';
import { aPersona, aSession, aUsuario, CAJERO, CHANGED_LATER } from '../../testing/factories';
import { provideTestWire, signIn, wire } from '../../testing/testbed';
import { NewPasswords } from '../new-passwords';
import { Run, RunField } from '../run';
import { deedOf } from './deed-of';

const RUN: Run = {
  id: 'run',
  owner: 1,
  title: '',
  field: 'estado',
  begunAt: 0,
  state: 'running',
  reason: '',
  undoes: null,
};

describe('deedOf', () => {
  const turn = () => new Promise((resolve) => setTimeout(resolve));
  const ana = aUsuario({ id: 7, email: 'ana@kantuta.bo', role: CAJERO });

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: provideTestWire() });
    signIn(aSession());
  });
  afterEach(() => wire().verify());

  const deed = (field: RunField, more: Partial<Run> = {}) =>
    deedOf({ ...RUN, field, ...more }, TestBed.inject(Injector));
  const read = (usuario = ana) =>
    wire().expectOne({ method: 'GET', url: '/api/usuario/7' }).flush({ data: usuario });
  const patch = () => wire().expectOne({ method: 'PATCH', url: '/api/usuario/7' });

  it('mails the address and the role of today, and what nobody confirmed is said', async () => {
    const mail = { subject: 'Aviso', message: 'Eres {rol}', others: [] };
    const mailing = deed('correo', { mail });
    expect(mailing.doubt).toContain('No se sabe si salió');
    const reading = mailing.read(7);
    read();
    await reading;
    const written = mailing.write(7, true);
    const sent = wire().expectOne('/api/mail');
    expect(sent.request.body).toEqual(
      jasmine.objectContaining({ email: 'ana@kantuta.bo', message: 'Eres Cajero' }),
    );
    sent.flush({ message: 'ok' });
    expect(await written).toEqual({
      value: true,
      version: '',
      note: jasmine.stringContaining('sin confirmación'),
    });
    expect(mailing.pace!()).toBe(0);
  });

  it('mails people without an account by what the run keeps of them, and nobody of unknown role', async () => {
    const others = [{ id: -1, email: 'otra@persona.bo', name: 'Otra' }];
    const plain = deed('correo', { mail: { subject: 'Aviso', message: 'Hola', others } });
    await plain.read(-1);
    const written = plain.write(-1, true);
    wire().expectOne('/api/mail').flush({ id: '1' });
    expect(await written).toEqual({ value: true, version: '' });

    const reading = deed('correo', {
      mail: { subject: '', message: '{rol}', others: [] },
    }).read(7);
    read({ ...ana, role: null });
    await expectAsync(reading).toBeRejectedWithError(/no se conoce el suyo/);
  });

  it('corrects a gender code with the other details as they are, in the name of who is signed in', async () => {
    const persona = aPersona({ id: 9, genero: 'masc' });
    const correcting = deed('genero');
    const reading = correcting.read(9);
    wire().expectOne('/api/persona/9').flush(persona);
    expect(await reading).toEqual({ value: 'masc', version: persona.updated_at });
    const written = correcting.write(9, 'M');
    const put = wire().expectOne({ method: 'PUT', url: '/api/persona' });
    const { nombres, p_apellido, s_apellido, fecha_nacimiento } = persona;
    expect(put.request.body).toEqual({
      id: 9,
      id_user_update: aSession().user.id,
      nombres,
      p_apellido,
      s_apellido,
      fecha_nacimiento,
      genero: 'M',
    });
    put.flush({ ...persona, ...CHANGED_LATER, genero: 'M' });
    expect((await written).value).toBe('M');
  });

  it('deactivates and closes the access; who still has a password is not done', async () => {
    const closing = deed('estado', { closesAccess: true });
    const inactive = { ...ana, estado: false };
    const reading = closing.read(7);
    read(inactive);
    expect(await reading).toEqual({ value: true, version: '' });

    const written = closing.write(7, false);
    patch().flush({ affected: 1 });
    read(inactive);
    await turn();
    read(inactive);
    const password = patch();
    expect(password.request.body).toEqual({ estado: false, password: jasmine.any(String) });
    password.flush({ affected: 1 });
    read(inactive);
    await turn();
    const last = { ...inactive, updated_at: '2026-05-05T00:00:00.000Z' };
    read(last);
    expect(await written).toEqual({ value: false, version: last.updated_at });
    expect(TestBed.inject(ClosedAccesses).has(7)).toBeTrue();

    const again = closing.read(7);
    read(inactive);
    expect((await again).value).toBeFalse();
  });

  it('closes an access once, and keeps the state that the account has', async () => {
    const closing = deed('acceso');
    expect((await closing.read(7)).value).toBeTrue();
    const written = closing.write(7, false);
    read();
    const password = patch();
    expect((password.request.body as { estado: boolean }).estado).toBeTrue();
    password.flush({ affected: 1 });
    read();
    await written;
    expect((await closing.read(7)).value).toBeFalse();
  });

  it('gives a password of its own to each, the same one again after a lost answer', async () => {
    const giving = deed('clave');
    const reading = giving.read(7);
    read();
    expect(await reading).toEqual({ value: false, version: '' });
    const passwords: string[] = [];
    for (const lost of [true, false]) {
      const written = giving.write(7, true);
      read();
      const sent = patch();
      const body = sent.request.body as { estado: boolean; password: string };
      expect(body.estado).toBeTrue();
      passwords.push(body.password);
      if (lost) {
        sent.error(new ProgressEvent('error'));
        await expectAsync(written).toBeRejected();
      } else {
        sent.flush({ affected: 1 });
        read();
        expect(await written).toEqual({ value: true, version: '' });
      }
    }
    expect(passwords[0]).toMatch(/^[a-z0-9]{5}(-[a-z0-9]{5}){3}$/);
    expect(new Set(passwords).size).toBe(1);
    expect(TestBed.inject(NewPasswords).find('run', 7)).toBe(passwords[0]!);
    expect(giving.isHarmlessTwice).toBeTrue();
  });
});
