import {
  afterNextRender,
  Component,
  computed,
  DOCUMENT,
  effect,
  inject,
  Injector,
  signal,
} from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Info, Printer } from 'lucide';
import { MissingRoles, MOST_ROLES_READ } from '../../api/missing-roles';
import { UsuarioApi } from '../../api/usuario-api';
import { dayAndTime, formatInstant } from '../../domain/calendar-date';
import { isAdministrator } from '../../domain/role';
import { roleName, Usuario, usuarioLabel } from '../../domain/usuario';
import { clock } from '../../lists/clock';
import { formatCount } from '../../lists/record-count';
import { ClosedAccesses } from '../../session/closed-accesses';
import { Session } from '../../session/session';
import { SETTINGS } from '../../settings/settings';
import { BackLink } from '../../ui/back-link';
import { CountedWait } from '../../ui/counted-wait';
import { FailureNotice } from '../../ui/failure-notice';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { Notifier } from '../../ui/notifier';
import { StateMark } from '../../ui/state-mark';
import { AccessConfirmations, DAYS_BETWEEN_REVIEWS } from './access-confirmations';

interface RoleGroup {
  readonly role: string;
  readonly usuarios: readonly Usuario[];
}

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
  private readonly missingRoles = inject(MissingRoles);
  private readonly notifier = inject(Notifier);
  private readonly administratorRoles = inject(SETTINGS).administratorRoles;
  protected readonly list = inject(UsuarioApi).all;
  protected readonly confirmations = inject(AccessConfirmations);
  protected readonly now = clock();
  protected readonly reviewer = usuarioLabelOf(inject(Session).user());

  protected readonly limit = signal(SHOWN_AT_FIRST);
  /** Administrators first, then whoever is inactive, then by name. */
  protected readonly groups = computed<readonly RoleGroup[]>(() => {
    const byRole = new Map<string, Usuario[]>();
    for (const usuario of this.list.value()) {
      const role = roleName(usuario) || UNKNOWN_ROLE;
      byRole.set(role, [...(byRole.get(role) ?? []), usuario]);
    }
    return [...byRole]
      .map(([role, usuarios]) => ({ role, usuarios: usuarios.sort(byStateAndName) }))
      .sort(
        (one, other) => this.rank(one) - this.rank(other) || one.role.localeCompare(other.role),
      );
  });
  protected readonly confirmed = computed(
    () => this.list.value().filter((usuario) => this.when(usuario)).length,
  );
  private readonly isShort = computed(() => this.list.value().length <= MOST_ROLES_READ);
  protected readonly rolesLeft = this.missingRoles.left;
  /** Until all are known, no group is whole. */
  protected readonly rolesAreAwaited = computed(
    () => this.isShort() && this.missingRoles.areAwaited(this.list.value()),
  );
  /** Whether there are roles that are not going to be known here. */
  protected readonly areTooMany = computed(
    () => !this.isShort() && this.missingRoles.areAwaited(this.list.value()),
  );
  protected readonly today = computed(() => formatInstant(new Date(this.now()).toISOString()));

  protected readonly days = DAYS_BETWEEN_REVIEWS;
  protected readonly unknownRole = UNKNOWN_ROLE;
  protected readonly icons = { Info, Printer };
  protected readonly label = usuarioLabel;
  protected readonly since = formatInstant;
  protected readonly told = dayAndTime;

  constructor() {
    this.list.refresh();
    effect(() => {
      if (this.list.hasValue() && this.isShort()) this.missingRoles.ask(this.list.value());
    });
  }

  /** A confirmation holds for one role: it has to be known. */
  protected areAwaited({ role }: RoleGroup): boolean {
    return role === UNKNOWN_ROLE && this.rolesAreAwaited();
  }

  protected confirmAll({ role, usuarios }: RoleGroup): void {
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

  private rank({ usuarios: [first] }: RoleGroup): number {
    return first && isAdministrator(first.role, this.administratorRoles) ? 0 : 1;
  }
}

function usuarioLabelOf(usuario: Usuario | null): string {
  return usuario ? usuarioLabel(usuario) : '';
}

function byStateAndName(one: Usuario, other: Usuario): number {
  return (
    Number(one.estado) - Number(other.estado) ||
    usuarioLabel(one).localeCompare(usuarioLabel(other), 'es')
  );
}
