import { FieldTree } from '@angular/forms/signals';
import {
  EMPTY_PERSONA_DETAILS,
  PERSONA_LABELS,
  PersonaDetails,
  personaDetails,
} from '../../domain/persona/persona-details';
import { Usuario } from '../../domain/usuario/usuario';
import { readObject } from '../../domain/wire';
import { NamedFields } from '../../forms/fields/server-errors';
import { personaDraft, personaFields } from '../../personas/fields/persona-schema';
import { accountDraft } from '../account/account-draft';

/** What people edit of an account on record. No null, as forms want it. */
export interface AccountEdits extends Pick<Usuario, 'email' | 'name' | 'estado'> {
  /** '' = unknown, and left as it is. */
  id_role: number | '';
}

/** Both halves of a user on one form. */
export interface UsuarioEdits {
  account: AccountEdits;
  persona: PersonaDetails;
}

export const NO_EDITS: UsuarioEdits = {
  account: { email: '', name: '', id_role: '', estado: true },
  persona: EMPTY_PERSONA_DETAILS,
};

export const USUARIO_LABELS = {
  email: 'Correo electrónico',
  name: 'Nombre para mostrar',
  id_role: 'Rol',
  estado: 'Estado',
  ...PERSONA_LABELS,
} as const;

export type UsuarioField = keyof typeof USUARIO_LABELS;

export function usuarioEdits({ email, name, role, estado, persona }: Usuario): UsuarioEdits {
  return {
    account: { email, name, id_role: role?.id ?? '', estado },
    persona: persona ? personaDetails(persona) : EMPTY_PERSONA_DETAILS,
  };
}

/** What a draft keeps. @throws UnexpectedAnswer */
export function readUsuarioEdits(value: unknown): UsuarioEdits {
  const { account, persona } = readObject<UsuarioEdits>(value, 'usuario');
  return { account: accountDraft(account), persona: personaDraft(persona) };
}

/** The fields under the names that the backend gives them. */
export function editedFields({ account, persona }: FieldTree<UsuarioEdits>): NamedFields {
  const { email, name, id_role, estado } = account;
  return { email, name, id_role, estado, ...personaFields(persona) };
}
