import { Component, inject } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { Session } from '../session/session';

/** Asks whoever followed a link to here: signing out ends the POS's session too. */
@Component({
  imports: [MatButtonModule, RouterLink],
  host: { class: 'page' },
  template: `
    <div class="page-header"><h1>Salir</h1></div>
    <p>
      Se cerrará tu sesión aquí y en el POS. Lo que quedó sin guardar en otras pestañas espera aquí
      un día, solo para ti.
    </p>
    <div class="actions">
      <a matButton="outlined" routerLink="/">Seguir en la sesión</a>
      <button type="button" matButton="filled" (click)="signOut()">Salir</button>
    </div>
  `,
  styles: `
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: var(--k-3);
    }
  `,
})
export class SignOut {
  private readonly session = inject(Session);
  private readonly router = inject(Router);

  protected signOut(): void {
    this.session.end('signed-out');
    void this.router.navigateByUrl('/ingresar');
  }
}
