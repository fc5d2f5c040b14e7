import { Component, computed, inject, input, output } from '@angular/core';
import { Router } from '@angular/router';
import { ArrowLeftRight, Ban, CircleCheck, Ellipsis, KeyRound, LockKeyhole, Mail } from 'lucide';
import { UsuarioApi } from '../../api/usuario-api';
import { mailState } from '../../domain/mail/mail';
import { surnameFirst } from '../../domain/persona/persona-name';
import { formatCount } from '../../domain/text/format-count';
import { Role } from '../../domain/usuario/role';
import { Usuario } from '../../domain/usuario/usuario';
import { usuarioLabel } from '../../domain/usuario/usuario-labels';
import { BarAction } from '../../lists/bulk/bar-action';
import { whyStaying } from '../../lists/bulk/bulk-question';
import { Chosen } from '../../lists/bulk/chosen';
import { ChosenBar } from '../../lists/bulk/chosen-bar';
import { ShownList } from '../../lists/list-screen';
import { ClosedAccesses } from '../../session/closed-accesses';
import { Icon } from '../../ui/icon/icon';
import type { MenuEntry } from '../../ui/menu/menu-entry';
import { OpensMenu } from '../../ui/menu/opens-menu';
import { addShortcuts } from '../../ui/shortcuts';
import { AccessClosing } from '../account/access-closing';
import { BulkPlan, planAccess, planState } from './bulk-plan';
import { ManyResets } from './many-resets';
import { stayingOf, Wording } from './plan-question';
import { PlannedRun } from './planned-run';
import { activatingOf, CLOSING_ACCESS, DEACTIVATING } from './wordings';

/** What can be done to all accounts that are chosen. */
@Component({
  selector: 'app-selection-bar',
  imports: [BarAction, ChosenBar, Icon, OpensMenu],
  templateUrl: './selection-bar.html',
  styleUrl: './selection-bar.scss',
})
export class SelectionBar {
  readonly screen = input.required<ShownList<Usuario>>();
  /** A run was begun: its id. */
  readonly begun = output<string>();

  private readonly all = inject(UsuarioApi).all.value;
  private readonly closedAccesses = inject(ClosedAccesses);
  private readonly accessClosing = inject(AccessClosing);
  private readonly router = inject(Router);
  protected readonly chosen = new Chosen<Usuario>(
    computed(() => this.screen().selection),
    this.all,
    computed(() => this.screen().rows()),
    ({ persona }) => surnameFirst(persona),
  );

  private readonly planned = new PlannedRun();
  private readonly rules = this.planned.rules;
  protected readonly deactivation = computed(() =>
    planState(this.chosen.rows(), false, this.rules()),
  );
  protected readonly activation = computed(() => planState(this.chosen.rows(), true, this.rules()));
  /** Where an active one may not be deactivated it stands there all the same, and says why. */
  protected readonly offersDeactivation = computed(
    () =>
      this.activation().changing.length === 0 || this.chosen.rows().some(({ estado }) => estado),
  );
  private readonly closing = computed(() =>
    planAccess(this.chosen.rows(), (id) => this.closedAccesses.has(id), this.rules()),
  );
  private readonly resets = new ManyResets();
  private readonly resetting = computed(() => this.resets.planOf(this.chosen.rows()));
  protected readonly format = formatCount;
  protected readonly icons = { ArrowLeftRight, Ban, CircleCheck, Ellipsis, Mail };

  protected readonly roleMenu = () => this.planned.roleMenu((role) => this.giveRole(role));

  /** What is seldom done, and changes how people get in. */
  protected readonly moreMenu = (): readonly MenuEntry[] => [
    {
      label: `Restablecer contraseñas (${formatCount(this.resetting().changing.length)})`,
      icon: KeyRound,
      title: this.why(this.resetting()),
      run: () => void this.resetPasswords(),
    },
    {
      label: `Cerrar acceso (${formatCount(this.closing().changing.length)})`,
      icon: LockKeyhole,
      title: this.why(this.closing()),
      run: () => void this.closeAccess(),
    },
  ];

  constructor() {
    // Found among the commands only.
    const command = (label: string, also: string, plan: () => BulkPlan, run: () => unknown) => {
      const when = () => plan().changing.length > 0;
      return { keys: '', label: `${label} de los elegidos`, also, when, run: () => void run() };
    };
    addShortcuts(
      command('Desactivar las cuentas', 'inactivar', this.deactivation, () => this.deactivate()),
      command('Activar las cuentas', 'reactivar', this.activation, () => this.activate()),
      command('Restablecer las contraseñas', 'clave', this.resetting, () => this.resetPasswords()),
      command('Cerrar el acceso', 'bloquear', this.closing, () => this.closeAccess()),
    );
  }

  protected writeMail(): void {
    const recipients = this.chosen.rows().map((usuario) => ({
      email: usuario.email,
      name: usuarioLabel(usuario),
    }));
    void this.router.navigate(['/correo'], { state: mailState({ recipients }) });
  }

  /** Why a number is smaller than that of the chosen; '' when it is not. */
  protected why(plan: BulkPlan): string {
    return plan.staying.length ? whyStaying(stayingOf(plan)) : '';
  }

  protected deactivate(): Promise<void> {
    const { option } = this.accessClosing;
    return this.change(this.deactivation(), { ...DEACTIVATING, option });
  }

  protected activate(): Promise<void> {
    const plan = this.activation();
    const closed = plan.changing.filter(({ id }) => this.closedAccesses.has(id)).length;
    return this.change(plan, activatingOf(plan.changing.length, closed));
  }

  private closeAccess(): Promise<void> {
    return this.change(this.closing(), CLOSING_ACCESS);
  }

  private async resetPasswords(): Promise<void> {
    const isBegun = await this.resets.ask(this.resetting(), this.chosen.hidden());
    if (isBegun) this.screen().selection.clear();
  }

  private change(plan: BulkPlan, wording: Wording): Promise<void> {
    return this.follow(this.planned.begin(plan, wording, this.chosen.hidden()));
  }

  private giveRole(role: Role): Promise<void> {
    return this.follow(this.planned.giveRole(this.chosen.rows(), role, this.chosen.hidden()));
  }

  private async follow(beginning: Promise<string>): Promise<void> {
    const id = await beginning;
    if (!id) return;
    this.screen().selection.clear();
    this.begun.emit(id);
  }
}
