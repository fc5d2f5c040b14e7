import { Component, input } from '@angular/core';
import { KeyRound } from 'lucide';
import { Notice } from '../../../ui/notice';

/** Where the passwords are that a run makes in another tab: none leaves the page that made it. */
@Component({
  selector: 'app-passwords-elsewhere',
  imports: [Notice],
  template: `
    <app-notice [icon]="icon">
      <p>
        <strong>{{ what() }} están en otra pestaña:</strong> la que empezó este trabajo. No salen de
        ella; descárgalas o imprímelas allí antes de cerrarla.
      </p>
    </app-notice>
  `,
})
export class PasswordsElsewhere {
  /** As 'Las credenciales'. */
  readonly what = input.required<string>();

  protected readonly icon = KeyRound;
}
