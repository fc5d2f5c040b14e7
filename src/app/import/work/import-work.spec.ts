import { TestBed } from '@angular/core/testing';
import { MissingRoles } from '../../api/missing-roles';
import { Usuario } from '../../domain/usuario/usuario';
import { aPersona, aUsuario, OPERADOR } from '../../testing/factories';
import { provideTestWire, shown, signIn, wire } from '../../testing/testbed';
import { KnownPeople } from '../judging/known-people';
import { ImportWork } from './import-work';
import { RememberedColumns } from './remembered-columns';

const SHEET = [
  'Nombres\tAp. Paterno\tAp. Materno\tNacimiento\tSexo\tMail\tCargo',
  'Nayra\tIllimani\tSajama\t1990-03-15\tF\tnayra@nieve.bo\tCajero',
].join('\n');

describe('ImportWork', () => {
  function begin(usuarios: readonly Usuario[] = []): ImportWork {
    TestBed.configureTestingModule({
      providers: [provideTestWire(), ImportWork, RememberedColumns],
    });
    signIn();
    const work = TestBed.inject(ImportWork);
    TestBed.tick();
    for (const call of wire().match(() => true)) {
      const isRoles = call.request.url.endsWith('/auth/roles/list');
      const data = call.request.url.endsWith('/usuario') ? usuarios : [];
      call.flush(isRoles ? [{ id: 2, nombre: 'Cajero' }] : { status: 200, data });
    }
    return work;
  }

  async function judged(work: ImportWork): Promise<void> {
    while (work.ready().length === 0) {
      TestBed.tick();
      await new Promise((resolve) => setTimeout(resolve));
    }
  }

  it('says of who is on record another role than theirs once it was read, and nothing before', async () => {
    const nayra = aUsuario({
      ...{ id: 5, email: 'nayra@nieve.bo', role: null },
      persona: aPersona({ nombres: 'Nayra', p_apellido: 'Illimani', s_apellido: 'Sajama' }),
    });
    const work = begin([nayra]);
    await work.file.paste(SHEET.replace('1990-03-15', '1990-01-15'));
    await work.review();
    await shown(() => work.counts().present);
    expect(work.counts().differing).toBe(0);
    expect(work.judging.compared().map(({ id }) => id)).toEqual([5]);
    TestBed.inject(MissingRoles).ask(work.judging.compared());
    wire()
      .expectOne('/api/usuario/5')
      .flush({ data: { ...nayra, role: OPERADOR } });
    await shown(() => work.counts().differing);
    const [verdict] = work.verdicts()!;
    expect(verdict).toEqual(
      jasmine.objectContaining({ differences: ['el rol es Operador y la hoja dice Cajero'] }),
    );
  });

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
