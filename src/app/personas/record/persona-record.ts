import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { UsuarioApi } from '../../api/usuario-api';
import { formatInstant } from '../../domain/calendar-date';
import { fullName, Persona } from '../../domain/persona';
import { usuarioLabel } from '../../domain/usuario';

/** What is known around a persona: the account it backs, and who changed it last. */
@Component({
  selector: 'app-persona-record',
  imports: [RouterLink],
  template: `
    <strong>{{ fullName(persona()) }}</strong>
    <dl>
      <div>
        <dt>Cuenta</dt>
        <dd>
          @if (account(); as account) {
            <a [routerLink]="['/usuarios', account.id]">{{ account.email }}</a>
          } @else {
            {{ unknownAccount() }}
          }
        </dd>
      </div>
      <div>
        <dt>Último cambio</dt>
        <dd>{{ formatInstant(persona().updated_at) || 'sin dato' }}</dd>
      </div>
      <div>
        <dt>Cambiado por</dt>
        <dd>{{ changedBy() }}</dd>
      </div>
    </dl>
    @if (accounts.error() && !accounts.hasValue() && !accounts.isLoading()) {
      <p role="status">
        No se pudo leer la lista de cuentas; puedes editar la persona igual.
        <button type="button" (click)="accounts.reload()">Reintentar</button>
      </p>
    }
  `,
  styleUrl: './persona-record.scss',
})
export class PersonaRecord {
  readonly persona = input.required<Persona>();

  protected readonly accounts = inject(UsuarioApi).all;
  protected readonly formatInstant = formatInstant;
  protected readonly fullName = fullName;

  private readonly known = this.accounts.value;
  protected readonly account = computed(() =>
    this.known().find((usuario) => usuario.persona?.id === this.persona().id),
  );
  /** Where some account does not say whose it is, nobody is certain to have none. */
  protected readonly unknownAccount = computed(() => {
    if (this.accounts.isLoading() && !this.accounts.hasValue()) return 'cargando…';
    const certain = this.accounts.hasValue() && this.known().every(({ persona }) => persona);
    return certain ? 'sin cuenta' : 'sin dato';
  });
  protected readonly changedBy = computed(() => {
    const { id_user_update } = this.persona();
    const usuario = this.known().find(({ id }) => id === id_user_update);
    return usuario ? usuarioLabel(usuario) : 'sin dato';
  });

  constructor() {
    this.accounts.refresh();
  }
}
