import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { defer, finalize, map, Observable, share, tap } from 'rxjs';
import * as v from 'valibot';
import { usuarioSchema } from '../domain/usuario';
import { Session } from '../session/session';
import { StoredSession } from '../session/session-store';
import { API_PATH } from './api-url';
import { publicContext } from './request-context';

export interface Credentials {
  email: string;
  password: string;
}

const loginSchema = v.object({
  access_token: v.string(),
  refresh_token: v.string(),
  user: usuarioSchema,
});

const refreshSchema = v.object({ access_token: v.string() });

@Injectable({ providedIn: 'root' })
export class AuthApi {
  private readonly http = inject(HttpClient);
  private readonly session = inject(Session);
  private pendingRefresh: Observable<string> | null = null;

  /**
   * `POST /auth/login`. Opens no session: the caller decides whether this account may enter.
   * Fails with kind 'unauthorized' for a wrong password and 'not-found' for an unknown e-mail.
   */
  login(credentials: Credentials): Observable<StoredSession> {
    return this.http
      .post<unknown>(`${API_PATH}/auth/login`, credentials, { context: publicContext() })
      .pipe(
        map((answer) => v.parse(loginSchema, answer)),
        map((login) => ({
          accessToken: login.access_token,
          refreshToken: login.refresh_token,
          user: login.user,
        })),
      );
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

  private postRefresh(): Observable<string> {
    const refreshToken = this.session.refreshToken();
    const headers = { Authorization: `Bearer ${refreshToken}` };
    return this.http
      .post<unknown>(`${API_PATH}/auth/refresh_token`, null, { headers, context: publicContext() })
      .pipe(
        map((answer) => v.parse(refreshSchema, answer).access_token),
        tap((accessToken) => {
          // Not into the session of somebody else who signed in meanwhile.
          if (this.session.refreshToken() === refreshToken) this.session.renew(accessToken);
        }),
      );
  }
}
