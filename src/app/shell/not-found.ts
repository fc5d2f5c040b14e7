import { Component } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { BlankArt } from '../ui/blank/blank-art';
import { BlankState } from '../ui/blank/blank-state';

@Component({
  imports: [BlankArt, BlankState, MatButtonModule, RouterLink],
  template: `
    <app-blank-state>
      <app-blank-art art="offline" />
      <h1>Página no encontrada</h1>
      La dirección no lleva a ninguna página de Kantuta Administración.
      <div class="actions"><a matButton="filled" routerLink="/">Ir a Usuarios</a></div>
    </app-blank-state>
  `,
  styles: `
    :host,
    app-blank-state {
      display: grid;
      min-height: calc(100dvh - var(--bar-size));
    }
  `,
})
export class NotFound {}
