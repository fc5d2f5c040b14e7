import { Component, inject, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TriangleAlert } from 'lucide';
import { TabWork, WorkInTabs } from '../session/kept/work-in-tabs';
import { Session } from '../session/session';
import { Notice } from '../ui/notice';

/** Asks whoever followed a link to here: signing out ends the POS's session too. */
@Component({
  imports: [MatButtonModule, Notice, RouterLink],
  host: { class: 'page' },
  template: `
    <div class="page-header"><h1>Salir</h1></div>
    @if (elsewhere().includes('passwords')) {
      <app-notice role="alert" [icon]="icon">
        <p>
          <strong>En otra pestaña hay contraseñas nuevas sin entregar.</strong> Si sales, no se
          vuelven a mostrar: sus dueños no podrán ingresar hasta que las restablezcas otra vez.
        </p>
      </app-notice>
    }
    @if (elsewhere().includes('import')) {
      <app-notice role="alert" [icon]="icon">
        <p>
          <strong>En otra pestaña hay una importación sin terminar.</strong> Si sales, lo que
          revisaste de la planilla se pierde.
        </p>
      </app-notice>
    }
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
  protected readonly icon = TriangleAlert;
  protected readonly elsewhere = signal<readonly TabWork[]>([]);
  private readonly router = inject(Router);

  constructor() {
    const work = inject(WorkInTabs).inOtherTabs();
    void work.then((elsewhere) => this.elsewhere.set(elsewhere));
  }

  protected signOut(): void {
    this.session.end('signed-out');
    void this.router.navigateByUrl('/ingresar');
  }
}
