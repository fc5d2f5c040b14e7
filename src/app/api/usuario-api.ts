import { HttpClient, httpResource, HttpResourceRef } from '@angular/common/http';
import { inject, Service, Signal } from '@angular/core';
import { catchError, map, Observable, switchMap, tap, throwError } from 'rxjs';
import { readData } from '../domain/answer';
import { parseUsuario, Usuario } from '../domain/usuario/usuario';
import {
  cleanChanges,
  cleanRegistration,
  UsuarioChanges,
  UsuarioRegistration,
} from '../domain/usuario/usuario-writes';
import { isRecordId, Unread } from '../domain/wire';
import { ApiError } from './api-error';
import { API_PATH } from './api-url';
import { askedAgain } from './connection/ask-again';
import { freshTokenContext } from './interceptors/request-context';
import { BothLists } from './lists/both-lists';
import { KeptList } from './lists/kept-list';
import { SecondSurname } from './second-surname';
import { unconfirmed } from './unconfirmed';

@Service({ autoProvided: false })
export class UsuarioApi {
  private readonly http = inject(HttpClient);
  private readonly lists = inject(BothLists);
  private readonly secondSurname = inject(SecondSurname);
  private readonly path = `${inject(API_PATH)}/usuario`;

  /** `GET /usuario`: every account, active or not. Screens ask for it by `refresh`. */
  readonly all: KeptList<Usuario> = this.lists.usuarios;

  /**
   * `GET /usuario/:id`. Fails with kind 'not-found'; an id that no
   * record can have is not asked for. To be called in an injection context.
   */
  get(id: Signal<number>): HttpResourceRef<Usuario | undefined> {
    const url = () => (isRecordId(id()) ? `${this.path}/${id()}` : undefined);
    return askedAgain(httpResource(url, { parse: parseUsuarioAnswer }));
  }

  /** `GET /usuario/:id`, once. */
  read(id: number): Observable<Usuario> {
    return this.http.get<unknown>(`${this.path}/${id}`).pipe(map(parseUsuarioAnswer));
  }

  /** `GET /usuario`, once. */
  readAll(): Observable<readonly Usuario[]> {
    return this.all.read();
  }

  /** `POST /usuario/register`: account and persona in one call. */
  register(registration: UsuarioRegistration): Observable<Usuario> {
    const body = cleanRegistration(registration);
    const context = freshTokenContext();
    return this.secondSurname
      .sendWith(body.s_apellido, (s_apellido) =>
        this.http.post<unknown>(
          `${this.path}/register`,
          { ...body, ...(s_apellido && { s_apellido }) },
          { context },
        ),
      )
      .pipe(
        map((answer) => parseUsuario(answer)),
        tap((usuario) => this.lists.usuariosWritten([usuario])),
      );
  }

  /**
   * `PATCH /usuario/:id`, then reads the user back: deployed backends answer something else than
   * the user (contract, C), and what counts is what was stored. When only the reading back fails,
   * the error says that the change itself was accepted.
   */
  update(id: number, changes: UsuarioChanges): Observable<Usuario> {
    return this.patch(id, changes, parseUsuarioAnswer).pipe(
      tap((usuario) => this.lists.usuariosWritten([usuario])),
    );
  }

  /** `PATCH /usuario/:id` with a password, and whether reading the user back shows that very text. */
  setPassword(
    id: number,
    change: Required<Pick<UsuarioChanges, 'estado' | 'password'>>,
  ): Observable<{ usuario: Usuario; readable: boolean }> {
    return this.patch(id, change, (answer) => ({
      usuario: parseUsuarioAnswer(answer),
      readable: holdsPassword(answer, change.password),
    })).pipe(tap(({ usuario }) => this.lists.usuariosWritten([usuario])));
  }

  private patch<T>(id: number, changes: UsuarioChanges, readBack: (answer: unknown) => T) {
    const url = `${this.path}/${id}`;
    return this.http.patch<unknown>(url, cleanChanges(changes)).pipe(
      map((answer) => {
        if (affectedNothing(answer)) throw notFound();
      }),
      switchMap(() =>
        this.http.get<unknown>(url).pipe(
          map(readBack),
          catchError((error: unknown) => throwError(() => unconfirmed(error))),
        ),
      ),
    );
  }
}

/** What deployed backends answer to a PATCH of an id that does not exist (contract, C). */
function affectedNothing(answer: unknown): boolean {
  return (answer as Unread<{ affected: number }> | null)?.affected === 0;
}

/** `data: null` is a deployed backend's way to say that there is no such user (contract, C). */
function parseUsuarioAnswer(answer: unknown): Usuario {
  const data = readData(answer);
  if (data === null) throw notFound();
  return parseUsuario(data);
}

/** Compared where it arrives and kept nowhere: no parser lets a `password` through (contract, C). */
function holdsPassword(answer: unknown, sent: string): boolean {
  return (readData(answer) as Unread<{ password: string }> | null)?.password === sent;
}

function notFound(): ApiError {
  return new ApiError('not-found', 'Este usuario no existe.');
}
