import { inject, Injector, runInInjectionContext } from '@angular/core';
import { catchError, map, Observable, of, switchMap, tap, throwError } from 'rxjs';
import { generatePassword } from '../domain/usuario/password-generator';
import { passwordToSend } from '../domain/usuario/password-text';
import { Usuario } from '../domain/usuario/usuario';
import { ClosedAccesses } from '../session/closed-accesses';
import { KnownBackend } from '../settings/known-backend';
import { SETTINGS } from '../settings/settings';
import { ApiError, toApiError } from './api-error';
import { AuthApi } from './auth-api';
import { UsuarioApi } from './usuario-api';

/** @param injector that has the API */
export function passwordApiOf(injector: Injector): PasswordApi {
  return runInInjectionContext(injector, () => new PasswordApi());
}

/**
 * Gives an account another password, by the way that this backend takes it: `PATCH /usuario/:id`
 * as documented, or `POST /auth/change-password`. `auto` begins with the first and looks what was
 * stored: where that is the password itself, the second mends it at once, and is the way from then
 * on (contract, C). It keeps nothing, and no page needs it to be shown: whoever changes a password makes
 * one, in an injection context that has the API, or by `passwordApiOf`.
 */
export class PasswordApi {
  private readonly usuarioApi = inject(UsuarioApi);
  private readonly authApi = inject(AuthApi);
  private readonly known = inject(KnownBackend);
  private readonly closed = inject(ClosedAccesses);
  private readonly route = inject(SETTINGS).passwordRoute;

  /**
   * Reads the account first: its state goes along with a PATCH, and its e-mail is its key.
   * @returns the account, as the server has it
   */
  change(id: number, password: string): Observable<Usuario> {
    const sent = passwordToSend(password);
    return this.usuarioApi.read(id).pipe(
      catchError((error: unknown) => throwError(() => notBegun(toApiError(error)))),
      switchMap((usuario) =>
        this.goesByPatch ? this.byPatch(usuario, sent) : this.byOwnCall(usuario, sent),
      ),
      tap(() => this.closed.remove(id)),
    );
  }

  /** A password that nobody knows: it is shown, kept and told nowhere. */
  close(id: number): Observable<Usuario> {
    return this.change(id, generatePassword()).pipe(tap(() => this.closed.add(id)));
  }

  private get goesByPatch(): boolean {
    if (this.route !== 'auto') return this.route === 'patch';
    return !this.known.knows('patch-stores-password-unhashed');
  }

  private byPatch({ id, estado }: Usuario, password: string): Observable<Usuario> {
    return this.usuarioApi.setPassword(id, { estado, password }).pipe(
      catchError((error: unknown) => throwError(() => notChanged(toApiError(error)))),
      switchMap(({ usuario, readable }) => {
        if (!readable || this.route === 'patch') return of(usuario);
        this.known.learn('patch-stores-password-unhashed');
        return this.authApi.changePassword(usuario.email, password).pipe(
          map(() => usuario),
          catchError((error: unknown) => throwError(() => notMended(toApiError(error)))),
        );
      }),
    );
  }

  private byOwnCall(usuario: Usuario, password: string): Observable<Usuario> {
    return this.authApi.changePassword(usuario.email, password).pipe(
      map(() => usuario),
      catchError((error: unknown) => throwError(() => notChanged(ofPassword(toApiError(error))))),
    );
  }
}

function notBegun({ kind, message, detail, retryAfterMs }: ApiError): ApiError {
  const outcome = 'No se cambió nada: antes leemos la cuenta, y no se pudo.';
  return new ApiError(kind, `${message} ${outcome}`, {}, detail, retryAfterMs);
}

function notChanged(error: ApiError): ApiError {
  const outcome = error.outcomeUnknown
    ? 'No se sabe si la contraseña cambió. Puedes intentarlo otra vez con la misma: no hace daño.'
    : 'La contraseña no cambió.';
  const { kind, message, fields, detail, retryAfterMs } = error;
  return new ApiError(kind, `${message} ${outcome}`, fields, detail, retryAfterMs);
}

function notMended({ kind, message, detail, retryAfterMs }: ApiError): ApiError {
  const outcome =
    'La contraseña nueva todavía no sirve para ingresar. Inténtalo otra vez: se enviará de otra manera.';
  return new ApiError(kind, `${outcome} ${message}`, {}, detail, retryAfterMs);
}

/** What was said of `newPassword` belongs to the form's `password`. The e-mail was not typed here. */
function ofPassword({ kind, message, fields, detail, retryAfterMs }: ApiError): ApiError {
  const { newPassword } = fields;
  const own: ApiError['fields'] = newPassword ? { password: newPassword } : {};
  return new ApiError(kind, message, own, detail, retryAfterMs);
}
