import { computed, inject, Signal } from '@angular/core';
import { UsuarioApi } from '../../../api/usuario-api';
import { NewPasswords } from '../../../runs/new-passwords';
import { isOfRows } from '../../../runs/run';
import { RunView } from '../../../runs/run-records';
import { Runs } from '../../../runs/runs';
import { itemsStillToUndo } from '../../../runs/undoing';
import { ClosedAccesses } from '../../../session/closed-accesses';
import { Credentials } from './credentials';

/**
 * The passwords that a run gave, and which of them are handed over: nobody gets one of an account
 * that is inactive, or is being deactivated. To be made in an injection context.
 */
export class RunPasswords {
  private readonly runs = inject(Runs);
  private readonly accounts = inject(UsuarioApi).all;
  private readonly passwords = inject(NewPasswords);
  private readonly closedAccesses = inject(ClosedAccesses);

  private readonly given = computed(() => {
    const run = this.run();
    if (!run) return [];
    const ofRows = isOfRows(run);
    const left = new Set(itemsStillToUndo(run, this.runs.all()).map(({ id }) => id));
    const closed = this.closedAccesses.ids();
    const byId = new Map(this.accounts.value().map((usuario) => [usuario.id, usuario]));
    return run.items.flatMap(({ id: item, made, state }) => {
      const usuario = byId.get((ofRows ? made : item) ?? 0);
      if (state !== 'done' || !usuario) return [];
      const password = closed.has(usuario.id) ? '' : this.passwords.find(run.id, item);
      const isActive = usuario.estado && (!ofRows || left.has(usuario.id));
      return [{ credentials: { usuario, password, replaced: !ofRows }, isActive }];
    });
  });
  private readonly ofActive = computed(() =>
    this.given().flatMap(({ credentials, isActive }) => (isActive ? credentials : [])),
  );
  readonly credentials = computed<readonly Credentials[]>(() =>
    this.ofActive().filter(({ password }) => password),
  );
  /** Whose password this page does not know. */
  readonly unknown = computed(() =>
    this.ofActive().flatMap(({ usuario, password }) => (password ? [] : usuario)),
  );
  /** How many passwords are known, and handed to nobody. */
  readonly withheld = computed(
    () =>
      this.given().filter(({ credentials, isActive }) => credentials.password && !isActive).length,
  );

  constructor(private readonly run: Signal<RunView | undefined>) {}

  /** Of an account; '' where there is none to hand over. */
  of(id: number): string {
    return this.credentials().find(({ usuario }) => usuario.id === id)?.password ?? '';
  }
}
