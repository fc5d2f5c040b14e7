import { computed, inject } from '@angular/core';
import { PersonaApi } from '../../api/persona-api';
import { UsuarioApi } from '../../api/usuario-api';
import { formatCount } from '../../domain/text/format-count';
import { SectionCounts } from './section-counts';

/** Counts the lists that are known, for whoever opened one. To be called where the API is. */
export function countLists(): void {
  const lists = { '/usuarios': inject(UsuarioApi).all, '/personas': inject(PersonaApi).all };
  inject(SectionCounts).tell(
    Object.fromEntries(
      Object.entries(lists).map(([path, list]) => [
        path,
        computed(() =>
          list.readAt() === null ? null : { text: formatCount(list.value().length) },
        ),
      ]),
    ),
  );
}
