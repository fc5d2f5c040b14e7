import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Ban, CircleCheck, Mail } from 'lucide';
import { Usuario } from '../../domain/usuario/usuario';
import { usuarioLabel } from '../../domain/usuario/usuario-labels';
import { Icon } from '../../ui/icon/icon';
import { RowDeeds } from './row-deeds';

/** The quickest of what can be done with the account of a row: while somebody is at the row. */
@Component({
  selector: 'app-row-actions',
  imports: [Icon, RouterLink],
  templateUrl: './row-actions.html',
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class RowActions {
  readonly usuario = input.required<Usuario>();

  protected readonly deeds = inject(RowDeeds);
  protected readonly label = usuarioLabel;
  protected readonly icons = { Ban, CircleCheck, Mail };
}
