import { toldApartBy } from '../../domain/persona/told-apart';
import { formatCount } from '../../domain/text/format-count';
import { namesakesAmong } from '../../domain/text/namesakes';
import { Usuario } from '../../domain/usuario/usuario';
import { usuarioLabel } from '../../domain/usuario/usuario-labels';
import { BulkQuestion, Staying } from '../../lists/bulk/bulk-question';
import { BulkPlan } from './bulk-plan';

/** How a plan is asked about: what the plan does not say by itself. */
export type Wording = Pick<
  BulkQuestion,
  'verb' | 'confirm' | 'after' | 'consequence' | 'warning' | 'option' | 'danger'
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
      ...identity(usuario),
      before: before(usuario),
    })),
    staying: stayingOf(plan),
    hidden,
  };
}

/**
 * Says who of those who change administers: nobody expects them among many.
 * @param isAdministrator only where it is certain
 */
export function administratorsAmong(
  { changing }: BulkPlan,
  isAdministrator: (usuario: Usuario) => boolean,
): Required<BulkQuestion>['warning'] {
  const administrators = new Set(changing.filter(isAdministrator).map(({ id }) => id));
  return (going) => {
    const found = going.filter(({ id }) => administrators.has(id));
    const isNamesake = namesakesAmong(going.map(({ name }) => name));
    const names = found.map(({ name, beside }) =>
      isNamesake(name) && beside ? `${name} (${beside})` : name,
    );
    if (names.length === 0) return '';
    if (going.length === 1) return 'Es una cuenta de administrador.';
    const [first, ...others] = names;
    if (others.length === 0) return `Entre ellas hay 1 administrador: ${first}.`;
    const shown = names.slice(0, MOST_NAMED).join(', ');
    const more = names.length - MOST_NAMED;
    return `Entre ellas hay ${formatCount(names.length)} administradores: ${shown}${more > 0 ? ` y ${formatCount(more)} más` : ''}.`;
  };
}

const MOST_NAMED = 3;

/** Who stays as they are, by name. */
export function stayingOf({ staying }: BulkPlan): readonly Staying[] {
  return staying.map(({ usuario, why }) => ({ ...identity(usuario), why }));
}

function identity(usuario: Usuario): Pick<Staying, 'id' | 'name' | 'beside'> {
  return {
    id: usuario.id,
    name: usuarioLabel(usuario),
    beside: toldApartBy(usuario.email, usuario.persona?.fecha_nacimiento),
  };
}
