import { computed, inject, Injectable } from '@angular/core';
import { UsuarioApi } from '../../api/usuario-api';
import { whyNotChangeRole, whyNotDeactivate } from '../../domain/usuario/administrator-rules';
import { Role } from '../../domain/usuario/role';
import { Usuario } from '../../domain/usuario/usuario';
import { usuarioLabel } from '../../domain/usuario/usuario-labels';
import { Session } from '../../session/session';
import { SETTINGS } from '../../settings/settings';

/** The other accounts, and what must not be done to the last who can administer them. */
@Injectable()
export class OtherAccounts {
  private readonly all = inject(UsuarioApi).all;
  private readonly session = inject(Session);
  private readonly administratorRoles = inject(SETTINGS).administratorRoles;

  /** Without the list, the only account known is that of the person at the screen. */
  readonly accounts = computed<readonly Usuario[]>(() => {
    if (this.all.hasValue()) return this.all.value();
    const user = this.session.user();
    return user ? [user] : [];
  });

  /** '' where that is not known. */
  nameOf(id: number): string {
    const usuario = this.accounts().find((account) => account.id === id);
    return usuario ? usuarioLabel(usuario) : '';
  }

  whyNotState(recorded: Usuario | undefined, estado: boolean): string | null {
    if (!recorded?.estado || estado) return null;
    const signedIn = this.session.user()?.id;
    return whyNotDeactivate(recorded, this.accounts(), signedIn, this.administratorRoles);
  }

  whyNotRole(recorded: Usuario | undefined, role: Role | undefined): string | null {
    if (!recorded || !role || role.id === recorded.role?.id) return null;
    const signedIn = this.session.user()?.id;
    return whyNotChangeRole(recorded, role, this.accounts(), signedIn, this.administratorRoles);
  }
}
