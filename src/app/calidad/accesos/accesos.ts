import {
  afterNextRender,
  Component,
  computed,
  DOCUMENT,
  inject,
  Injector,
  signal,
} from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Info, Printer } from 'lucide';
import { UsuarioApi } from '../../api/usuario-api';
import { formatInstant } from '../../domain/calendar-date';
import { Usuario } from '../../domain/usuario/usuario';
import { usuarioLabel } from '../../domain/usuario/usuario-labels';
import { clock } from '../../lists/clock';
import { formatCount } from '../../lists/record-count';
import { RolesBehind } from '../../lists/roles-behind';
import { ClosedAccesses } from '../../session/closed-accesses';
import { Session } from '../../session/session';
import { SETTINGS } from '../../settings/settings';
import { BackLink } from '../../ui/back-link';
import { CountedWait } from '../../ui/counted-wait';
import { FailureNotice } from '../../ui/failure-notice';
import { Icon } from '../../ui/icon/icon';
import { Notice } from '../../ui/notice';
import { StateMark } from '../../ui/state-mark';
import { Notifier } from '../../ui/toast/notifier';
import { AccessConfirmations, DAYS_BETWEEN_REVIEWS } from './access-confirmations';
import { AccessGroup, accessGroups } from './access-groups';

const SHOWN_AT_FIRST = 50;
const UNKNOWN_ROLE = 'Rol: sin dato';

/** Who may do what, and who may still come in: gone through person by person, printed and signed. */
@Component({
  imports: [
    BackLink,
    CountedWait,
    FailureNotice,
    Icon,
    MatButtonModule,
    Notice,
    RouterLink,
    StateMark,
  ],
  host: { class: 'page' },
  templateUrl: './accesos.html',
  styleUrl: './accesos.scss',
})
export class Accesos {
  private readonly injector = inject(Injector);
  private readonly window = inject(DOCUMENT).defaultView!;
  private readonly closed = inject(ClosedAccesses);
  private readonly notifier = inject(Notifier);
  private readonly administratorRoles = inject(SETTINGS).administratorRoles;
  protected readonly list = inject(UsuarioApi).all;
  protected readonly confirmations = inject(AccessConfirmations);
  protected readonly now = clock();
  protected readonly reviewer = usuarioLabelOf(inject(Session).user());

  protected readonly limit = signal(SHOWN_AT_FIRST);
  protected readonly groups = computed(() =>
    accessGroups(this.list.value(), this.administratorRoles),
  );
  protected readonly confirmed = computed(
    () => this.list.value().filter((usuario) => this.when(usuario)).length,
  );
  /** Until all roles are known, no group is whole. */
  protected readonly roles = new RolesBehind({
    usuarios: this.list.value,
    isSettled: computed(() => this.list.hasValue()),
  });
  protected readonly today = computed(() => formatInstant(new Date(this.now()).toISOString()));

  protected readonly days = DAYS_BETWEEN_REVIEWS;
  protected readonly count = formatCount;
  protected readonly icons = { Info, Printer };
  protected readonly label = usuarioLabel;
  protected readonly since = formatInstant;

  constructor() {
    this.list.refresh();
  }

  /** A confirmation holds for one role: it has to be known. */
  protected areAwaited({ role }: AccessGroup): boolean {
    return !role && this.roles.areAwaited();
  }

  protected rolesFailure(failed: number): string {
    const whose = failed === 1 ? 'una cuenta' : `${formatCount(failed)} cuentas`;
    return `No se pudo leer el rol de ${whose}. Lo que ahí confirmes vale hasta que se conozca.`;
  }

  protected heading({ role }: AccessGroup): string {
    return role || UNKNOWN_ROLE;
  }

  protected confirmAll(group: AccessGroup): void {
    const { usuarios } = group;
    const role = this.heading(group);
    const isConfirmed = !this.allConfirmed(usuarios);
    const undo = this.confirmations.set(usuarios, isConfirmed);
    const count = usuarios.length;
    const whom = count === 1 ? 'un acceso' : `${formatCount(count)} accesos`;
    this.notifier.success(
      isConfirmed
        ? `Confirmaste ${whom}: ${role}.`
        : `Quitaste la confirmación de ${whom}: ${role}.`,
      { label: 'Deshacer', run: undo },
    );
  }

  protected when(usuario: Usuario): string | null {
    return this.confirmations.when(usuario, this.now());
  }

  /** Some backends let an inactive account sign in, unless its password is one that nobody knows. */
  protected mayStillEnter({ id, estado }: Usuario): boolean {
    return !estado && !this.closed.has(id);
  }

  protected allConfirmed(usuarios: readonly Usuario[]): boolean {
    return usuarios.every((usuario) => this.when(usuario));
  }

  protected print(): void {
    const limit = this.limit();
    this.limit.set(Infinity);
    afterNextRender(
      () => {
        this.window.print();
        this.limit.set(limit);
      },
      { injector: this.injector },
    );
  }
}

function usuarioLabelOf(usuario: Usuario | null): string {
  return usuario ? usuarioLabel(usuario) : '';
}
