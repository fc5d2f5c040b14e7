import { Component } from '@angular/core';

@Component({ host: { class: 'page' }, template: `<h1>Registrar usuario</h1>` })
export class UsuarioRegister {}
