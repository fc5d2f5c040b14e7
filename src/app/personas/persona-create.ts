import { Component } from '@angular/core';

@Component({ host: { class: 'page' }, template: `<h1>Nueva persona</h1>` })
export class PersonaCreate {}
