import * as v from 'valibot';

export interface Role {
  id: number;
  /** '' when the backend sent the id alone: shown as "sin dato", never guessed. */
  nombre: string;
}

export const roleSchema = v.object({
  id: v.number(),
  nombre: v.nullish(v.string(), ''),
});

/** Reads the bare array of `GET /auth/roles/list`. @throws v.ValiError */
export function parseRoles(answer: unknown): readonly Role[] {
  return v.parse(v.array(roleSchema), answer);
}

/** Names that may administer (contract, B), compared without case and outer spaces. */
const ADMINISTRATOR_NAMES: readonly string[] = ['administrador', 'admin'];

export function isAdministrator(role: Role | null): boolean {
  return role !== null && ADMINISTRATOR_NAMES.includes(role.nombre.trim().toLowerCase());
}
