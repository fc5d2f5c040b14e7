import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { UsuarioApi } from '../../../api/usuario-api';
import { NewPasswords } from '../../../runs/new-passwords';
import { RunField, RunItem, waitingItem } from '../../../runs/run';
import { RunView } from '../../../runs/run-records';
import { Runs } from '../../../runs/runs';
import { ClosedAccesses } from '../../../session/closed-accesses';
import { aUsuario } from '../../../testing/factories';
import { RunPasswords } from './run-passwords';

const aRun = (id: string, field: RunField, items: readonly RunItem[]): RunView => ({
  ...{ id, owner: 1, title: id, field, begunAt: 0, state: 'finished', reason: '' },
  ...{ undoes: null, items },
});
const done = (id: number, made?: number): RunItem => ({
  ...waitingItem(id, false, true),
  state: 'done',
  ...(made !== undefined && { made }),
});

describe('RunPasswords', () => {
  const made = aRun('made', 'registro', [done(2, 41), done(3, 42), done(4)]);
  const undo = (state: RunItem['state']): RunView => ({
    ...aRun('undo', 'estado', [{ ...waitingItem(41, true, false), state }]),
    undoes: 'made',
  });
  const accounts = signal([aUsuario({ id: 41 }), aUsuario({ id: 42 })]);
  const all = signal<readonly RunView[]>([]);

  function passwordsOf(run: RunView): RunPasswords {
    localStorage.clear();
    accounts.set([aUsuario({ id: 41 }), aUsuario({ id: 42 })]);
    all.set([run]);
    TestBed.configureTestingModule({
      providers: [
        { provide: Runs, useValue: { all } },
        { provide: UsuarioApi, useValue: { all: { value: accounts } } },
      ],
    });
    const passwords = TestBed.inject(NewPasswords);
    for (const { id } of run.items) passwords.of(run.id, id);
    return TestBed.runInInjectionContext(() => new RunPasswords(signal(run)));
  }
  const idsOf = (passwords: RunPasswords) =>
    passwords.credentials().map(({ usuario }) => usuario.id);

  it('are handed over for the accounts that rows of a sheet became', () => {
    const passwords = passwordsOf(made);
    expect(idsOf(passwords)).toEqual([41, 42]);
    expect(passwords.withheld()).toBe(0);
  });

  it('are withheld from the moment on that their accounts are being deactivated', () => {
    const passwords = passwordsOf(made);
    for (const state of ['waiting', 'done'] as const) {
      all.set([undo(state), made]);
      expect(idsOf(passwords)).toEqual([42]);
      expect(passwords.of(41)).toBe('');
      expect(passwords.withheld()).toBe(1);
      expect(passwords.unknown()).toEqual([]);
    }
    all.set([undo('failed'), made]);
    expect(idsOf(passwords)).toEqual([41, 42]);
  });

  it('are withheld of whoever is inactive, however that came', () => {
    const passwords = passwordsOf(aRun('reset', 'clave', [done(41), done(42)]));
    accounts.set([aUsuario({ id: 41, estado: false }), aUsuario({ id: 42 })]);
    expect(idsOf(passwords)).toEqual([42]);
    expect(passwords.withheld()).toBe(1);
  });

  it('are not known any more where an access was closed', () => {
    const passwords = passwordsOf(made);
    TestBed.inject(ClosedAccesses).add(41);
    expect(idsOf(passwords)).toEqual([42]);
    expect(passwords.unknown().map(({ id }) => id)).toEqual([41]);
    localStorage.clear();
  });
});
