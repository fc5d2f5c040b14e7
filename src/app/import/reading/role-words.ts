import { fold } from '../../domain/text/folded-text';
import { Role } from '../../domain/usuario/role';

const ALIASES: ReadonlyMap<string, string> = new Map([
  ['admin', 'administrador'],
  ['adm', 'administrador'],
  ['caja', 'cajero'],
]);

interface KnownRoles {
  readonly byName: ReadonlyMap<string, Role>;
  readonly byStem: ReadonlyMap<string, Role>;
}

/** Each list of roles is read once: 5,000 rows ask it, and a broken backend has 100,000 roles. */
const known = new WeakMap<readonly Role[], KnownRoles>();

/** The role that a word means, whoever it is said of: 'CAJERA', 'Cajero(a)', 'cajeros', 'Cajero 2'. */
export function readRole(text: string, roles: readonly Role[]): Role | null {
  const whole = fold(text);
  const key = whole.replace(/\(\w+\)|\/\w+|-a\b|[@.*]|\s*\d+$/g, '').trim();
  const { byName, byStem } = knownRoles(roles);
  return (
    byName.get(whole) ?? byName.get(key) ?? byStem.get(stemOf(ALIASES.get(key) ?? key)) ?? null
  );
}

function knownRoles(roles: readonly Role[]): KnownRoles {
  const found = known.get(roles);
  if (found) return found;
  const byName = new Map<string, Role>();
  const byStem = new Map<string, Role>();
  for (const role of roles) {
    const name = fold(role.nombre);
    const stem = stemOf(name);
    // Of several that read alike, the first.
    if (!byName.has(name)) byName.set(name, role);
    if (role.nombre && !byStem.has(stem)) byStem.set(stem, role);
  }
  const made = { byName, byStem };
  known.set(roles, made);
  return made;
}

function stemOf(word: string): string {
  return word.replace(/(?:es|os|as|o|a)$/, '');
}
