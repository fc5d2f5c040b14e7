import { computed, inject } from '@angular/core';
import { PersonaApi } from '../api/persona-api';
import { UsuarioApi } from '../api/usuario-api';
import { fullName } from '../domain/persona/persona-name';
import { usuarioLabel } from '../domain/usuario/usuario-labels';
import { isOfPersonas, isOfRows } from '../runs/run';
import { RunView } from '../runs/run-records';
import { Runs } from '../runs/runs';

/**
 * Whom runs of one record are about: their titles name nobody, and there may be many that are alike.
 * Known as far as the lists were read: none is read for it. To be made in an injection context.
 */
export class RunsOfOne {
  private readonly runs = inject(Runs);
  private readonly accounts = inject(UsuarioApi).all;
  private readonly personas = inject(PersonaApi).all;

  private readonly ones = computed(() =>
    this.runs.all().filter((run) => run.items.length === 1 && !isOfRows(run)),
  );
  private readonly accountNames = computed(() => {
    const ids = this.idsOf((run) => !isOfPersonas(run));
    const accounts = this.accounts.value().filter(({ id }) => ids.has(id));
    return new Map(accounts.map((usuario) => [usuario.id, usuarioLabel(usuario)]));
  });
  private readonly personaNames = computed(() => {
    const ids = this.idsOf(isOfPersonas);
    const personas = this.personas.value().filter(({ id }) => ids.has(id));
    return new Map(personas.map((persona) => [persona.id, fullName(persona)]));
  });

  /** '' where it is about more, or not known. */
  nameOf(run: RunView): string {
    if (!this.ones().includes(run)) return '';
    const names = isOfPersonas(run) ? this.personaNames() : this.accountNames();
    return names.get(run.items[0]!.id) ?? '';
  }

  private idsOf(which: (run: RunView) => boolean): ReadonlySet<number> {
    return new Set(
      this.ones()
        .filter(which)
        .map(({ items }) => items[0]!.id),
    );
  }
}
