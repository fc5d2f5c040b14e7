import { TestBed } from '@angular/core/testing';
import { PersonaApi } from '../../api/persona-api';
import { Persona } from '../../domain/persona/persona';
import { PersonaDetails } from '../../domain/persona/persona-details';
import { aPersona } from '../../testing/factories';
import { provideTestWire, signIn, wire } from '../../testing/testbed';
import { PersonaCreation } from './persona-creation';

describe('PersonaCreation', () => {
  const details: PersonaDetails = {
    nombres: 'Sayri',
    p_apellido: 'Condori',
    s_apellido: '',
    fecha_nacimiento: '1990-01-15',
    genero: 'M',
  };
  const sayri = (id: number) => aPersona({ ...details, id, s_apellido: null });
  const turn = () => new Promise((resolve) => setTimeout(resolve));

  function open(): PersonaCreation {
    TestBed.configureTestingModule({ providers: [...provideTestWire(), PersonaCreation] });
    signIn();
    return TestBed.inject(PersonaCreation);
  }
  afterEach(() => wire().verify());

  const post = () => wire().expectOne({ method: 'POST', url: '/api/persona' });
  async function list(data: readonly Persona[] | null): Promise<void> {
    await turn();
    const call = wire().expectOne({ method: 'GET', url: '/api/persona' });
    if (data) call.flush({ data });
    else call.error(new ProgressEvent('error'));
    await turn();
  }
  /** Without an answer, and nowhere to be seen. */
  async function lose(creation: PersonaCreation, seen: readonly Persona[] = []): Promise<void> {
    const rejected = expectAsync(creation.create(details)).toBeRejected();
    await turn();
    post().error(new ProgressEvent('error'));
    await list(seen);
    await rejected;
  }

  it('finds at once who was made though the answer was lost', async () => {
    const created = open().create(details);
    await turn();
    post().flush({}, { status: 504, statusText: 'no' });
    await list([sayri(80)]);
    expect((await created).persona.id).toBe(80);
  });

  it('stays in doubt, and looks before it sends again', async () => {
    const creation = open();
    await lose(creation);
    expect(creation.doubtful()).toEqual(['Sayri Condori']);
    const again = creation.create({ ...details, nombres: 'Sayri Luis' });
    await list([sayri(80)]);
    const { persona, earlier } = await again;
    expect([persona.id, earlier]).toEqual([80, true]);
    expect(creation.doubtful()).toEqual([]);
  });

  it('sends nothing while it cannot look', async () => {
    const creation = open();
    await lose(creation);
    const rejected = expectAsync(creation.create(details)).toBeRejected();
    await list(null);
    await rejected;
    expect(creation.doubtful()).toEqual(['Sayri Condori']);
  });

  it('holds back the same person alone while the server may be at it', async () => {
    const creation = open();
    const lost = expectAsync(creation.create(details)).toBeRejected();
    await turn();
    post().flush({}, { status: 408, statusText: 'no' });
    await list([]);
    await lost;
    for (const again of [details, { ...details, nombres: 'Sayri Luis', genero: 'F' }]) {
      const heldBack = expectAsync(creation.create(again)).toBeRejectedWithError(/No se envió/);
      await list([]);
      await heldBack;
    }
    const other = creation.create({ ...details, nombres: 'Inés', p_apellido: 'Rocha' });
    await list([]);
    post().flush({ data: { ...sayri(81), nombres: 'Inés', p_apellido: 'Rocha' } });
    expect((await other).persona.id).toBe(81);
    expect(creation.doubtful()).toEqual(['Sayri Condori']);
  });

  it('does not take somebody who was there before for the one that was sent', async () => {
    const creation = open();
    TestBed.inject(PersonaApi).all.refresh();
    await list([sayri(12)]);
    await lose(creation, [sayri(12)]);
    const look = creation.look();
    await list([sayri(12), sayri(80)]);
    expect((await look)?.id).toBe(80);
  });

  it('knows no doubt about what was refused', async () => {
    const creation = open();
    const rejected = expectAsync(creation.create(details)).toBeRejected();
    await turn();
    post().flush({ message: ['genero'] }, { status: 403, statusText: 'no' });
    await rejected;
    expect(creation.doubtful()).toEqual([]);
  });
});
