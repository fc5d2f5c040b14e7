import { Component, computed, input, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { UserX } from 'lucide';
import { Usuario } from '../../domain/usuario/usuario';
import { Notice } from '../../ui/notice';

/** What a half-made account lacks, and what can be done about it. */
@Component({
  selector: 'app-half-made',
  imports: [MatButtonModule, Notice],
  template: `
    @if (lacks()) {
      <app-notice [icon]="icon">
        @if (!usuario().role) {
          <p>
            Esta cuenta no tiene rol: quedó a medio crear. Elige el rol y guarda los cambios para
            completarla.
          </p>
        }
        @if (!usuario().persona) {
          <p>
            Esta cuenta no tiene datos personales, y el servidor no puede agregárselos a una cuenta
            que ya existe. Si hacen falta, registra un usuario nuevo, con otro correo, y desactiva
            este.
          </p>
        }
        @if (!usuario().role) {
          <div class="notice-actions">
            <button type="button" matButton="outlined" (click)="chooseRole.emit()">
              Elegir el rol
            </button>
          </div>
        }
      </app-notice>
    }
  `,
  styles: `
    :host {
      display: contents;
    }
    app-notice {
      margin-top: var(--k-4);
    }
  `,
})
export class HalfMade {
  readonly usuario = input.required<Usuario>();
  readonly chooseRole = output();

  protected readonly icon = UserX;
  protected readonly lacks = computed(() => !this.usuario().role || !this.usuario().persona);
}
