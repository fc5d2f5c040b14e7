import { Component, computed, input, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { KeyRound } from 'lucide';
import { formatCount } from '../../../domain/text/format-count';
import { namesakesAmong } from '../../../domain/text/namesakes';
import { Usuario } from '../../../domain/usuario/usuario';
import { usuarioLabel } from '../../../domain/usuario/usuario-labels';
import { Notice } from '../../../ui/notice';

/** Accounts whose password was made by a page that is gone: nobody has it, unless it was taken along. */
@Component({
  selector: 'app-unknown-passwords',
  imports: [MatButtonModule, Notice, RouterLink],
  template: `
    <app-notice [icon]="icon">
      <p>
        <strong>{{
          usuarios().length === 1
            ? 'De 1 cuenta esta página no sabe la contraseña.'
            : 'De ' + format(usuarios().length) + ' cuentas esta página no sabe la contraseña.'
        }}</strong>
        {{ usuarios().length === 1 ? 'Se envió' : 'Se enviaron' }} antes de recargarla, o en otra
        pestaña, y ninguna contraseña se guarda. Si nadie la tiene, restablécela:
      </p>
      <ul>
        @for (usuario of usuarios(); track usuario.id) {
          <li>
            @let name = label(usuario);
            <a [routerLink]="['/usuarios', usuario.id]">{{ name }}</a>
            @if (isNamesake()(name)) {
              <bdi class="caption muted">{{ usuario.email }}</bdi>
            }
          </li>
        }
      </ul>
      <div class="notice-actions">
        <button type="button" matButton="outlined" (click)="again.emit()">
          {{ verb() }} ({{ format(usuarios().length) }})
        </button>
      </div>
    </app-notice>
  `,
  styles: `
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: var(--k-1) var(--k-4);
      max-height: 200px;
      margin: 0;
      padding: 0;
      overflow-y: auto;
      list-style: none;
    }
  `,
})
export class UnknownPasswords {
  readonly usuarios = input.required<readonly Usuario[]>();
  /** 'Restablecer de nuevo' where it was done already. */
  readonly verb = input('Restablecer');
  /** They are to get other passwords. */
  readonly again = output();

  protected readonly format = formatCount;
  protected readonly icon = KeyRound;
  protected readonly label = usuarioLabel;
  protected readonly isNamesake = computed(() => namesakesAmong(this.usuarios().map(usuarioLabel)));
}
