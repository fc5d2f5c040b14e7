import { fold } from '../../domain/text/folded-text';
import { Role } from '../../domain/usuario/role';

const ALIASES: ReadonlyMap<string, string> = new Map([
  ['admin', 'administrador'],
  ['caja', 'cajero'],
]);

/** The role that a word means, whoever it is said of: 'CAJERA', 'Cajero(a)', 'cajeros'. */
export function readRole(text: string, roles: readonly Role[]): Role | null {
  const key = fold(text)
    .replace(/\(\w+\)|\/\w+|[@.*]/g, '')
    .trim();
  const stem = stemOf(ALIASES.get(key) ?? key);
  return (
    roles.find(({ nombre }) => fold(nombre) === key) ??
    roles.find(({ nombre }) => nombre && stemOf(fold(nombre)) === stem) ??
    null
  );
}

function stemOf(word: string): string {
  return word.replace(/(?:es|os|as|o|a)$/, '');
}
