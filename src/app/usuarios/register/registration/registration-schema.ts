import { apply, required, Schema, schema, validate } from '@angular/forms/signals';
import { cleanDetails } from '../../../domain/persona/persona-details';
import { fullName } from '../../../domain/persona/persona-name';
import { countCharacters } from '../../../domain/text/clean-text';
import { Usuario } from '../../../domain/usuario/usuario';
import { usuarioLabel } from '../../../domain/usuario/usuario-labels';
import { limit } from '../../../forms/fields/text-rules';
import { personaDetailsSchema } from '../../../personas/fields/persona-schema';
import { passwordSchema } from '../../account/password/password-schema';
import { emailRules, UsuarioForm } from '../../account/usuario-schema';

/** @param ownerOf who has the e-mail already; undefined where nobody is known to. */
export function registrationSchema(
  ownerOf: (email: string) => Usuario | undefined,
): Schema<UsuarioForm> {
  return schema<UsuarioForm>((path) => {
    apply(path.persona, personaDetailsSchema);
    // The backend makes the display name of them, and has no room for more (contract, C).
    validate(path.persona.nombres, ({ valueOf }) =>
      countCharacters(fullName(cleanDetails(valueOf(path.persona)))) > MAX_NAMES
        ? { kind: 'tooLongTogether', message: NAMES_TOO_LONG }
        : undefined,
    );
    emailRules(path.account.email, () => false);
    validate(path.account.email, ({ value }) => {
      const owner = ownerOf(value());
      return owner && { kind: 'emailInUse', message: whoHasIt(owner) };
    });
    required(path.account.password, { message: 'Escribe o genera una contraseña.' });
    apply(path, passwordSchema);
    limit(path.account.name, 100);
    validate(path.account.id_role, ({ value }) =>
      value() === '' ? { kind: 'required', message: 'Elige el rol.' } : undefined,
    );
  });
}

const MAX_NAMES = 100;
const NAMES_TOO_LONG =
  'Nombres y apellidos juntos pueden tener 100 caracteres como máximo. Acorta alguno.';

/** For an e-mail that another account has. */
export function whoHasIt(owner: Usuario): string {
  return `Lo usa ${usuarioLabel(owner)}. Escribe otro.`;
}
