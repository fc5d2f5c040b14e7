import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { parsePersona, Persona } from '../../domain/persona';
import { mergeUsuario, parseUsuario, Usuario } from '../../domain/usuario';
import { Session } from '../../session/session';
import { API_PATH } from '../api-url';
import { KeptList } from './kept-list';

/** The two lists of the module, and what a write to one record changes in both. */
@Injectable()
export class KeptLists {
  private readonly http = inject(HttpClient);
  private readonly path = inject(API_PATH);
  private readonly visit = inject(Session).visit;

  readonly usuarios = new KeptList<Usuario>(this.http, this.visit, {
    url: `${this.path}/usuario`,
    parseRow: parseUsuario,
    merge: mergeUsuario,
  });
  readonly personas = new KeptList<Persona>(this.http, this.visit, {
    url: `${this.path}/persona`,
    parseRow: parsePersona,
  });

  /** After `POST /usuario/register` and `PATCH /usuario/:id`. */
  usuarioWritten(usuario: Usuario): void {
    this.usuarios.put(usuario);
    if (usuario.persona) this.personas.put(usuario.persona);
  }

  /** After `POST /persona` and `PUT /persona`. */
  personaWritten(persona: Persona): void {
    this.personas.put(persona);
    const accounts = this.usuarios
      .records()
      .filter((usuario) => usuario.persona?.id === persona.id);
    for (const usuario of accounts) this.usuarios.put({ ...usuario, persona });
  }
}
