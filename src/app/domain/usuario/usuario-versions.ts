import { Usuario } from './usuario';

/** The account with the later change of its two halves: both are edited on one page. */
export function withLastChange(usuario: Usuario): Usuario {
  const { persona } = usuario;
  const isLater = persona && Date.parse(persona.updated_at) > Date.parse(usuario.updated_at);
  if (!isLater) return usuario;
  const { updated_at, id_user_update } = persona;
  return { ...usuario, updated_at, id_user_update };
}

/** `changed` as it came back from the server, with what the answer left out kept from `row`. */
export function mergeUsuario(row: Usuario, changed: Usuario): Usuario {
  return {
    ...changed,
    persona: changed.persona ?? row.persona,
    role: changed.role?.nombre ? changed.role : row.role,
  };
}
