import { Component, computed, inject, input } from '@angular/core';
import { UsuarioApi } from '../../api/usuario-api';
import { formatInstant } from '../../domain/calendar-date';
import { usuarioLabel } from '../../domain/usuario/usuario-labels';
import { BaseEntityAudit } from '../../domain/wire';

/** Who made a record and who changed it last, and when. */
@Component({
  selector: 'app-record-history',
  host: { class: 'card', role: 'region', 'aria-labelledby': 'history-title' },
  template: `
    <h2 id="history-title">Registro</h2>
    <dl>
      @for (entry of entries(); track entry.label) {
        <dt>{{ entry.label }}</dt>
        <dd>
          {{ entry.when || 'sin dato' }}
          @if (entry.who) {
            <span class="muted">por {{ entry.who }}</span>
          }
        </dd>
      }
      <dt>Número</dt>
      <dd>{{ record().id }}</dd>
    </dl>
  `,
  styles: `
    dl {
      display: grid;
      grid-template-columns: 104px minmax(0, 1fr);
      gap: var(--k-2) var(--k-3);
      font-size: var(--k-text-small);
    }
    dt {
      color: var(--k-ink-2);
    }
    dd {
      overflow-wrap: anywhere;
    }
  `,
})
export class RecordHistory {
  readonly record = input.required<BaseEntityAudit & { id: number }>();

  /** Knows names; deployed backends set no id on accounts at all (contract, C). */
  private readonly accounts = inject(UsuarioApi).all;
  protected readonly entries = computed(() => {
    const { created_at, id_user_create, updated_at, id_user_update } = this.record();
    return [
      { label: 'Creado', when: formatInstant(created_at), who: this.nameOf(id_user_create) },
      { label: 'Actualizado', when: formatInstant(updated_at), who: this.nameOf(id_user_update) },
    ];
  });

  private nameOf(id: number | null): string {
    const usuario = this.accounts.value().find((account) => account.id === id);
    return usuario ? usuarioLabel(usuario) : '';
  }
}
