import {
  DestroyRef,
  inject,
  Injector,
  runInInjectionContext,
  Service,
  signal,
} from '@angular/core';
import { ArrowLeftRight, Ban, CircleCheck, Copy, KeyRound, Mail, Pencil } from 'lucide';
import { toApiError } from '../../api/api-error';
import { UsuarioApi } from '../../api/usuario-api';
import { whyNotDeactivate } from '../../domain/usuario/administrator-rules';
import { Usuario } from '../../domain/usuario/usuario';
import { usuarioLabel } from '../../domain/usuario/usuario-labels';
import { partFailed } from '../../forms/saving/save-failures';
import { CopyText } from '../../lists/copy-text';
import { Session } from '../../session/session';
import { SETTINGS } from '../../settings/settings';
import { LazyParts } from '../../ui/lazy-parts';
import { loadPart } from '../../ui/load-part';
import type { MenuEntry } from '../../ui/menu/menu-entry';
import { Notifier } from '../../ui/toast/notifier';
import { resetPassword } from '../account/password/reset-password';
import type { RoleOfOne } from '../bulk/role-of-one';
import { ChangeState } from './change-state';

/** What can be done to an account from its row, and what is said of it. */
@Service({ autoProvided: false })
export class RowDeeds {
  private readonly usuarios = inject(UsuarioApi).all.value;
  private readonly state = inject(ChangeState);
  private readonly session = inject(Session);
  private readonly notifier = inject(Notifier);
  private readonly administratorRoles = inject(SETTINGS).administratorRoles;
  private readonly copyText = inject(CopyText);
  private readonly injector = inject(Injector);
  private readonly destroyRef = inject(DestroyRef);
  private readonly parts = inject(LazyParts);
  private readonly roleOfOne = signal<RoleOfOne | null>(null);

  /** The id of the run that is shown beside the list; '' where none is. */
  readonly runShown = signal('');

  readonly menu = (usuario: Usuario): readonly MenuEntry[] => [
    { label: 'Editar', icon: Pencil, link: ['/usuarios', usuario.id] },
    {
      label: usuario.estado ? 'Desactivar' : 'Activar',
      icon: usuario.estado ? Ban : CircleCheck,
      disabled: this.isSaving(usuario),
      title: this.obstacle(usuario),
      run: () => this.changeState(usuario),
    },
    {
      label: 'Cambiar rol',
      icon: ArrowLeftRight,
      opened: () => void this.loadRoles(),
      entries: () => this.rolesFor(usuario),
    },
    {
      label: 'Restablecer contraseña',
      icon: KeyRound,
      run: () => this.resetPassword(usuario),
    },
    {
      label: 'Escribir correo',
      icon: Mail,
      link: '/correo',
      state: { mail: { recipients: [{ email: usuario.email, name: usuarioLabel(usuario) }] } },
    },
    { label: 'Copiar correo', icon: Copy, run: () => this.copyText.copyMail(usuario.email) },
  ];

  isSaving({ id }: Usuario): boolean {
    return this.state.saving().has(id);
  }

  /** Why the account cannot be deactivated now; '' when it can, or is inactive already. */
  obstacle(usuario: Usuario): string {
    if (!usuario.estado) return '';
    const own = this.session.user()?.id;
    return whyNotDeactivate(usuario, this.usuarios(), own, this.administratorRoles) ?? '';
  }

  changeState(usuario: Usuario): void {
    const obstacle = this.obstacle(usuario);
    if (obstacle) return this.notifier.failure(obstacle);
    this.state.change(usuario).subscribe({
      next: (changed) =>
        this.notifier.success(stateSentence(changed), {
          label: 'Deshacer',
          run: () => this.undo(changed, usuario.estado),
        }),
      error: (error: unknown) => this.tellFailure(usuario, error),
    });
  }

  resetPassword(usuario: Usuario): void {
    void resetPassword(this.injector, usuario);
  }

  private async loadRoles(): Promise<void> {
    if (this.roleOfOne()) return;
    const loaded = await this.parts.load(() => loadPart(() => import('../bulk/role-of-one')));
    if (!loaded || this.destroyRef.destroyed) return;
    const show = (id: string) =>
      this.destroyRef.destroyed
        ? this.notifier.failure('El cambio de rol no terminó todavía: míralo en Trabajos.')
        : this.runShown.set(id);
    this.roleOfOne.set(runInInjectionContext(this.injector, () => new loaded.RoleOfOne(show)));
  }

  private rolesFor(usuario: Usuario): readonly MenuEntry[] {
    return this.roleOfOne()?.menu(usuario) ?? [{ label: 'Cargando roles…', disabled: true }];
  }

  private undo(usuario: Usuario, estado: boolean): void {
    this.state.set(usuario, estado).subscribe({
      next: (changed) => this.notifier.success(stateSentence(changed)),
      error: (error: unknown) => this.tellFailure(usuario, error),
    });
  }

  private tellFailure(usuario: Usuario, error: unknown): void {
    const deed = `cambió la cuenta de ${usuarioLabel(usuario)}`;
    this.notifier.failure(partFailed(toApiError(error), deed).message);
  }
}

function stateSentence(usuario: Usuario): string {
  const state = usuario.estado ? 'activa' : 'inactiva';
  return `La cuenta de ${usuarioLabel(usuario)} ahora está ${state}.`;
}
