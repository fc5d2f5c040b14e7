import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { catchError, defer, finalize, map, Observable, of, share, tap, throwError } from 'rxjs';
import { clean } from '../domain/text/clean-text';
import { passwordToSend } from '../domain/usuario/password-text';
import { parseUsuario } from '../domain/usuario/usuario';
import { readObject, readText } from '../domain/wire';
import { Session } from '../session/session';
import { StoredSession } from '../session/session-store';
import { toApiError } from './api-error';
import { API_PATH } from './api-url';
import { outsideSession } from './interceptors/request-context';

export interface Credentials {
  email: string;
  password: string;
}

@Service({ autoProvided: false })
export class AuthApi {
  private readonly http = inject(HttpClient);
  private readonly session = inject(Session);
  private readonly path = `${inject(API_PATH)}/auth`;
  private pendingRefresh: Observable<string> | null = null;

  /**
   * `POST /auth/login`. Opens no session: the caller decides whether this account may enter.
   * Fails with kind 'unauthorized' for a wrong password and 'not-found' for an unknown e-mail.
   */
  login(credentials: Credentials): Observable<StoredSession> {
    return this.http
      .post<unknown>(`${this.path}/login`, toSend(credentials), { context: outsideSession() })
      .pipe(map(parseLogin));
  }

  /**
   * `POST /auth/refresh_token`: renews the session's access token. However many ask at once,
   * one request goes out.
   */
  refresh(): Observable<string> {
    return (this.pendingRefresh ??= defer(() => this.postRefresh()).pipe(
      finalize(() => (this.pendingRefresh = null)),
      share(),
    ));
  }

  /**
   * Whether the account has this password, by a `POST /auth/login` that opens no session: nothing of
   * its answer is read or kept.
   */
  confirms(credentials: Credentials): Observable<boolean> {
    return this.http
      .post<unknown>(`${this.path}/login`, toSend(credentials), { context: outsideSession() })
      .pipe(
        map(() => true),
        catchError((error: unknown) =>
          toApiError(error).kind === 'unauthorized' ? of(false) : throwError(() => error),
        ),
      );
  }

  /** `POST /auth/change-password`, for whoever has this e-mail. The backend hashes it. */
  changePassword(email: string, newPassword: string): Observable<void> {
    const body = { email: clean(email), newPassword: passwordToSend(newPassword) };
    return this.http.post<unknown>(`${this.path}/change-password`, body).pipe(map(() => undefined));
  }

  private postRefresh(): Observable<string> {
    const refreshToken = this.session.refreshToken() ?? '';
    const headers = { Authorization: `Bearer ${refreshToken}` };
    return this.http
      .post<unknown>(`${this.path}/refresh_token`, null, { headers, context: outsideSession() })
      .pipe(
        map((answer) => readAccessToken(answer)),
        tap((accessToken) => this.session.renew(accessToken, refreshToken)),
      );
  }
}

function toSend({ email, password }: Credentials): Credentials {
  return { email: clean(email), password: passwordToSend(password) };
}

function parseLogin(answer: unknown): StoredSession {
  const login = readObject<{ refresh_token: string; user: unknown }>(answer, 'respuesta');
  return {
    accessToken: readAccessToken(answer),
    refreshToken: readText(login.refresh_token, 'refresh_token'),
    user: parseUsuario(login.user),
  };
}

function readAccessToken(answer: unknown): string {
  const { access_token } = readObject<{ access_token: string }>(answer, 'respuesta');
  return readText(access_token, 'access_token');
}
