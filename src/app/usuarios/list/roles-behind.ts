import { computed, effect, inject, Signal } from '@angular/core';
import { MissingRoles, MOST_ROLES_READ } from '../../api/missing-roles';
import { Usuario } from '../../domain/usuario';
import { formatCount } from '../../lists/record-count';

interface ShownList {
  readonly usuarios: Signal<readonly Usuario[]>;
  readonly inView: Signal<readonly Usuario[]>;
  /** Whether the list stands: what was read before is shown first. */
  readonly isSettled: Signal<boolean>;
  readonly hasUnknownRoles: Signal<boolean>;
}

export interface RolesBehind {
  /** What is to be known of the counts meanwhile. */
  readonly note: Signal<string>;
  /** Whether the role of each account is going to be known, and is not yet. */
  readonly areAwaited: Signal<boolean>;
}

/**
 * Has the roles read that the list leaves out: those of all accounts, up to 500, else those of the
 * rows in view. To be called in an injection context.
 */
export function readRolesBehind(list: ShownList): RolesBehind {
  const roles = inject(MissingRoles);
  const isShort = computed(() => list.usuarios().length <= MOST_ROLES_READ);
  const missing = computed(() => {
    const some = isShort() ? list.usuarios() : list.inView();
    return some.filter((usuario) => roles.isMissing(usuario));
  });
  effect(() => {
    if (list.isSettled()) roles.ask(missing());
  });
  const note = computed(() => {
    const left = roles.left();
    if (left) return `Leyendo roles: faltan ${formatCount(left)}`;
    return !isShort() && list.hasUnknownRoles() ? 'Solo roles ya leídos' : '';
  });
  return { note, areAwaited: computed(() => isShort() && roles.areAwaited(list.usuarios())) };
}
