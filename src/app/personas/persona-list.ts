import { Component } from '@angular/core';

@Component({ host: { class: 'page' }, template: `<h1>Personas</h1>` })
export class PersonaList {}
