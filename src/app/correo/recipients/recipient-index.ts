import { emailKey, isEmail } from '../../domain/text/email';
import { fold, searchWords } from '../../domain/text/folded-text';
import { formatCount } from '../../domain/text/format-count';
import { meantDomain } from '../../domain/text/misspelt-domain';
import { Usuario } from '../../domain/usuario/usuario';
import { roleName, usuarioLabel } from '../../domain/usuario/usuario-labels';

/** So many that whom a word finds together is seen beneath them without scrolling. */
const MOST_SUGGESTIONS = 6;
/** Groups by state are offered to whoever writes so much of their name: 'a' begins many names. */
const ENOUGH_OF_A_STATE = 4;
const STATES = [
  { label: 'Activos', names: ['activos', 'activas'], estado: true },
  { label: 'Inactivos', names: ['inactivos', 'inactivas'], estado: false },
];

/** Several people that are chosen together. */
export interface RecipientGroup {
  /** As 'Rol Cajero', 'Activos', or 'Todos los que coinciden con «mamani»'. */
  readonly label: string;
  readonly usuarios: readonly Usuario[];
  /** Whether what is typed names it in whole, as 'cajero' or 'cajeros'. */
  readonly isWhole: boolean;
}

/** As '92 personas, 3 inactivas', or '26 personas, todas inactivas'. */
export function peopleIn(usuarios: readonly Usuario[]): string {
  const inactive = usuarios.filter(({ estado }) => !estado).length;
  const people = usuarios.length === 1 ? '1 persona' : `${formatCount(usuarios.length)} personas`;
  if (inactive === 0) return people;
  if (inactive === usuarios.length && inactive > 1) return `${people}, todas inactivas`;
  return `${people}, ${inactive === 1 ? '1 inactiva' : `${formatCount(inactive)} inactivas`}`;
}

/** Finds recipients by name, e-mail or role among thousands, folded once. */
export class RecipientIndex {
  private readonly texts: readonly string[];
  /** Whose address is none. */
  readonly unreachable: readonly Usuario[];
  private readonly byEmail: ReadonlyMap<string, Usuario>;
  private readonly byRole = new Map<string, Usuario[]>();

  constructor(private readonly usuarios: readonly Usuario[]) {
    this.texts = usuarios.map((usuario) => fold(`${usuarioLabel(usuario)} ${usuario.email}`));
    this.byEmail = new Map(usuarios.map((usuario) => [emailKey(usuario.email), usuario]));
    this.unreachable = usuarios.filter(({ email }) => !isEmail(email));
    for (const usuario of usuarios) {
      const role = roleName(usuario);
      const others = this.byRole.get(role);
      if (others) others.push(usuario);
      else if (role) this.byRole.set(role, [usuario]);
    }
  }

  withIds(ids: readonly number[]): readonly Usuario[] {
    return ids.length ? this.usuarios.filter(({ id }) => ids.includes(id)) : [];
  }

  /** Whose address it is. */
  accountOf(email: string): Usuario | undefined {
    return this.byEmail.get(emailKey(email));
  }

  /** The domain that was probably meant by an address that nobody has; null when it may be right. */
  meantDomain(email: string): string | null {
    return this.byEmail.has(emailKey(email)) ? null : meantDomain(email, this.byEmail.keys());
  }

  /** The first that hold every word of the query; none for an empty query. */
  matches(query: string): readonly Usuario[] {
    return this.found(query, MOST_SUGGESTIONS);
  }

  /** Whether there is anybody to be found. */
  hasPeople(): boolean {
    return this.usuarios.length > 0;
  }

  /**
   * The roles and states that the query names, and all whom it finds where they are several.
   *
   * @param areRolesKnown no role, as long as somebody may have it of whom that is not known
   */
  groups(query: string, areRolesKnown = true): readonly RecipientGroup[] {
    const wanted = searchWords(query);
    if (wanted.length === 0) return [];
    const named = [...(areRolesKnown ? this.roles(wanted) : []), ...this.states(wanted)];
    const all = this.found(query, Infinity);
    const label = `Todos los que coinciden con «${query.trim()}»`;
    return all.length > 1 ? [...named, { label, usuarios: all, isWhole: false }] : named;
  }

  private roles(wanted: readonly string[]): readonly RecipientGroup[] {
    const typed = wanted.join(' ');
    return [...this.byRole]
      .map(([role, usuarios]) => {
        const name = fold(role);
        const isWhole = [name, `${name}s`, `${name}es`, `rol ${name}`].includes(typed);
        return { label: `Rol ${role}`, usuarios, isWhole, name };
      })
      .filter(
        ({ name, isWhole }) => isWhole || wanted.every((word) => `rol ${name}`.includes(word)),
      );
  }

  private states([word = '', ...others]: readonly string[]): readonly RecipientGroup[] {
    if (others.length || word.length < ENOUGH_OF_A_STATE) return [];
    return STATES.filter(({ names }) => names.some((name) => name.startsWith(word)))
      .map(({ label, names, estado }) => ({
        label,
        isWhole: names.includes(word),
        usuarios: this.usuarios.filter((usuario) => usuario.estado === estado),
      }))
      .filter(({ usuarios }) => usuarios.length > 0);
  }

  private found(query: string, most: number): readonly Usuario[] {
    const wanted = searchWords(query);
    const found: Usuario[] = [];
    if (wanted.length === 0) return found;
    for (const [position, usuario] of this.usuarios.entries()) {
      const text = this.texts[position]!;
      if (!wanted.every((word) => text.includes(word))) continue;
      found.push(usuario);
      if (found.length === most) break;
    }
    return found;
  }
}
