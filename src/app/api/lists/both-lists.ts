import { HttpClient } from '@angular/common/http';
import { computed, inject, Service } from '@angular/core';
import { parsePersona, Persona } from '../../domain/persona/persona';
import { parseUsuario, Usuario } from '../../domain/usuario/usuario';
import { mergeUsuario } from '../../domain/usuario/usuario-versions';
import { Session } from '../../session/session';
import { API_PATH } from '../api-url';
import { askAgain } from '../connection/ask-again';
import { KeptList } from './kept-list';
import { ListNews } from './list-news';

/** The two lists of the module, and what a write to one record changes in both. */
@Service({ autoProvided: false })
export class BothLists {
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

  readonly areRead = computed(
    () => this.usuarios.readAt() !== null && this.personas.readAt() !== null,
  );

  private readonly news = new ListNews(() => {
    for (const list of [this.usuarios, this.personas]) list.writtenElsewhere.tell();
  });

  constructor() {
    for (const list of [this.usuarios, this.personas]) askAgain(list.error, () => list.reload());
  }

  /** After `POST /usuario/register` and `PATCH /usuario/:id`. */
  usuariosWritten(usuarios: readonly Usuario[]): void {
    this.usuarios.putAll(usuarios);
    this.personas.putAll(usuarios.flatMap(({ persona }) => persona ?? []));
    this.news.tell();
  }

  /** After `POST /persona` and `PUT /persona`. */
  personasWritten(personas: readonly Persona[]): void {
    this.personas.putAll(personas);
    const written = new Map(personas.map((persona) => [persona.id, persona]));
    this.usuarios.putAll(
      this.usuarios.value().flatMap((usuario) => {
        const persona = usuario.persona && written.get(usuario.persona.id);
        return persona ? { ...usuario, persona } : [];
      }),
    );
    this.news.tell();
  }
}
