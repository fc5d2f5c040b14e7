import { inject } from '@angular/core';
import { RoleApi } from '../../api/role-api';
import { formatCount } from '../../domain/text/format-count';
import { isAdministrator, Role } from '../../domain/usuario/role';
import { Usuario } from '../../domain/usuario/usuario';
import { roleName } from '../../domain/usuario/usuario-labels';
import { BulkQuestions } from '../../lists/bulk/bulk-questions';
import { Runs } from '../../runs/runs';
import type { MenuEntry } from '../../ui/menu/menu-entry';
import { BulkPlan, itemsOf, planRole } from './bulk-plan';
import { houseRules } from './house-rules';
import { administratorsAmong, planQuestion, Wording } from './plan-question';
import { roleMenu } from './role-menu';

const NOBODY: ReadonlySet<number> = new Set();

/** Changes accounts as planned: asked first, then as a run. To be made in an injection context. */
export class PlannedRun {
  private readonly questions = inject(BulkQuestions);
  private readonly runs = inject(Runs);
  private readonly roles = inject(RoleApi).list();
  readonly rules = houseRules();

  /** @returns the run's id; '' where the person thought better of it. */
  async begin(plan: BulkPlan, wording: Wording, hidden = NOBODY): Promise<string> {
    const { administratorRoles } = this.rules();
    // Those who become active lose nothing.
    const warning =
      plan.after === true
        ? undefined
        : administratorsAmong(plan, ({ role }) => isAdministrator(role, administratorRoles));
    const question = planQuestion(plan, { ...wording, warning }, hidden);
    const answer = await this.questions.ask(question);
    const items = answer ? itemsOf(plan, answer.leftOut) : [];
    if (!answer || items.length === 0) return '';
    const { field } = plan;
    const title = this.questions.titleOf(question, items.length);
    return this.runs.begin({ title, field, items, closesAccess: answer.option });
  }

  /** The roles that they can be given. */
  roleMenu(give: (role: Role) => unknown): readonly MenuEntry[] {
    return roleMenu(this.roles, (role) => void give(role));
  }

  giveRole(usuarios: readonly Usuario[], role: Role, hidden = NOBODY): Promise<string> {
    const { isRoleUnknown } = this.rules();
    const unread = unreadSentence(usuarios.filter(isRoleUnknown).length);
    const wording: Wording = {
      verb: `Dar el rol ${role.nombre} a`,
      confirm: 'Cambiar el rol de',
      before: (usuario) => roleName(usuario) || (isRoleUnknown(usuario) ? 'sin leer' : 'sin dato'),
      after: role.nombre,
      consequence: [
        `Lo que puede hacer en el sistema cambia la próxima vez que ingrese.${unread}`,
        `Lo que pueden hacer en el sistema cambia la próxima vez que ingresen.${unread}`,
      ],
    };
    return this.begin(planRole(usuarios, role, this.rules()), wording, hidden);
  }
}

/** Each is read before it is written: who has the role already stays as they are. */
function unreadSentence(count: number): string {
  if (count === 0) return '';
  return count === 1
    ? ' El rol de una cuenta todavía no se leyó: si ya es este, queda como está.'
    : ` Los roles de ${formatCount(count)} cuentas todavía no se leyeron: las que ya lo tienen quedan como están.`;
}
