import { apply, applyWhen, disabled, Schema, schema, validate } from '@angular/forms/signals';
import { Usuario } from '../../domain/usuario/usuario';
import { limit, requireText } from '../../forms/fields/text-rules';
import { differences } from '../../forms/saving/three-way-merge';
import { personaEditsSchema } from '../../personas/fields/persona-schema';
import { emailRules } from '../account/usuario-schema';
import { AccountEdits, UsuarioEdits, usuarioEdits } from './usuario-edits';

export interface EditingRules {
  /** The account as it is on record; undefined until then. */
  recorded(): Usuario | undefined;
  isTaken(email: string): boolean;
  /** Why the account must keep its state, or its role; null when it need not. */
  whyNotState(estado: boolean): string | null;
  whyNotRole(id_role: number | ''): string | null;
  /** Whether the backend is known to refuse other personal details. */
  personaIsFixed(): boolean;
}

/**
 * What is on record is not judged: an old e-mail or a missing birth date must not keep the rest
 * from being saved. What is typed is.
 */
export function usuarioEditsSchema(rules: EditingRules): Schema<UsuarioEdits> {
  const changed = (value: AccountEdits) => {
    const usuario = rules.recorded();
    return usuario ? differences(usuarioEdits(usuario).account, value) : [];
  };
  return schema<UsuarioEdits>((path) => {
    applyWhen(
      path.account,
      ({ value }) => changed(value()).includes('email'),
      (account) => emailRules(account.email, rules.isTaken),
    );
    applyWhen(
      path.account,
      ({ value }) => changed(value()).includes('name'),
      (account) => {
        requireText(account.name, 'Escribe el nombre para mostrar.');
        limit(account.name, 100);
      },
    );
    validate(path.account.id_role, ({ value }) => refusal(rules.whyNotRole(value())));
    validate(path.account.estado, ({ value }) => refusal(rules.whyNotState(value())));
    disabled(path.persona, { when: () => rules.personaIsFixed() });
    apply(
      path.persona,
      personaEditsSchema(() => {
        const usuario = rules.recorded();
        return usuario && usuarioEdits(usuario).persona;
      }),
    );
  });
}

function refusal(message: string | null): { kind: string; message: string } | undefined {
  return message ? { kind: 'rule', message } : undefined;
}
