import { HttpClient, httpResource, HttpResourceRef } from '@angular/common/http';
import { inject, Injectable, Signal } from '@angular/core';
import { map, Observable } from 'rxjs';
import * as v from 'valibot';
import {
  parsePersona,
  parsePersonaList,
  Persona,
  PersonaDetails,
  personaSchema,
} from '../domain/persona';
import { isRecordId, RecordList } from '../domain/wire';
import { Session } from '../session/session';
import { API_PATH } from './api-url';
import { listContext } from './request-context';

const PERSONA = `${API_PATH}/persona`;

@Injectable({ providedIn: 'root' })
export class PersonaApi {
  private readonly http = inject(HttpClient);
  private readonly session = inject(Session);

  /** `GET /persona`: with and without accounts. To be called in an injection context. */
  list(): HttpResourceRef<RecordList<Persona> | undefined> {
    return httpResource(() => ({ url: PERSONA, context: listContext() }), {
      parse: parsePersonaList,
    });
  }

  /**
   * `GET /persona/:id`. Fails with kind 'not-found'; an id that no
   * record can have is not asked for. To be called in an injection context.
   */
  get(id: Signal<number>): HttpResourceRef<Persona | undefined> {
    return httpResource(() => (isRecordId(id()) ? `${PERSONA}/${id()}` : undefined), {
      parse: parsePersona,
    });
  }

  /** `GET /persona/:id`, once. */
  read(id: number): Observable<Persona> {
    return this.http.get<unknown>(`${PERSONA}/${id}`).pipe(map((answer) => parsePersona(answer)));
  }

  /** `GET /persona`, once. */
  readAll(): Observable<RecordList<Persona>> {
    return this.http
      .get<unknown>(PERSONA, { context: listContext() })
      .pipe(map((answer) => parsePersonaList(answer)));
  }

  /** `POST /persona`: a person who is no system user. */
  create(details: PersonaDetails): Observable<Persona> {
    return this.http
      .post<unknown>(PERSONA, personaBody(details))
      .pipe(map((answer) => v.parse(createdSchema, answer).data));
  }

  /**
   * `PUT /persona`: replaces the five personal details. `id_user_update` is the signed-in user's
   * id and comes from the session alone: no caller can pass it.
   * @throws Error when nobody is signed in; nothing is sent then.
   */
  update(id: number, details: PersonaDetails): Observable<Persona> {
    const user = this.session.user();
    if (!user) throw new Error('PUT /persona needs a signed-in user');
    const body = { id, id_user_update: user.id, ...personaBody(details) };
    return this.http.put<unknown>(PERSONA, body).pipe(map((answer) => parsePersona(answer)));
  }
}

const createdSchema = v.object({ data: personaSchema });

/** The five fields and nothing else; no second surname is null. */
function personaBody({
  nombres,
  p_apellido,
  s_apellido,
  fecha_nacimiento,
  genero,
}: PersonaDetails) {
  return { nombres, p_apellido, s_apellido: s_apellido || null, fecha_nacimiento, genero };
}
