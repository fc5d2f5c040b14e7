import { readNumber, readObject, readTextOr } from '../wire';

export interface Role {
  id: number;
  /** '' when the backend sent the id alone: shown as "sin dato", never guessed. */
  nombre: string;
  /** What it may do, where the backend says so; only in the list of roles. */
  descripcion?: string;
}

/** @throws UnexpectedAnswer */
export function parseRole(answer: unknown): Role {
  const role = readObject<Role>(answer, 'role');
  return { id: readNumber(role.id, 'role.id'), nombre: readTextOr('', role.nombre, 'role.nombre') };
}

/** @param names of the roles that may administer (contract, B), without regard to case and outer spaces. */
export function isAdministrator(role: Role | null, names: readonly string[]): boolean {
  return role !== null && names.some((name) => comparable(name) === comparable(role.nombre));
}

function comparable(name: string): string {
  return name.trim().toLowerCase();
}
