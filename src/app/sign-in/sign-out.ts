import { Component, inject, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TriangleAlert } from 'lucide';
import { SheetsAtWork } from '../session/kept/sheets-at-work';
import { Session } from '../session/session';
import { Notice } from '../ui/notice';

/** Asks whoever followed a link to here: signing out ends the POS's session too. */
@Component({
  imports: [MatButtonModule, Notice, RouterLink],
  host: { class: 'page' },
  template: `
    <div class="page-header"><h1>Salir</h1></div>
    @if (sheetsElsewhere()) {
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
  private readonly atWork = inject(SheetsAtWork);
  protected readonly icon = TriangleAlert;
  protected readonly sheetsElsewhere = signal(false);
  private readonly router = inject(Router);

  constructor() {
    void this.atWork.areInOtherTabs().then((are) => this.sheetsElsewhere.set(are));
  }

  protected signOut(): void {
    this.session.end('signed-out');
    void this.router.navigateByUrl('/ingresar');
  }
}
