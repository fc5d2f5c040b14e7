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

/** @param names of the roles that may administer (contract, B), without regard to case and outer spaces. */
export function isAdministrator(role: Role | null, names: readonly string[]): boolean {
  return role !== null && names.some((name) => comparable(name) === comparable(role.nombre));
}

function comparable(name: string): string {
  return name.trim().toLowerCase();
}
