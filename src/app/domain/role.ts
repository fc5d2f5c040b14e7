import { readArray, readNumber, readObject, readTextOr } from './wire';

export interface Role {
  id: number;
  /** '' when the backend sent the id alone: shown as "sin dato", never guessed. */
  nombre: string;
}

/** @throws UnexpectedAnswer */
export function parseRole(answer: unknown): Role {
  const role = readObject<Role>(answer, 'role');
  return { id: readNumber(role.id, 'role.id'), nombre: readTextOr('', role.nombre, 'role.nombre') };
}

/** Reads the bare array of `GET /auth/roles/list`. @throws UnexpectedAnswer */
export function parseRoles(answer: unknown): readonly Role[] {
  return readArray(answer, 'roles').map(parseRole);
}

/** Names that may administer (contract, B), compared without case and outer spaces. */
const ADMINISTRATOR_NAMES: readonly string[] = ['administrador', 'admin'];

export function isAdministrator(role: Role | null): boolean {
  return role !== null && ADMINISTRATOR_NAMES.includes(role.nombre.trim().toLowerCase());
}
