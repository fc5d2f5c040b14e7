import { Persona } from '../domain/persona/persona';
import { Role } from '../domain/usuario/role';
import { Usuario } from '../domain/usuario/usuario';
import { StoredSession } from '../session/session-store';

const AUDIT = {
  estado: true,
  id_user_create: null,
  id_user_update: null,
  created_at: '2026-01-05T12:00:00.000Z',
  updated_at: '2026-02-10T12:00:00.000Z',
};

/** How a record says that it was changed since the factory made it. */
export const CHANGED_LATER = { updated_at: '2026-02-11T12:00:00.000Z' };

export const ADMINISTRADOR: Role = { id: 1, nombre: 'Administrador' };
export const OPERADOR: Role = { id: 2, nombre: 'Operador' };
export const CAJERO: Role = { id: 3, nombre: 'Cajero' };

export function aPersona(overrides: Partial<Persona> = {}): Persona {
  return {
    id: 70,
    nombres: 'María José',
    p_apellido: 'Quispe',
    s_apellido: 'Muñoz',
    fecha_nacimiento: '1990-01-15',
    genero: 'F',
    ...AUDIT,
    ...overrides,
  };
}

export function aUsuario(overrides: Partial<Usuario> = {}): Usuario {
  return {
    id: 7,
    name: 'María',
    email: 'maria.quispe@kantuta.bo',
    persona: aPersona(),
    role: CAJERO,
    ...AUDIT,
    ...overrides,
  };
}

/** The account that is signed in, in most tests. */
export function anAdministrator(overrides: Partial<Usuario> = {}): Usuario {
  return aUsuario({
    id: 1,
    name: 'Admin',
    email: 'admin@kantuta.bo',
    role: ADMINISTRADOR,
    persona: aPersona({ id: 10, nombres: 'Ana', p_apellido: 'Mamani', s_apellido: null }),
    ...overrides,
  });
}

export function aSession(user = anAdministrator()): StoredSession {
  return { accessToken: 'access-1', refreshToken: 'refresh-1', user };
}
