import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { waitingItem } from '../../runs/run';
import { RunView } from '../../runs/run-records';
import { aPersona, aUsuario } from '../../testing/factories';
import { provideTestWire, signIn, wire } from '../../testing/testbed';
import { RunPeople } from './run-people';

describe('RunPeople', () => {
  it('tells namesakes of one run apart, and says nothing beside the others', async () => {
    TestBed.configureTestingModule({ providers: provideTestWire() });
    signIn();
    const items = [1, 2, 3].map((id) => waitingItem(id, true, false));
    const run: Partial<RunView> = { id: 'a-run', field: 'estado', items };
    const people = TestBed.runInInjectionContext(() => new RunPeople(signal(run as RunView)));
    TestBed.tick();
    const eva = aPersona({ nombres: 'Eva' });
    wire()
      .expectOne('/api/usuario')
      .flush({
        data: [
          aUsuario({ id: 1, email: 'ana1@kantuta.bo' }),
          aUsuario({ id: 2, email: 'ana2@kantuta.bo' }),
          aUsuario({ id: 3, email: 'eva@kantuta.bo', persona: eva }),
        ],
      });
    expect(items.map((item) => people.besideOf(item))).toEqual([
      'ana1@kantuta.bo',
      'ana2@kantuta.bo',
      '',
    ]);
  });
});
