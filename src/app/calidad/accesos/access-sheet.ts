import { Component, input } from '@angular/core';
import { formatInstant } from '../../domain/calendar-date';
import { formatCount } from '../../domain/text/format-count';
import { Usuario } from '../../domain/usuario/usuario';
import { stateLabel, usuarioLabel } from '../../domain/usuario/usuario-labels';
import { AccessGroup } from './access-groups';

/** The review on paper, to be signed: what it is and its columns stand on every sheet. */
@Component({
  selector: 'app-access-sheet',
  template: `
    <table>
      <thead>
        <tr>
          <th colspan="5" class="title">
            {{ heading() }}
            <span>{{ note() }}</span>
          </th>
        </tr>
        <tr>
          <th scope="col">Nombre completo</th>
          <th scope="col">Correo electrónico</th>
          <th scope="col">Estado</th>
          <th scope="col">Cambió</th>
          <th scope="col">Confirmado</th>
        </tr>
      </thead>
      @for (group of groups(); track group.role) {
        <tbody>
          <tr class="role">
            <th colspan="5" scope="rowgroup">
              {{ group.role || 'Rol: sin dato' }} · {{ count(group.usuarios.length) }}
            </th>
          </tr>
          @for (usuario of group.usuarios; track usuario.id) {
            <tr>
              <td>{{ label(usuario) }}</td>
              <td class="long">{{ usuario.email }}</td>
              <td>
                {{ state(usuario) }}
                @if (mayStillEnter()(usuario)) {
                  (puede que aún ingrese)
                }
              </td>
              <td>{{ since(usuario.updated_at) || 'sin dato' }}</td>
              <td>
                @if (when()(usuario); as at) {
                  {{ since(at) }}
                } @else {
                  <span class="box"></span>
                }
              </td>
            </tr>
          }
        </tbody>
      }
    </table>
    <p>Firma: ________________________________</p>
  `,
  styleUrl: './access-sheet.scss',
})
export class AccessSheet {
  /** 'Revisión de accesos', and of whom. */
  readonly heading = input.required<string>();
  readonly groups = input.required<readonly AccessGroup[]>();
  /** Who reviewed, and when. */
  readonly note = input.required<string>();
  /** When somebody's access was confirmed; null = it is not. */
  readonly when = input.required<(usuario: Usuario) => string | null>();

  /** Whether somebody inactive may come in all the same. */
  readonly mayStillEnter = input.required<(usuario: Usuario) => boolean>();

  protected readonly label = usuarioLabel;
  protected readonly state = stateLabel;
  protected readonly since = formatInstant;
  protected readonly count = formatCount;
}
