import { afterRenderEffect, computed, inject, Signal, signal } from '@angular/core';
import { MissingRoles, MOST_ROLES_READ } from '../api/missing-roles';
import { Usuario } from '../domain/usuario/usuario';

interface ShownList {
  readonly usuarios: Signal<readonly Usuario[]>;
  /** The rows whose roles are read when the list is long; none by default. */
  readonly inView?: Signal<readonly Usuario[]>;
  /** Whether the list stands: what was read before is shown first. */
  readonly isSettled: Signal<boolean>;
}

/**
 * Has the roles read that the list leaves out (contract, C): those of all accounts, up to 500, else
 * those of the rows in view, until all are wanted. To be made in an injection context.
 */
export class RolesBehind {
  private readonly roles = inject(MissingRoles);
  private readonly allAreWanted = signal(false);
  private readonly readsAll = computed(
    () => this.allAreWanted() || this.list.usuarios().length <= MOST_ROLES_READ,
  );

  /** 'Leyendo roles: faltan 12'; empty when none is being read. */
  readonly sentence = this.roles.sentence;
  /** Whether the role of each account is going to be known, and is not yet. */
  readonly areAwaited = computed(
    () => this.readsAll() && this.roles.areAwaited(this.list.usuarios()),
  );
  /** How many roles are missing and are not going to be read before all are wanted. */
  readonly unread = computed(() => {
    if (this.readsAll() || !this.list.isSettled()) return 0;
    // What is known changes with it.
    this.roles.left();
    return this.list.usuarios().filter((usuario) => this.roles.isMissing(usuario)).length;
  });
  /** How many roles were asked for in vain. */
  readonly failed = computed(() =>
    this.roles.left()
      ? 0
      : this.list.usuarios().filter((usuario) => this.roles.hasFailed(usuario)).length,
  );

  constructor(private readonly list: ShownList) {
    // What is in view is known once the table is rendered: a list that was read before stands sooner.
    afterRenderEffect(() => {
      if (!list.isSettled()) return;
      const wanted = this.readsAll() ? list.usuarios() : (list.inView?.() ?? []);
      this.roles.ask(wanted);
    });
  }

  /** What stands in a row: what is still to come is not yet missing. */
  text(usuario: Usuario): string {
    return (
      this.roles.nameOf(usuario) || (this.roles.areAwaited([usuario]) ? 'leyendo…' : 'sin dato')
    );
  }

  /** Those that failed, too. */
  readAll(): void {
    this.allAreWanted.set(true);
    this.roles.askAgain(this.list.usuarios());
  }
}
