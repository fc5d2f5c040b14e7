import { Component } from '@angular/core';

@Component({ host: { class: 'page' }, template: `<h1>Enviar correo</h1>` })
export class Correo {}
