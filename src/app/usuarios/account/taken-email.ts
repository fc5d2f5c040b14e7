import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TriangleAlert } from 'lucide';
import { Usuario } from '../../domain/usuario/usuario';
import { usuarioLabel } from '../../domain/usuario/usuario-labels';
import { Icon } from '../../ui/icon/icon';

/**
 * Whose the e-mail is that is typed, inside the field's `<mat-error>`. It leads to them in another tab:
 * what is typed on this page stays.
 */
@Component({
  selector: 'mat-error[takenBy]',
  imports: [Icon, RouterLink],
  template: `
    <app-icon small [icon]="icon" />
    <span
      >Lo usa
      <a
        class="link"
        target="_blank"
        title="Se abre en otra pestaña"
        [routerLink]="['/usuarios', takenBy().id]"
        >{{ label(takenBy()) }}</a>. Escribe otro.</span
    >
  `,
  styles: `
    :host {
      display: flex;
      gap: 6px;
    }
    .link {
      color: inherit;
      text-decoration-color: currentColor;
    }
  `,
})
export class TakenEmail {
  readonly takenBy = input.required<Usuario>();

  protected readonly icon = TriangleAlert;
  protected readonly label = usuarioLabel;
}
