import { HttpClient, httpResource, HttpResourceRef } from '@angular/common/http';
import { inject, Service, Signal } from '@angular/core';
import { catchError, defer, map, Observable, of, switchMap, tap, throwError } from 'rxjs';
import { readData } from '../domain/answer';
import { isCalendarDate } from '../domain/calendar-date';
import { parsePersona, Persona } from '../domain/persona/persona';
import { cleanDetails, isExactlyLike, PersonaDetails } from '../domain/persona/persona-details';
import { isRecordId } from '../domain/wire';
import { Session } from '../session/session';
import { KnownBackend } from '../settings/known-backend';
import { ApiError, apiError, toApiError } from './api-error';
import { API_PATH } from './api-url';
import { askedAgain } from './connection/ask-again';
import { freshTokenContext } from './interceptors/request-context';
import { BothLists } from './lists/both-lists';
import { KeptList } from './lists/kept-list';
import { SecondSurname } from './second-surname';
import { unconfirmed } from './unconfirmed';

/** Which persona is changed, and when it was the last time. */
type Before = Pick<Persona, 'id' | 'updated_at'>;

@Service({ autoProvided: false })
export class PersonaApi {
  private readonly http = inject(HttpClient);
  private readonly path = `${inject(API_PATH)}/persona`;
  private readonly session = inject(Session);
  private readonly backend = inject(KnownBackend);
  private readonly secondSurname = inject(SecondSurname);
  private readonly lists = inject(BothLists);

  /** `GET /persona`: with and without accounts. Screens ask for it by `refresh`. */
  readonly all: KeptList<Persona> = this.lists.personas;

  /**
   * `GET /persona/:id`. Fails with kind 'not-found'; an id that no
   * record can have is not asked for. To be called in an injection context.
   */
  get(id: Signal<number>): HttpResourceRef<Persona | undefined> {
    const url = () => (isRecordId(id()) ? `${this.path}/${id()}` : undefined);
    return askedAgain(httpResource(url, { parse: parsePersona }));
  }

  /** `GET /persona/:id`, once. */
  read(id: number): Observable<Persona> {
    return this.http.get<unknown>(`${this.path}/${id}`).pipe(map((answer) => parsePersona(answer)));
  }

  /** `GET /persona`, once. */
  readAll(): Observable<readonly Persona[]> {
    return this.all.read();
  }

  /** `POST /persona`: a person who is no system user. */
  create(details: PersonaDetails): Observable<Persona> {
    const { s_apellido, ...body } = personaBody(details);
    const context = freshTokenContext();
    return this.secondSurname
      .sendWith(s_apellido, (s_apellido) =>
        this.http.post<unknown>(this.path, { ...body, s_apellido }, { context }),
      )
      .pipe(
        map((answer) => parsePersona(readData(answer))),
        tap((persona) => this.lists.personasWritten([persona])),
      );
  }

  /**
   * `PUT /persona`: replaces the five personal details, all but what cannot be said to it.
   * `id_user_update` is the signed-in user's id and comes from the session alone: no caller can pass
   * it. Where nobody is signed in, nothing is sent, and it fails with kind 'unauthorized'.
   */
  update(before: Before, details: PersonaDetails): Observable<Persona> {
    const { s_apellido, ...others } = personaBody(details);
    const body = Object.fromEntries(Object.entries(others).filter(canBeSaid));
    return defer(() => {
      const user = this.session.user();
      if (!user) return throwError(() => apiError('unauthorized'));
      const ids = { id: before.id, id_user_update: user.id };
      return this.secondSurname.sendWith(s_apellido, (s_apellido) =>
        this.http.put<unknown>(this.path, { ...ids, ...body, s_apellido }),
      );
    }).pipe(
      catchError((error: unknown) => throwError(() => this.refusal(toApiError(error)))),
      switchMap((answer) => this.answered(before, details, answer)),
      tap((persona) => {
        this.backend.forget('persona-update-refused');
        this.lists.personasWritten([persona]);
      }),
    );
  }

  /**
   * The persona of an answer to `PUT`; read back where that is not this persona as it was sent, or was
   * not changed since: an answer may be what was sent, and not what was stored.
   */
  private answered(before: Before, details: PersonaDetails, answer: unknown): Observable<Persona> {
    const persona = personaIn(answer);
    const isStored = persona?.id === before.id && persona.updated_at !== before.updated_at;
    if (isStored && isExactlyLike(persona, details)) return of(persona);
    return this.read(before.id).pipe(
      catchError((error: unknown) => throwError(() => unconfirmed(error))),
    );
  }

  /** Some backends refuse the very ids that the call needs (contract, C): no retry helps there. */
  private refusal(error: ApiError): ApiError {
    const { kind, fields, detail } = error;
    if (kind !== 'invalid' || !(fields['id'] ?? fields['id_user_update'])) return error;
    this.backend.learn('persona-update-refused');
    return new ApiError('forbidden', PERSONA_REFUSED, {}, detail);
  }
}

export const PERSONA_REFUSED = 'Este servidor no permite cambiar datos personales.';

/** Null where an answer is none, such as nothing at all. */
function personaIn(answer: unknown): Persona | null {
  try {
    return parsePersona(answer);
  } catch {
    return null;
  }
}

/**
 * What is on record as no date, or as nothing, is left out and so left as it is: the call takes any of
 * the five (contract, A), and a backend would refuse it or read another day out of it.
 */
function canBeSaid([field, value]: [string, string]): boolean {
  if (field === 'fecha_nacimiento') return isCalendarDate(value);
  return value !== '' && (field !== 'genero' || value.length <= 10);
}

/** The five fields and nothing else; no second surname is null. */
function personaBody(details: PersonaDetails) {
  const { nombres, p_apellido, s_apellido, fecha_nacimiento, genero } = cleanDetails(details);
  return { nombres, p_apellido, s_apellido: s_apellido || null, fecha_nacimiento, genero };
}
