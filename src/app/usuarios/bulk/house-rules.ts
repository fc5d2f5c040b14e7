import { computed, inject, Signal } from '@angular/core';
import { MissingRoles } from '../../api/missing-roles';
import { UsuarioApi } from '../../api/usuario-api';
import { Session } from '../../session/session';
import { SETTINGS } from '../../settings/settings';
import { HouseRules } from './bulk-plan';

/** The rules as of now. To be asked for in an injection context. */
export function houseRules(): Signal<HouseRules> {
  const all = inject(UsuarioApi).all.value;
  const session = inject(Session);
  const missingRoles = inject(MissingRoles);
  const { administratorRoles } = inject(SETTINGS);
  return computed(() => {
    // Made anew with each role that is read, also where there is none.
    missingRoles.left();
    return {
      all: all(),
      ownId: session.user()?.id,
      administratorRoles,
      isRoleUnknown: (usuario) => missingRoles.isMissing(usuario),
    };
  });
}
