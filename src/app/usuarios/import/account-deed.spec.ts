import { HttpErrorResponse } from '@angular/common/http';
import { Observable, of, switchMap, throwError } from 'rxjs';
import { ApiError, toApiError } from '../../api/api-error';
import type { UsuarioApi } from '../../api/usuario-api';
import { Usuario } from '../../domain/usuario/usuario';
import { UsuarioRegistration } from '../../domain/usuario/usuario-writes';
import { RunEngine } from '../../runs/engine/run-engine';
import { MemoryLedger } from '../../runs/ledger/ledger';
import { countItems, itemsToDeactivate, Run, RunItem, waitingItem } from '../../runs/run';
import { aPersona, aUsuario, CAJERO } from '../../testing/factories';
import { aSheetPerson } from '../../testing/sheet-person';
import { AccountDeed, PERHAPS_ANOTHER, TURNED_UP } from './account-deed';

const COUNT = 60;
const RUN: Run = {
  id: 'run',
  owner: 1,
  title: '',
  field: 'registro',
  begunAt: 0,
  state: 'running',
  reason: '',
  undoes: null,
};

const person = (row: number) =>
  aSheetPerson(row, {
    nombres: `Ana ${'abcdefghij'[row % 10]}${'klmnopqrst'[Math.floor(row / 10) % 10]}`,
  });
const PEOPLE = Array.from({ length: COUNT }, (_, row) => person(row));
const lost = () => new ApiError('offline', 'No hay conexión con el servidor.');

/** A backend on which an e-mail has one account, and that loses answers. */
class Backend {
  readonly accounts: Usuario[] = [];
  readonly passwords = new Map<string, Set<string>>();
  /** What becomes of a registration: its answer is lost, after it was done or before. */
  fault: (email: string) => 'answered' | 'lost' | 'never-came' = () => 'answered';

  readonly api = {
    readAll: () => of(this.accounts.slice()),
    read: (id: number) => of(this.accounts.find((usuario) => usuario.id === id)!),
    update: (id: number) => of(this.accounts.find((usuario) => usuario.id === id)!),
    register: (asked: UsuarioRegistration) => this.register(asked),
  } as unknown as UsuarioApi;

  private register(asked: UsuarioRegistration): Observable<Usuario> {
    const { email, password, nombres, p_apellido, fecha_nacimiento, genero } = asked;
    const sent = this.passwords.get(email) ?? new Set();
    this.passwords.set(email, sent.add(password));
    const fault = this.fault(email);
    if (fault === 'never-came') return throwError(lost);
    if (this.accounts.some((usuario) => usuario.email === email)) {
      return throwError(() => new ApiError('conflict', 'Los datos chocan.'));
    }
    const id = this.accounts.length + 1;
    const { s_apellido = null } = asked;
    const details = { nombres, p_apellido, s_apellido, fecha_nacimiento, genero };
    const persona = aPersona({ id, ...details });
    const made = aUsuario({ id, email, persona, role: CAJERO });
    this.accounts.push(made);
    return fault === 'lost' ? throwError(lost) : of(made);
  }
}

async function begin(): Promise<MemoryLedger> {
  const ledger = new MemoryLedger();
  const items = PEOPLE.map(({ row }) => waitingItem(row, null, true));
  await ledger.begin(RUN, items);
  return ledger;
}

const forgotten: number[] = [];
/** E-mails of whom the deed told the lists. */
const told: string[] = [];
const tell = ({ email }: Usuario) => void told.push(email);
const passwords = {
  sender: 'this page',
  of: (row: number) => `clave-${row}`,
  forget: (row: number) => void forgotten.push(row),
};
const sentOf = (items: readonly RunItem[]) =>
  items
    .filter(({ state }) => state !== 'waiting')
    .map(({ id, senders }) => ({ row: id, isElsewhere: senders?.join() !== passwords.sender }));

async function work(ledger: MemoryLedger, backend: Backend): Promise<void> {
  const items = await ledger.itemsOf('run');
  const engine = new RunEngine(items, {
    deed: new AccountDeed(backend.api, PEOPLE, sentOf(items), passwords, tell),
    keep: (item) => ledger.keepItem('run', item),
    pause: () => Promise.resolve(),
  });
  await engine.work();
}

