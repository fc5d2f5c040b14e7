import { Component, computed, inject, input, output } from '@angular/core';
import { Router } from '@angular/router';
import { ArrowLeftRight, Ban, CircleCheck, Ellipsis, KeyRound, LockKeyhole, Mail } from 'lucide';
import { RoleApi } from '../../api/role-api';
import { UsuarioApi } from '../../api/usuario-api';
import { mailState } from '../../domain/mail/mail';
import { surnameFirst } from '../../domain/persona/persona-name';
import { formatCount } from '../../domain/text/format-count';
import { isAdministrator, Role } from '../../domain/usuario/role';
import { Usuario } from '../../domain/usuario/usuario';
import { roleName, usuarioLabel } from '../../domain/usuario/usuario-labels';
import { BarAction } from '../../lists/bulk/bar-action';
import { whyStaying } from '../../lists/bulk/bulk-question';
import { BulkQuestions } from '../../lists/bulk/bulk-questions';
import { Chosen } from '../../lists/bulk/chosen';
import { ChosenBar } from '../../lists/bulk/chosen-bar';
import { ShownList } from '../../lists/list-screen';
import { Runs } from '../../runs/runs';
import { ClosedAccesses } from '../../session/closed-accesses';
import { Icon } from '../../ui/icon/icon';
import type { MenuEntry } from '../../ui/menu/menu-entry';
import { OpensMenu } from '../../ui/menu/opens-menu';
import { addShortcuts } from '../../ui/shortcuts';
import { AccessClosing } from '../account/access-closing';
import { BulkPlan, itemsOf, planAccess, planRole, planState } from './bulk-plan';
import { houseRules } from './house-rules';
import { ManyResets } from './many-resets';
import { administratorsAmong, planQuestion, stayingOf, Wording } from './plan-question';
import { roleMenu } from './role-menu';
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
  private readonly runs = inject(Runs);
  private readonly questions = inject(BulkQuestions);
  private readonly router = inject(Router);
  private readonly roles = inject(RoleApi).list();
  protected readonly chosen = new Chosen<Usuario>(
    computed(() => this.screen().selection),
    this.all,
    computed(() => this.screen().rows()),
    ({ persona }) => surnameFirst(persona),
  );

  private readonly rules = houseRules();
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

  protected readonly roleMenu = () => roleMenu(this.roles, (role) => void this.changeRole(role));

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

  private changeRole(role: Role): Promise<void> {
    const { isRoleUnknown } = this.rules();
    const unread = this.chosen.rows().filter(isRoleUnknown).length;
    return this.change(planRole(this.chosen.rows(), role, this.rules()), {
      verb: `Dar el rol ${role.nombre} a`,
      confirm: 'Cambiar el rol de',
      before: (usuario) => roleName(usuario) || (isRoleUnknown(usuario) ? 'sin leer' : 'sin dato'),
      after: role.nombre,
      consequence: [
        'Lo que puede hacer en el sistema cambia la próxima vez que ingrese.' +
          unreadSentence(unread),
        'Lo que pueden hacer en el sistema cambia la próxima vez que ingresen.' +
          unreadSentence(unread),
      ],
    });
  }

  private closeAccess(): Promise<void> {
    return this.change(this.closing(), CLOSING_ACCESS);
  }

  private async resetPasswords(): Promise<void> {
    const isBegun = await this.resets.ask(this.resetting(), this.chosen.hidden());
    if (isBegun) this.screen().selection.clear();
  }

  private async change(plan: BulkPlan, wording: Wording): Promise<void> {
    const { administratorRoles } = this.rules();
    // Those who become active lose nothing.
    const warning =
      plan.after === true
        ? undefined
        : administratorsAmong(plan, ({ role }) => isAdministrator(role, administratorRoles));
    const question = planQuestion(plan, { ...wording, warning }, this.chosen.hidden());
    const answer = await this.questions.ask(question);
    const items = answer ? itemsOf(plan, answer.leftOut) : [];
    if (!answer || items.length === 0) return;
    const { field } = plan;
    const title = this.questions.titleOf(question, items.length);
    const id = await this.runs.begin({ title, field, items, closesAccess: answer.option });
    this.screen().selection.clear();
    this.begun.emit(id);
  }
}

/** Each is read before it is written: who has the role already stays as they are. */
function unreadSentence(count: number): string {
  if (count === 0) return '';
  return count === 1
    ? ' El rol de una cuenta todavía no se leyó: si ya es este, queda como está.'
    : ` Los roles de ${formatCount(count)} cuentas todavía no se leyeron: las que ya lo tienen quedan como están.`;
}
