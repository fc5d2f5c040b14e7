import { computed, inject, Injector, Signal, signal } from '@angular/core';
import { Persona } from '../../../domain/persona/persona';
import { Role } from '../../../domain/usuario/role';
import { Usuario } from '../../../domain/usuario/usuario';
import { personLike } from '../../../personas/person-like';
import { LastRole } from '../../../preferences/last-role';
import { loadPart } from '../../../ui/load-part';
import { EMPTY_USUARIO_FORM, UsuarioForm } from '../../account/usuario-schema';
import { preselectedRole } from '../roles/preselected-role';

/** The screen of a registration that begins from nothing, for its draft. */
export const NEW_USUARIO = 'usuarios/registrar';

/**
 * What the form of a registration starts from: the role that most get, and the details of somebody
 * without an account, where a link brings them along. To be made in an injection context.
 */
export class RegistrationStart {
  private readonly injector = inject(Injector);
  private readonly lastRole = inject(LastRole);
  private readonly like = signal(personLike());
  /** Who of the people on record gets an account here: alike, and no duplicate. */
  readonly likeId = computed(() => this.like()?.id);
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
  next(id_role: number | '', { persona }: Usuario): UsuarioForm {
    if (id_role !== '') this.lastRole.write(id_role);
    const like = this.likeId();
    if (like && persona) void this.letPairBe(like, persona);
    this.like.set(null);
    return this.value();
  }

  /** No backend joins an account to somebody on record (contract, A): she is there twice, knowingly. */
  private async letPairBe(like: number, registered: Persona): Promise<void> {
    const code = await loadPart(() => import('../../../lists/quality/let-pair-be')).catch(
      () => null,
    );
    code?.letPairBe(this.injector, like, registered);
  }
}
