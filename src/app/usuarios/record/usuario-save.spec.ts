import { TestBed } from '@angular/core/testing';
import { Usuario } from '../../domain/usuario/usuario';
import { Sent } from '../../forms/saving/save-record';
import { aPersona, aUsuario, CHANGED_LATER } from '../../testing/factories';
import { provideTestWire, signIn, wire } from '../../testing/testbed';
import { UsuarioEdits, usuarioEdits } from './usuario-edits';
import { UsuarioSave } from './usuario-save';

describe('UsuarioSave', () => {
  const recorded = aUsuario();
  const start = usuarioEdits(recorded);
  const renamed: UsuarioEdits = { ...start, account: { ...start.account, name: 'Caja 1' } };
  const both: UsuarioEdits = { ...renamed, persona: { ...start.persona, nombres: 'Ana' } };
  const patch = () => wire().expectOne({ method: 'PATCH', url: '/api/usuario/7' });
  const put = () => wire().expectOne({ method: 'PUT', url: '/api/persona' });
  const readBack = () => wire().expectOne({ method: 'GET', url: '/api/usuario/7' });

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [...provideTestWire(), UsuarioSave] });
    signIn();
  });
  afterEach(() => wire().verify());

  function send(typed: UsuarioEdits): Promise<Sent<Usuario>> {
    return TestBed.inject(UsuarioSave).send(recorded, typed);
  }
  const turn = () => new Promise((resolve) => setTimeout(resolve));

  it('sends nothing for a record that is as typed', async () => {
    expect(await send(start)).toEqual({ record: recorded, landed: [], failure: null });
  });

  it('sends the half that changed, and gives back the record as it is now', async () => {
    const sent = send(renamed);
    const call = patch();
    expect(call.request.body).toEqual({ estado: true, name: 'Caja 1' });
    call.flush({ affected: 1 });
    const stored = aUsuario({ name: 'Caja 1' });
    readBack().flush({ data: stored });
    expect(await sent).toEqual({
      record: stored,
      landed: ['Se guardó la cuenta.'],
      failure: null,
    });
  });

  it('claims nothing that was accepted and is not there', async () => {
    const sent = send({ ...both, account: { ...renamed.account, estado: false } });
    patch().flush({ affected: 1 });
    readBack().flush({ data: recorded });
    await turn();
    put().flush(recorded.persona);
    await turn();
    const persona = () => wire().expectOne({ method: 'GET', url: '/api/persona/70' });
    persona().flush(recorded.persona);
    const { landed, failure } = await sent;
    expect(landed).toEqual([]);
    expect(failure?.message).toContain(
      'El servidor aceptó el cambio, pero no lo hizo: Nombre para mostrar, Estado.',
    );
    expect(failure?.message).toContain('pero no lo hizo: Nombres.');
  });

  it('takes a text for stored that the server writes in capitals', async () => {
    const sent = send(renamed);
    patch().flush({ affected: 1 });
    readBack().flush({ data: aUsuario({ name: 'CAJA 1' }) });
    expect((await sent).failure).toBeNull();
  });

  it('reads a persona back whose answer is none', async () => {
    const sent = send({ ...start, persona: both.persona });
    await turn();
    put().flush(null, { status: 204, statusText: 'No Content' });
    await turn();
    wire()
      .expectOne({ method: 'GET', url: '/api/persona/70' })
      .flush(aPersona({ nombres: 'Ana' }));
    const { record, failure } = await sent;
    expect(failure).toBeNull();
    expect(record.persona?.nombres).toBe('Ana');
  });

  it('claims nothing that a server only says back', async () => {
    const sent = send({ ...start, persona: both.persona });
    await turn();
    put().flush(aPersona({ nombres: 'Ana' }));
    await turn();
    wire().expectOne({ method: 'GET', url: '/api/persona/70' }).flush(recorded.persona);
    expect((await sent).failure?.message).toContain('pero no lo hizo: Nombres.');
  });

  it('keeps what landed when the other half is refused, and says which is which', async () => {
    const sent = send(both);
    patch().flush({ affected: 1 });
    const stored = aUsuario({ name: 'Caja 1' });
    readBack().flush({ data: stored });
    await turn();
    put().flush({ message: ['nombres is not valid'] }, { status: 400, statusText: 'no' });
    const { record, landed, failure } = await sent;
    expect(record).toEqual(stored);
    expect(landed).toEqual(['Se guardó la cuenta.']);
    expect(failure?.message).toContain('No se guardaron los datos personales:');
    expect(Object.keys(failure!.fields)).toEqual(['nombres']);
  });

  it('sends the persona though nobody knows what became of the account', async () => {
    const sent = send(both);
    patch().error(new ProgressEvent('error'));
    await turn();
    put().flush(aPersona({ ...CHANGED_LATER, nombres: 'Ana' }));
    const { record, failure } = await sent;
    expect(record.persona?.nombres).toBe('Ana');
    expect(failure?.message).toContain('No se sabe si se guardó la cuenta:');
  });
});
