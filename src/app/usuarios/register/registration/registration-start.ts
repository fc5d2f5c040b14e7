import { computed, inject, Signal, signal } from '@angular/core';
import { Role } from '../../../domain/usuario/role';
import { personLike } from '../../../personas/person-like';
import { LastRole } from '../../../preferences/last-role';
import { EMPTY_USUARIO_FORM, UsuarioForm } from '../../account/usuario-schema';
import { preselectedRole } from '../roles/preselected-role';

/** The screen of a registration that begins from nothing, for its draft. */
export const NEW_USUARIO = 'usuarios/registrar';

/**
 * What the form of a registration starts from: the role that most get, and the details of somebody
 * without an account, where a link brings them along. To be made in an injection context.
 */
export class RegistrationStart {
  private readonly lastRole = inject(LastRole);
  private readonly like = signal(personLike());
  /** Nobody's draft is put over the details of somebody else. */
  readonly screen = this.like() ? `${NEW_USUARIO}/${this.like()!.id}` : NEW_USUARIO;
  readonly value = computed<UsuarioForm>(() => ({
    persona: this.like()?.details ?? EMPTY_USUARIO_FORM.persona,
    account: {
      ...EMPTY_USUARIO_FORM.account,
      id_role: preselectedRole(this.roles(), this.lastRole.read()),
    },
  }));

  constructor(private readonly roles: Signal<readonly Role[]>) {}

  /** The one who was to be registered is; the next begins from nothing. */
  next(id_role: number | ''): UsuarioForm {
    if (id_role !== '') this.lastRole.write(id_role);
    this.like.set(null);
    return this.value();
  }
}
