import { Component, input } from '@angular/core';
import { UserX } from 'lucide';
import { formatCount } from '../../../domain/text/format-count';
import { Notice } from '../../../ui/notice';

/** Why passwords that a run made are not shown. */
@Component({
  selector: 'app-passwords-withheld',
  imports: [Notice],
  template: `
    <app-notice tone="neutral" [icon]="icon">
      @if (count() === 1) {
        <p><strong>Una cuenta está inactiva:</strong> su contraseña no se entrega.</p>
      } @else {
        <p>
          <strong>{{ format(count()) }} cuentas están inactivas:</strong> sus contraseñas no se
          entregan.
        </p>
      }
    </app-notice>
  `,
})
export class PasswordsWithheld {
  readonly count = input.required<number>();

  protected readonly icon = UserX;
  protected readonly format = formatCount;
}
