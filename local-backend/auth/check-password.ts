import type { FastifyInstance, FastifyRequest } from 'fastify';
import { findCredentials } from '../access/credentials.ts';
import { isPassword } from '../access/passwords.ts';
import { ApiError } from '../http/api-error.ts';

type SignIn = Pick<FastifyRequest, 'ip'> & { body: { email: string; password: string } };

export const noSuchEmail = () => new ApiError(404, 'El correo electrónico no está registrado');

/**
 * The account that the e-mail and the password open, active or not.
 * @throws ApiError 404 for an unknown e-mail, 401 for a wrong password, 429 after too many of them
 */
export async function checkPassword(
  { db, throttle }: Pick<FastifyInstance, 'db' | 'throttle'>,
  { body: { email, password }, ip }: SignIn,
): Promise<{ id: number; estado: boolean }> {
  const account = await findCredentials(db, email);
  const attempt = throttle.begin(account?.id ?? null, ip);
  if (typeof attempt === 'number') {
    throw new ApiError(429, 'Demasiados intentos fallidos, espere un momento', {
      retryAfterSeconds: attempt,
    });
  }
  if (!account) throw noSuchEmail();
  if (!(await isPassword(password, account.password_hash))) {
    throw new ApiError(401, 'Contraseña incorrecta');
  }
  attempt.succeed();
  return account;
}
