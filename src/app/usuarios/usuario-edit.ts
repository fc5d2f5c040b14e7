import { Component } from '@angular/core';

@Component({ host: { class: 'page' }, template: `<h1>Editar usuario</h1>` })
export class UsuarioEdit {}
