import { Component } from '@angular/core';

@Component({ host: { class: 'page' }, template: `<h1>Usuarios</h1>` })
export class UsuarioList {}
