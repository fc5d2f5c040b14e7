import { Component } from '@angular/core';

@Component({ host: { class: 'page' }, template: `<h1>Editar persona</h1>` })
export class PersonaEdit {}
