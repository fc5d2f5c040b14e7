import { Component, input } from '@angular/core';
import { Eye } from 'lucide';
import { Icon } from '../../../ui/icon/icon';

/** That a password is on the screen for the last time, or that many are at hand for it. */
@Component({
  selector: 'app-shown-once',
  imports: [Icon],
  host: { '[class.many]': 'many()' },
  template: `
    <app-icon [icon]="icon" />
    @if (many()) {
      <p>
        <strong>Las contraseñas se dan solo ahora.</strong> Descárgalas, imprímelas o cópialas antes
        de salir; luego solo se restablecen.
      </p>
    } @else {
      <p>
        <strong>La contraseña se ve solo ahora.</strong> Entrégala antes de cerrar; luego solo se
        restablece.
      </p>
    }
  `,
  styles: `
    :host {
      display: flex;
      gap: 10px;
      padding: 10px 12px;
      border-radius: var(--k-r-m);
      background: var(--k-fill);
      color: var(--k-ink);
      font-size: var(--k-text-small);
      line-height: 20px;
    }
    p {
      margin: 0;
    }

    /* What is below the card is below the fold there. */
    @media (width < 600px) {
      :host(:not(.many)) {
        order: -1;
      }
    }
  `,
})
export class ShownOnce {
  readonly many = input(false);

  protected readonly icon = Eye;
}
