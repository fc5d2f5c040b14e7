import { TestBed } from '@angular/core/testing';
import { provideTestWire, signIn, wire } from '../../testing/testbed';
import { KnownPeople } from '../judging/known-people';
import { ImportWork } from './import-work';
import { RememberedColumns } from './remembered-columns';

const SHEET = [
  'Nombres\tAp. Paterno\tAp. Materno\tNacimiento\tSexo\tMail\tCargo',
  'Nayra\tIllimani\tSajama\t1990-03-15\tF\tnayra@nieve.bo\tCajero',
].join('\n');

describe('ImportWork', () => {
  function begin(): ImportWork {
    TestBed.configureTestingModule({
      providers: [provideTestWire(), ImportWork, RememberedColumns],
    });
    signIn();
    const work = TestBed.inject(ImportWork);
    TestBed.tick();
    for (const call of wire().match(() => true)) {
      const isRoles = call.request.url.endsWith('/auth/roles/list');
      call.flush(isRoles ? [{ id: 2, nombre: 'Cajero' }] : { status: 200, data: [] });
    }
    return work;
  }

  async function judged(work: ImportWork): Promise<void> {
    while (work.ready().length === 0) {
      TestBed.tick();
      await new Promise((resolve) => setTimeout(resolve));
    }
  }

  it('draws the rows before it judges them: each is a piece of work of its own', async () => {
    const work = begin();
    await work.file.paste(SHEET);
    await work.review();
    await judged(work);
    const looks = spyOn(KnownPeople.prototype, 'withEmail').and.callThrough();
    work.write([{ row: work.rows()[0]!.row, field: 'email', text: 'wara@nieve.bo' }]);
    TestBed.tick();
    expect(looks).not.toHaveBeenCalled();
    await judged(work);
    expect(looks).toHaveBeenCalled();
  });

  it('registers no row that was changed and is not judged again', async () => {
    const work = begin();
    await work.file.paste(SHEET);
    await work.review();
    await judged(work);
    expect(work.ready().map(({ cells }) => cells.email.value)).toEqual(['nayra@nieve.bo']);

    work.write([{ row: work.rows()[0]!.row, field: 'email', text: 'nayra' }]);
    expect(work.ready()).toEqual([]);
    work.edits.undo();
    await judged(work);
    expect(work.ready().length).toBe(1);
  });
});
