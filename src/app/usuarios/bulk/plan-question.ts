import { Usuario } from '../../domain/usuario/usuario';
import { usuarioLabel } from '../../domain/usuario/usuario-labels';
import { BulkQuestion, Staying } from '../../lists/bulk/bulk-question';
import { BulkPlan } from './bulk-plan';

/** How a plan is asked about: what the plan does not say by itself. */
export type Wording = Pick<
  BulkQuestion,
  'verb' | 'confirm' | 'after' | 'consequence' | 'option' | 'danger'
> & { readonly before: (usuario: Usuario) => string };

/** @param hidden ids of those who are chosen and out of view */
export function planQuestion(
  plan: BulkPlan,
  { before, ...wording }: Wording,
  hidden: ReadonlySet<number>,
): BulkQuestion {
  return {
    ...wording,
    nouns: ['cuenta', 'cuentas'],
    changing: plan.changing.map((usuario) => ({
      id: usuario.id,
      name: usuarioLabel(usuario),
      before: before(usuario),
    })),
    staying: stayingOf(plan),
    hidden,
  };
}

/** Who stays as they are, by name. */
export function stayingOf({ staying }: BulkPlan): readonly Staying[] {
  return staying.map(({ usuario, why }) => ({ id: usuario.id, name: usuarioLabel(usuario), why }));
}
