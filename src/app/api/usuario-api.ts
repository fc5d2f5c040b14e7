import { HttpClient, httpResource, HttpResourceRef } from '@angular/common/http';
import { inject, Injectable, Signal } from '@angular/core';
import { catchError, map, Observable, switchMap, throwError } from 'rxjs';
import * as v from 'valibot';
import {
  parseUsuario,
  parseUsuarioList,
  Usuario,
  UsuarioChanges,
  UsuarioRegistration,
  usuarioSchema,
} from '../domain/usuario';
import { isRecordId, RecordList } from '../domain/wire';
import { ApiError, toApiError } from './api-error';
import { API_PATH } from './api-url';
import { listContext } from './request-context';

@Injectable({ providedIn: 'root' })
export class UsuarioApi {
  private readonly http = inject(HttpClient);
  private readonly path = `${inject(API_PATH)}/usuario`;

  /** `GET /usuario`: every account, active or not. To be called in an injection context. */
  list(): HttpResourceRef<RecordList<Usuario> | undefined> {
    return httpResource(() => ({ url: this.path, context: listContext() }), {
      parse: parseUsuarioList,
    });
  }

  /**
   * `GET /usuario/:id`. Fails with kind 'not-found'; an id that no
   * record can have is not asked for. To be called in an injection context.
   */
  get(id: Signal<number>): HttpResourceRef<Usuario | undefined> {
    return httpResource(() => (isRecordId(id()) ? `${this.path}/${id()}` : undefined), {
      parse: parseUsuarioAnswer,
    });
  }

  /** `GET /usuario/:id`, once. */
  read(id: number): Observable<Usuario> {
    return this.http.get<unknown>(`${this.path}/${id}`).pipe(map(parseUsuarioAnswer));
  }

  /** `GET /usuario`, once. */
  readAll(): Observable<RecordList<Usuario>> {
    return this.http
      .get<unknown>(this.path, { context: listContext() })
      .pipe(map((answer) => parseUsuarioList(answer)));
  }

  /** `POST /usuario/register`: account and persona in one call. */
  register(registration: UsuarioRegistration): Observable<Usuario> {
    return this.http
      .post<unknown>(`${this.path}/register`, registration)
      .pipe(map((answer) => parseUsuario(answer)));
  }

  /**
   * `PATCH /usuario/:id`, then reads the user back: deployed backends answer something else than
   * the user (contract, C), and what counts is what was stored. When only the reading back fails,
   * the error says that the change itself was accepted.
   */
  update(id: number, changes: UsuarioChanges): Observable<Usuario> {
    return this.http.patch<unknown>(`${this.path}/${id}`, changes).pipe(
      map((answer) => {
        if (v.is(NOTHING_AFFECTED, answer)) throw notFound();
      }),
      switchMap(() =>
        this.read(id).pipe(catchError((error: unknown) => throwError(() => unconfirmed(error)))),
      ),
    );
  }
}

/** What deployed backends answer to a PATCH of an id that does not exist (contract, C). */
const NOTHING_AFFECTED = v.object({ affected: v.literal(0) });

/** `data: null` is a deployed backend's way to say that there is no such user (contract, C). */
const answerSchema = v.object({ data: v.nullable(usuarioSchema) });

function parseUsuarioAnswer(answer: unknown): Usuario {
  const { data } = v.parse(answerSchema, answer);
  if (!data) throw notFound();
  return data;
}

function notFound(): ApiError {
  return new ApiError('not-found', 'Este usuario no existe.');
}

function unconfirmed(error: unknown): ApiError {
  const { kind, detail } = toApiError(error);
  const message =
    'El servidor aceptó los cambios, pero no se pudo leer cómo quedaron. Recarga la página.';
  return new ApiError(kind, message, {}, detail);
}
