import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Ban, CircleCheck, Ellipsis, Mail } from 'lucide';
import { Usuario } from '../../domain/usuario/usuario';
import { usuarioLabel } from '../../domain/usuario/usuario-labels';
import { Icon } from '../../ui/icon/icon';
import { OpensMenu } from '../../ui/menu/opens-menu';
import { RowDeeds } from './row-deeds';

/** What can be done with the account of a row; the quickest of it while somebody is at the row. */
@Component({
  selector: 'app-row-actions',
  imports: [Icon, OpensMenu, RouterLink],
  templateUrl: './row-actions.html',
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class RowActions {
  readonly usuario = input.required<Usuario>();
  /** Whether the pointer or the focus is in the row. */
  readonly active = input.required<boolean>();

  protected readonly deeds = inject(RowDeeds);
  protected readonly label = usuarioLabel;
  protected readonly icons = { Ban, CircleCheck, Ellipsis, Mail };
}
