import type { Database } from './db.ts';
import { ApiError } from './errors.ts';
import { isPassword } from './passwords.ts';
import type { SignInThrottle } from './sign-in-throttle.ts';
import { findCredentials } from './usuario-store.ts';

/**
 * The account that the e-mail and the password open, active or not.
 * @throws ApiError 404 for an unknown e-mail, 401 for a wrong password, 429 after too many of them
 */
export async function checkPassword(
  db: Database,
  throttle: SignInThrottle,
  { email, password }: { email: string; password: string },
): Promise<{ id: number; estado: boolean }> {
  const retryAfterSeconds = throttle.begin(email);
  if (retryAfterSeconds > 0) {
    throw new ApiError(429, 'Demasiados intentos fallidos, espere un momento', {
      retryAfterSeconds,
    });
  }
  const account = await findCredentials(db, email);
  if (!account) throw new ApiError(404, 'El correo electrónico no está registrado');
  if (!(await isPassword(password, account.password_hash))) {
    throw new ApiError(401, 'Contraseña incorrecta');
  }
  throttle.succeed(email);
  return account;
}
