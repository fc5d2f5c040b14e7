import { Component, computed, inject, Injector, input, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatMenuModule } from '@angular/material/menu';
import { Router } from '@angular/router';
import { ArrowLeftRight, Ban, CircleCheck, Mail, X } from 'lucide';
import { RoleApi } from '../../api/role-api';
import { UsuarioApi } from '../../api/usuario-api';
import { mailState } from '../../domain/mail';
import { Role } from '../../domain/role';
import { roleName, stateLabel, Usuario, usuarioLabel } from '../../domain/usuario';
import { Selection } from '../../lists/selection/selection';
import { Runs } from '../../runs/runs';
import { Session } from '../../session/session';
import { SETTINGS } from '../../settings/settings';
import { Icon } from '../../ui/icon';
import { Notifier } from '../../ui/notifier';
import type { BulkQuestion } from './bulk-dialog';
import { BulkPlan, HouseRules, itemsOf, planRole, planState } from './bulk-plan';

/** Who is chosen, and what can be done to all of them at once. */
@Component({
  selector: 'app-selection-bar',
  imports: [Icon, MatButtonModule, MatMenuModule],
  host: { role: 'region', 'aria-label': 'Elegidos' },
  templateUrl: './selection-bar.html',
  styleUrl: './selection-bar.scss',
})
export class SelectionBar {
  readonly selection = input.required<Selection>();
  /** The rows that match what is searched and filtered. */
  readonly rows = input.required<readonly Usuario[]>();
  /** What is searched and filtered, as one text. */
  readonly filter = input.required<string>();
  /** A run was begun: its id. */
  readonly begun = output<string>();

  private readonly all = inject(UsuarioApi).all.value;
  private readonly ownId = computed(() => this.session.user()?.id);
  private readonly session = inject(Session);
  private readonly administratorRoles = inject(SETTINGS).administratorRoles;
  private readonly runs = inject(Runs);
  private readonly notifier = inject(Notifier);
  private readonly injector = inject(Injector);
  private readonly router = inject(Router);
  protected readonly roles = inject(RoleApi).list();

  private readonly outOfView = computed(() => {
    const ids = this.selection().ids();
    const inView = new Set(this.rows().map(({ id }) => id));
    return this.all().filter(({ id }) => ids.has(id) && !inView.has(id));
  });
  protected readonly hidden = computed(() => new Set(this.outOfView().map(({ id }) => id)));
  /** Those out of view first, then as the list has them. */
  protected readonly chosen = computed(() => [
    ...this.outOfView(),
    ...this.rows().filter(({ id }) => this.selection().has(id)),
  ]);
  protected readonly sentence = computed(() => {
    const [count, hidden] = [this.chosen().length, this.hidden().size];
    const chosen = count === 1 ? '1 elegido' : `${count} elegidos`;
    return hidden ? `${chosen}, ${hidden} fuera de lo que ves` : chosen;
  });
  private readonly rules = computed<HouseRules>(() => ({
    all: this.all(),
    ownId: this.ownId(),
    administratorRoles: this.administratorRoles,
  }));
  protected readonly deactivation = computed(() => planState(this.chosen(), false, this.rules()));
  protected readonly activation = computed(() => planState(this.chosen(), true, this.rules()));
  protected readonly icons = { ArrowLeftRight, Ban, CircleCheck, Mail, X };

  protected writeMail(): void {
    const recipients = this.chosen().map((usuario) => ({
      email: usuario.email,
      name: usuarioLabel(usuario),
    }));
    void this.router.navigate(['/correo'], { state: mailState({ recipients }) });
  }

  protected chooseAll(): void {
    this.selection().chooseAll(this.rows(), this.filter());
  }

  /** Why a number is smaller than that of the chosen, as '1 de los 12: ya está inactiva.' */
  protected why({ staying }: BulkPlan): string {
    const counts = new Map<string, number>();
    for (const { why } of staying) counts.set(why, (counts.get(why) ?? 0) + 1);
    const of = this.chosen().length;
    return [...counts].map(([why, count]) => `${count} de ${of}: ${why}`).join('\n');
  }

  protected async changeState(estado: boolean): Promise<void> {
    const verb = estado ? 'Activar' : 'Desactivar';
    await this.change({
      verb,
      confirm: verb,
      plan: estado ? this.activation() : this.deactivation(),
      hidden: this.hidden(),
      before: stateLabel,
      after: estado ? 'Activo' : 'Inactivo',
      consequence: estado
        ? 'Podrán ingresar al sistema otra vez, con el mismo correo y la misma contraseña.'
        : 'Ya no podrán ingresar al sistema. Sus datos y su historial se conservan, y puedes activarlas de nuevo cuando quieras.',
    });
  }

  protected async changeRole(role: Role): Promise<void> {
    await this.change({
      verb: `Dar el rol ${role.nombre} a`,
      confirm: 'Cambiar el rol de',
      plan: planRole(this.chosen(), role, this.rules()),
      hidden: this.hidden(),
      before: (usuario) => roleName(usuario) || 'sin dato',
      after: role.nombre,
      consequence: 'Lo que pueden hacer en el sistema cambia la próxima vez que ingresen.',
    });
  }

  private async change(question: BulkQuestion): Promise<void> {
    if (question.plan.changing.length === 0) {
      this.notifier.success(this.why(question.plan));
      return;
    }
    const dialog = await import('./bulk-dialog').catch(() => null);
    if (!dialog) {
      this.notifier.failure('No se pudo abrir la pregunta. Revisa la red y vuelve a pulsar.');
      return;
    }
    const leftOut = await dialog.openBulkDialog(this.injector, question);
    const items = leftOut ? itemsOf(question.plan, leftOut) : [];
    if (items.length === 0) return;
    const accounts = items.length === 1 ? 'cuenta' : 'cuentas';
    const title = `${question.verb} ${items.length} ${accounts}`;
    const id = await this.runs.begin({ title, field: question.plan.field, items });
    this.selection().clear();
    this.begun.emit(id);
  }
}
