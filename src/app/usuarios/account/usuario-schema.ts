import { FieldTree, validate } from '@angular/forms/signals';
import type { ApiError } from '../../api/api-error';
import { EMPTY_PERSONA_DETAILS, PersonaDetails } from '../../domain/persona/persona-details';
import { readObject } from '../../domain/wire';
import { NamedFields, OwnWords } from '../../forms/fields/server-errors';
import { requireEmail, TextPath } from '../../forms/fields/text-rules';
import { personaDraft, personaFields } from '../../personas/fields/persona-schema';
import { accountDraft } from './account-draft';

/** What people edit of an account. No null, as forms want it: '' is "none". */
export interface AccountDetails {
  email: string;
  /** '' when editing: unchanged. */
  password: string;
  /** '' when registering: derived from the names. */
  name: string;
  /** '' when registering: the backend's default role; when editing: unknown, and left as it is. */
  id_role: number | '';
  estado: boolean;
}

/** Both halves of a user on one form. */
export interface UsuarioForm {
  account: AccountDetails;
  persona: PersonaDetails;
}

export const EMPTY_USUARIO_FORM: UsuarioForm = {
  account: { email: '', password: '', name: '', id_role: '', estado: true },
  persona: EMPTY_PERSONA_DETAILS,
};

/** What a draft may keep: everything but the password. @throws UnexpectedAnswer */
export function usuarioDraft(value: unknown): UsuarioForm {
  const { account, persona } = readObject<UsuarioForm>(value, 'usuario');
  return {
    account: { ...accountDraft(account), password: '' },
    persona: personaDraft(persona),
  };
}

/** The fields under the names that the backend gives them. */
export function usuarioFields({ account, persona }: FieldTree<UsuarioForm>): NamedFields {
  const { email, password, name, id_role, estado } = account;
  return { email, password, name, id_role, estado, ...personaFields(persona) };
}

export function emailRules(path: TextPath, isTaken: (email: string) => boolean): void {
  requireEmail(path, 'Escribe el correo electrónico.');
  validate(path, ({ value }) =>
    isTaken(value()) ? { kind: 'emailInUse', message: EMAIL_IN_USE } : undefined,
  );
}

/** Some backends answer 409 to whatever their database does not take (contract, C). */
export function wordsOfConflict({ kind, fields: { email } }: ApiError): OwnWords {
  const isTaken =
    kind === 'conflict' && email?.some((text) => /exist|in use|taken|\bya\b/i.test(text));
  return isTaken ? { email: EMAIL_IN_USE } : {};
}

export const EMAIL_IN_USE = 'Ya hay una cuenta con este correo.';
