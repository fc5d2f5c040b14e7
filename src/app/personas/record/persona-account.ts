import { Component, computed, inject, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { UsuarioApi } from '../../api/usuario-api';
import { Persona } from '../../domain/persona/persona';
import { roleName, stateLabel } from '../../domain/usuario/usuario-labels';
import { personLikeState } from '../person-like';

/** The account that a persona backs, or why there is none, and what can be done about that. */
@Component({
  selector: 'app-persona-account',
  imports: [MatButtonModule, RouterLink],
  host: { class: 'card', role: 'region', 'aria-labelledby': 'account-title' },
  template: `
    <h2 id="account-title">Cuenta</h2>
    @if (account(); as account) {
      <p>
        <a class="link" [routerLink]="['/usuarios', account.id]">{{ account.email }}</a>
      </p>
      <p class="muted small">{{ roleName(account) || 'Rol: sin dato' }} · {{ state(account) }}</p>
    } @else if (accounts.isLoading() && !accounts.hasValue()) {
      <p class="muted">Buscando su cuenta…</p>
    } @else if (accounts.hasValue() && isCertain()) {
      <p><span class="tag">sin cuenta</span></p>
      <p class="muted small">
        No ingresa al POS. El servidor no puede agregar una cuenta a una persona que ya existe:
        registrar un usuario crea otra persona con los mismos datos.
      </p>
      <p>
        <a matButton="outlined" routerLink="/usuarios/registrar" [state]="like()">
          Registrar con estos datos
        </a>
      </p>
    } @else {
      <p>sin dato</p>
      <p class="muted small">{{ whyUnknown() }}</p>
    }
    @if (accounts.error() && !accounts.hasValue() && !accounts.isLoading()) {
      <p>
        <button type="button" matButton="outlined" (click)="accounts.reload()">Reintentar</button>
      </p>
    }
  `,
})
export class PersonaAccount {
  readonly persona = input.required<Persona>();

  protected readonly accounts = inject(UsuarioApi).all;
  protected readonly roleName = roleName;
  protected readonly state = stateLabel;
  protected readonly account = computed(() =>
    this.accounts.value().find((usuario) => usuario.persona?.id === this.persona().id),
  );
  /** Where some account does not say whose it is, nobody is certain to have none. */
  protected readonly isCertain = computed(() =>
    this.accounts.value().every(({ persona }) => persona),
  );
  protected readonly like = computed(() => personLikeState(this.persona()));
  protected readonly whyUnknown = computed(() =>
    this.accounts.hasValue()
      ? 'Alguna cuenta no dice de quién es: puede ser la de esta persona.'
      : 'No se pudo leer la lista de cuentas; puedes editar la persona igual.',
  );

  constructor() {
    this.accounts.refresh();
  }
}
