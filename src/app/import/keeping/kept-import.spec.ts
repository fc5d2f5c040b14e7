import { TestBed } from '@angular/core/testing';
import { aSession } from '../../testing/factories';
import { provideTestWire, signIn, wire } from '../../testing/testbed';
import { ImportWork } from '../work/import-work';
import { RememberedColumns } from '../work/remembered-columns';
import { KeptImport } from './kept-import';
import { TabVault } from './tab-vault';

const CSV = [
  'Nombres;Ap. Paterno;Ap. Materno;Nacimiento;Sexo;Mail;Cargo;Otro',
  'Nayra;Illimani;Sajama;03/04/1990;F;nayra@nieve.bo;Cajero;X',
  'Wara;Illimani;Sajama;05/06/1991;F;wara@nieve.bo;Cajera;X',
].join('\n');

describe('KeptImport', () => {
  async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
    while (!(await isSo())) {
      TestBed.tick();
      await new Promise((resolve) => setTimeout(resolve));
    }
  }

  /** As a page does when it is opened. */
  async function openPage(session = aSession()): Promise<ImportWork> {
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({
      providers: [provideTestWire(), ImportWork, KeptImport, RememberedColumns],
    });
    signIn(session);
    const work = TestBed.inject(ImportWork);
    TestBed.inject(KeptImport);
    TestBed.tick();
    for (const call of wire().match(() => true)) {
      const isRoles = call.request.url.endsWith('/auth/roles/list');
      call.flush(isRoles ? [{ id: 2, nombre: 'Cajero' }] : { status: 200, data: [] });
    }
    await until(() => work.areRolesRead());
    return work;
  }

  async function resume(): Promise<number | null> {
    let isOver = false;
    const resumed = TestBed.inject(KeptImport)
      .resume()
      .finally(() => (isOver = true));
    await until(() => isOver);
    return resumed;
  }

  const isKept = async () =>
    (await TestBed.inject(TabVault).read(aSession().user.id, 'usuarios:work')) !== null;

  async function keepReviewed(): Promise<void> {
    const work = await openPage();
    await work.file.open('dos.csv', new TextEncoder().encode(CSV));
    work.useColumns(work.map().map((use) => (use === 's_apellido' ? '' : use)));
    work.dayOrder.set('mdy');
    work.words.set({ genero: new Map(), rol: new Map([['cajera', 'Cajero']]) });
    await work.review();
    work.write([{ row: 2, field: 'email', text: 'otra@nieve.bo' }]);
    work.decisions.include([3], false);
    TestBed.inject(KeptImport).keep(2);
    await until(isKept);
  }

  beforeEach(() => sessionStorage.clear());

  it('has the file, its columns and its corrections again', async () => {
    await keepReviewed();
    const work = await openPage();
    expect(await resume()).toBe(2);
    expect(work.file.name()).toBe('dos.csv');
    expect(work.map()).not.toContain('s_apellido');
    const [nayra, wara] = work.rows();
    expect(nayra!.cells.email.value).toBe('otra@nieve.bo');
    expect(nayra!.cells.fecha_nacimiento.value).toBe('1990-03-04');
    expect(wara!.cells.rol.value).toBe('Cajero');
    expect([...work.decisions.current().included]).toEqual([[3, false]]);
    // Nothing that was done before can be taken back at once by a slip.
    expect(work.edits.canUndo()).toBeFalse();
  });

  it('has pasted cells again', async () => {
    const before = await openPage();
    await before.file.paste(CSV.replaceAll(';', '\t'));
    TestBed.inject(KeptImport).keep(1);
    await until(isKept);
    const work = await openPage();
    expect(await resume()).toBe(1);
    expect(work.file.isPasted()).toBeTrue();
    expect(work.sheet()!.rows.length).toBe(3);
  });

  it('keeps nothing of a sheet with passwords', async () => {
    await keepReviewed();
    const work = await openPage();
    await resume();
    await work.file.paste('Nombres\tAp. Paterno\tContraseña\nNayra\tIllimani\tsecreta');
    TestBed.inject(KeptImport).keep(0);
    await until(async () => !(await isKept()));
    expect(sessionStorage.length).toBe(0);
  });

  it('has nothing for somebody else, nor once it was left', async () => {
    await keepReviewed();
    const { user } = aSession();
    await openPage(aSession({ ...user, id: user.id + 1 }));
    expect(await resume()).toBeNull();

    await openPage();
    TestBed.inject(KeptImport).forget();
    await until(async () => !(await isKept()));
    expect(await resume()).toBeNull();
    expect(sessionStorage.length).toBe(0);
  });
});
