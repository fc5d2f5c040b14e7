import { schema, validate } from '@angular/forms/signals';
import type { UsuarioForm } from '../usuario-schema';
import { whyNotPassword } from './password-rules';

/** An empty password is judged by whoever requires one. Apart: who is edited has none to judge. */
export const passwordSchema = schema<UsuarioForm>((path) => {
  validate(path.account.password, ({ value, valueOf }) => {
    const { email, name } = valueOf(path.account);
    return value()
      ? refusal(whyNotPassword(value(), { ...valueOf(path.persona), email, name }))
      : undefined;
  });
});

function refusal(message: string | null): { kind: string; message: string } | undefined {
  return message ? { kind: 'rule', message } : undefined;
}
