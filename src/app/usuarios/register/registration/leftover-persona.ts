import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { UserSearch } from 'lucide';
import { Persona } from '../../../domain/persona/persona';
import { fullName } from '../../../domain/persona/persona-name';
import { Notice } from '../../../ui/notice';

/**
 * Names what a failed registration left behind: personal details without an account. The contract
 * has no call that makes an account for a person on record, so there is no button for it.
 */
@Component({
  selector: 'app-leftover-persona',
  imports: [Notice, RouterLink],
  template: `
    <app-notice [icon]="icon">
      <p>
        Quedaron los datos personales de <strong>{{ name() }}</strong>, sin cuenta. El servidor no
        puede crear una cuenta para una persona que ya existe: registrar crea otra persona con los
        mismos datos.
      </p>
      <p>
        <a [routerLink]="['/personas', persona().id]" target="_blank">
          Abrir la persona que quedó
          <span class="visually-hidden">(se abre en otra pestaña)</span>
        </a>
        para corregirla o distinguirla de la otra.
      </p>
    </app-notice>
  `,
  styles: `
    p {
      margin: 0;
    }
    a {
      display: inline-block;
      min-height: 24px;
      color: inherit;
      font-weight: 600;
    }
  `,
})
export class LeftoverPersona {
  readonly persona = input.required<Persona>();

  protected readonly icon = UserSearch;
  protected readonly name = computed(() => fullName(this.persona()));
}