const counts = async (ledger: MemoryLedger) => countItems(await ledger.itemsOf('run'));

describe('AccountDeed', () => {
  it('registers each row once, and knows which accounts it made', async () => {
    const [backend, ledger] = [new Backend(), await begin()];
    await work(ledger, backend);
    expect((await counts(ledger)).done).toBe(COUNT);
    expect(itemsToDeactivate(await ledger.itemsOf('run')).length).toBe(COUNT);
  });

  it('sends nobody who is on record, and takes nothing back of theirs', async () => {
    const [backend, ledger] = [new Backend(), await begin()];
    await work(await begin(), backend);
    backend.passwords.clear();
    await work(ledger, backend);
    expect((await counts(ledger)).done).toBe(COUNT);
    expect(backend.passwords.size).toBe(0);
    expect(itemsToDeactivate(await ledger.itemsOf('run'))).toEqual([]);
  });

  it('leaves an e-mail alone that somebody else has', async () => {
    const [backend, ledger] = [new Backend(), await begin()];
    const persona = aPersona({ nombres: 'Rita', p_apellido: 'Luna' });
    backend.accounts.push(aUsuario({ id: 900, email: 'ana7@kantuta.bo', persona }));
    await work(ledger, backend);
    const item = (await ledger.itemsOf('run')).find(({ id }) => id === 7)!;
    expect(item.state).toBe('failed');
    expect(backend.passwords.has('ana7@kantuta.bo')).toBeFalse();
  });

  it('says what the backend refused where a 409 is no e-mail in use', async () => {
    const reason = 'value too long for type character varying(100)';
    const [backend, ledger] = [new Backend(), await begin()];
    const register = backend.api.register.bind(backend.api);
    const refused = new HttpErrorResponse({
      status: 409,
      error: { message: reason, error_detail: reason },
    });
    backend.api.register = (asked) =>
      asked.email === 'ana7@kantuta.bo' ? throwError(() => toApiError(refused)) : register(asked);
    await work(ledger, backend);
    const item = (await ledger.itemsOf('run')).find(({ id }) => id === 7)!;
    expect(item.state).toBe('failed');
    expect(item.reason).toBe('El servidor no aceptó los datos: un texto pasa de 100 caracteres.');
  });

  it('finds what was done without an answer, and sends it once', async () => {
    const [backend, ledger] = [new Backend(), await begin()];
    let calls = 0;
    const unanswered: string[] = [];
    backend.fault = (email) => {
      if (++calls % 7 !== 0) return 'answered';
      unanswered.push(email);
      return 'lost';
    };
    told.length = 0;
    await work(ledger, backend);
    expect((await counts(ledger)).done).toBe(COUNT);
    expect(calls).toBe(COUNT);
    // No answer put them, and their persons, into the lists.
    expect(told.sort()).toEqual(unanswered.sort());
  });

  it('does not take a password for the one on record where one was sent before this page', async () => {
    const [backend, ledger] = [new Backend(), await begin()];
    await work(await begin(), backend);
    const [first] = await ledger.itemsOf('run');
    await ledger.keepItem('run', { ...first!, state: 'sent' });
    forgotten.length = 0;
    await work(ledger, backend);
    expect(forgotten).toEqual([first!.id]);
  });

  it('keeps the password that this page sent without an answer, and goes on with later', async () => {
    const [backend, ledger] = [new Backend(), await begin()];
    const first = PEOPLE[0]!;
    // The connection drops: the account is made, and nothing is answered any more.
    backend.fault = () => 'lost';
    backend.api.readAll = () => (backend.accounts.length ? throwError(lost) : of([]));
    await work(ledger, backend);
    const [item] = await ledger.itemsOf('run');
    expect(item).toEqual(jasmine.objectContaining({ state: 'unknown', senders: ['this page'] }));
    expect(backend.accounts[0]!.email).toBe(first.email);

    backend.fault = () => 'answered';
    backend.api.readAll = () => of(backend.accounts.slice());
    forgotten.length = 0;
    await work(ledger, backend);
    expect((await counts(ledger)).done).toBe(COUNT);
    expect(forgotten).toEqual([]);
  });

  it('claims nothing of an account with other details than a row without an answer had', async () => {
    const [backend, ledger] = [new Backend(), await begin()];
    const [first] = PEOPLE;
    // Somebody else registers the same person, with another birth date.
    const someone = aPersona({ ...first!.details, fecha_nacimiento: '1971-02-03' });
    backend.accounts.push(aUsuario({ id: 900, email: first!.email, persona: someone }));
    const [item] = await ledger.itemsOf('run');
    await ledger.keepItem('run', { ...item!, state: 'unknown', senders: ['this page'] });
    const updated = spyOn(backend.api, 'update').and.callThrough();
    forgotten.length = 0;
    await work(ledger, backend);
    const items = await ledger.itemsOf('run');
    expect(items[0]).toEqual(jasmine.objectContaining({ state: 'done', reason: PERHAPS_ANOTHER }));
    expect(forgotten).toEqual([first!.row]);
    expect(updated).not.toHaveBeenCalledWith(900, jasmine.anything());
    expect(itemsToDeactivate(items).length).toBe(COUNT - 1);
  });

  it('claims no password of a row that another page may have sent, too', async () => {
    const [backend, ledger] = [new Backend(), await begin()];
    await work(await begin(), backend);
    const [first] = await ledger.itemsOf('run');
    const senders = ['another page', passwords.sender];
    await ledger.keepItem('run', { ...first!, state: 'unknown', senders });
    forgotten.length = 0;
    await work(ledger, backend);
    expect(forgotten).toEqual([first!.id]);
  });

  it('claims no password of who turns up when they are sent, and takes nothing back of theirs', async () => {
    const [backend, ledger] = [new Backend(), await begin()];
    const register = backend.api.register.bind(backend.api);
    // Another tab registers the same sheet, a moment earlier.
    backend.api.register = (asked) =>
      register({ ...asked, password: 'de otra' }).pipe(switchMap(() => register(asked)));
    forgotten.length = 0;
    await work(ledger, backend);
    const items = await ledger.itemsOf('run');
    expect(items.every(({ state, reason }) => state === 'done' && reason === TURNED_UP)).toBeTrue();
    expect(forgotten.length).toBe(COUNT);
    expect(itemsToDeactivate(items)).toEqual([]);
    expect(backend.accounts.length).toBe(COUNT);
  });

  it('has registered everybody once after 200 kills, with answers lost', async () => {
    let seed = 20261126;
    const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
    for (let round = 0; round < 10; round++) {
      const [backend, ledger] = [new Backend(), await begin()];
      const lossy = new Set(PEOPLE.filter(() => random() < 0.05).map(({ email }) => email));
      backend.fault = (email) =>
        lossy.delete(email) ? (random() < 0.5 ? 'lost' : 'never-came') : 'answered';
      for (let kill = 0; kill < 20; kill++) await workUntilKilled(ledger, backend, random);
      await work(ledger, backend);
      expect((await counts(ledger)).done).toBe(COUNT);
      expect(new Set(backend.accounts.map(({ email }) => email)).size).toBe(COUNT);
      expect(backend.accounts.length).toBe(COUNT);
      expect([...backend.passwords.values()].every(({ size }) => size === 1)).toBeTrue();
    }
  });
});

/** From some call on nothing is sent, kept or answered any more. */
async function workUntilKilled(
  ledger: MemoryLedger,
  backend: Backend,
  random: () => number,
): Promise<void> {
  const killAfter = Math.floor(random() * 20);
  let calls = 0;
  let die: () => void = () => undefined;
  const death = new Promise<void>((resolve) => (die = resolve));
  const never = new Promise<never>(() => undefined);
  const untilDeath = async <T>(call: () => Promise<T>): Promise<T> => {
    if (++calls > killAfter) die();
    if (calls > killAfter) return never;
    const answer = await call();
    return calls > killAfter ? never : answer;
  };
  const items = await ledger.itemsOf('run');
  const deed = new AccountDeed(backend.api, PEOPLE, sentOf(items), passwords, tell);
  const engine = new RunEngine(items, {
    deed: {
      atOnce: deed.atOnce,
      landsLate: deed.landsLate,
      read: (row) => untilDeath(() => deed.read(row)),
      write: (row) => untilDeath(() => deed.write(row)),
    },
    keep: (item) => untilDeath(() => ledger.keepItem('run', item)),
    pause: () => Promise.resolve(),
  });
  await Promise.race([engine.work(), death]);
}
