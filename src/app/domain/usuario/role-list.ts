import { readArray } from '../answer';
import { readObject, readTextOr } from '../wire';
import { parseRole, Role } from './role';

/** Reads the bare array of `GET /auth/roles/list`. @throws UnexpectedAnswer */
export function parseRoles(answer: unknown): readonly Role[] {
  return readArray(answer, 'roles').map((row) => {
    const descripcion = readTextOr('', readObject<Role>(row, 'role').descripcion, 'descripcion');
    return { ...parseRole(row), ...(descripcion && { descripcion }) };
  });
}
