import { Usuario } from './usuario';

/**
 * The account with the later change of its two halves: both are edited on one page. For the record;
 * the list says the same by `lastChange`.
 */
export function withLastChange(usuario: Usuario): Usuario {
  const { persona } = usuario;
  if (!persona || lastChange(usuario) === usuario.updated_at) return usuario;
  const { updated_at, id_user_update } = persona;
  return { ...usuario, updated_at, id_user_update };
}

/** When the account or its person was changed last. */
export function lastChange({ updated_at, persona }: Usuario): string {
  if (!persona || persona.updated_at === updated_at) return updated_at;
  // The backend writes both alike: as texts they are in the order of time.
  return persona.updated_at > updated_at ? persona.updated_at : updated_at;
}

/** `changed` as it came back from the server, with what the answer left out kept from `row`. */
export function mergeUsuario(row: Usuario, changed: Usuario): Usuario {
  return {
    ...changed,
    persona: changed.persona ?? row.persona,
    role: changed.role?.nombre ? changed.role : row.role,
  };
}
