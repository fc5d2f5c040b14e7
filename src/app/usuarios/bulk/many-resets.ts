import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { isAdministrator } from '../../domain/usuario/role';
import { Usuario } from '../../domain/usuario/usuario';
import { BulkQuestions } from '../../lists/bulk/bulk-questions';
import { Runs } from '../../runs/runs';
import { Session } from '../../session/session';
import { SETTINGS } from '../../settings/settings';
import { BulkPlan, itemsOf, planReset } from './bulk-plan';
import { administratorsAmong, planQuestion, Wording } from './plan-question';

/**
 * Gives many a new password each, in a run whose page shows them once. To be made in an injection
 * context.
 */
export class ManyResets {
  private readonly runs = inject(Runs);
  private readonly questions = inject(BulkQuestions);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly names = inject(SETTINGS).administratorRoles;

  planOf(chosen: readonly Usuario[]): BulkPlan {
    return planReset(chosen, this.session.user()?.id);
  }

  /**
   * Asks, and leads to the page with the result.
   * @returns whether it was begun.
   */
  async ask(plan: BulkPlan, hidden: ReadonlySet<number> = new Set()): Promise<boolean> {
    const warning = administratorsAmong(plan, ({ role }) => isAdministrator(role, this.names));
    const question = planQuestion(plan, { ...WORDING, warning }, hidden);
    const answer = await this.questions.ask(question);
    const items = answer ? itemsOf(plan, answer.leftOut) : [];
    if (items.length === 0) return false;
    const title = this.questions.titleOf(question, items.length);
    const trabajo = await this.runs.begin({ title, field: plan.field, items });
    return this.router.navigate(['/usuarios/contrasenas'], { queryParams: { trabajo } });
  }
}

const WORDING: Wording = {
  verb: 'Restablecer la contraseña de',
  confirm: 'Restablecer',
  before: () => 'La de ahora',
  after: 'Una nueva',
  consequence: [
    'La contraseña de ahora deja de servir. La nueva se ve una sola vez, al terminar: imprímela o cópiala ahí. Esto no se puede deshacer.',
    'Cada persona recibe una contraseña nueva, y la de ahora deja de servir. Las nuevas se ven una sola vez, al terminar: imprímelas o descárgalas ahí. Esto no se puede deshacer.',
  ],
  danger: true,
};
