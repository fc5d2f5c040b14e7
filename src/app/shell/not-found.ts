import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';

@Component({
  imports: [RouterLink],
  host: { class: 'page' },
  template: `
    <h1>Página no encontrada</h1>
    <p>La dirección no lleva a ninguna página de Kantuta Administración.</p>
    <p><a routerLink="/">Ir a Usuarios</a></p>
  `,
})
export class NotFound {}
