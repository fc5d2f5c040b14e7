import { Injector } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { UnfinishedStore } from '../../../session/kept/unfinished-store';
import { aUsuario } from '../../../testing/factories';
import { provideTestWire, signIn, wire } from '../../../testing/testbed';
import { Confirmations } from '../../../ui/dialog/confirmations';
import { finishRegistrations } from './finish-registrations';

describe('finishRegistrations', () => {
  const left = { id: 90, email: 'nayra@kantuta.bo', estado: false };
  const turn = () => new Promise((resolve) => setTimeout(resolve));
  const usuario = (estado: boolean) =>
    wire()
      .expectOne({ method: 'GET', url: '/api/usuario/90' })
      .flush({ data: aUsuario({ id: 90, estado }) });
  const stored = () => TestBed.inject(UnfinishedStore).read(1);

  function begin(answer: boolean): Promise<void> {
    TestBed.configureTestingModule({
      providers: [
        ...provideTestWire(),
        { provide: Confirmations, useValue: { ask: () => Promise.resolve(answer) } },
      ],
    });
    signIn();
    TestBed.inject(UnfinishedStore).add(1, left);
    return finishRegistrations(TestBed.inject(Injector), 1);
  }
  afterEach(() => wire().verify());

  it('finishes what was cut off, and forgets it', async () => {
    const finished = begin(true);
    usuario(true);
    await turn();
    const patch = wire().expectOne({ method: 'PATCH', url: '/api/usuario/90' });
    expect(patch.request.body).toEqual({ estado: false });
    patch.flush({ affected: 1 });
    usuario(false);
    await finished;
    expect(stored()).toEqual([]);
  });

  it('says nothing of what somebody finished meanwhile', async () => {
    const finished = begin(true);
    usuario(false);
    await finished;
    expect(stored()).toEqual([]);
  });

  it('leaves it where the person wants it so', async () => {
    const finished = begin(false);
    usuario(true);
    await finished;
    expect(stored()).toEqual([]);
  });

  it('tells it the next time where it could not be changed', async () => {
    const finished = begin(true);
    usuario(true);
    await turn();
    wire()
      .expectOne({ method: 'PATCH', url: '/api/usuario/90' })
      .flush({}, { status: 503, statusText: 'no' });
    await finished;
    expect(stored()).toEqual([left]);
  });
});
