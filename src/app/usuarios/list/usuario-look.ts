import { Component, computed, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Mail } from 'lucide';
import { formatCalendarDate, formatInstant } from '../../domain/calendar-date';
import { genderLabel } from '../../domain/persona/persona-details';
import { seenText } from '../../domain/text/shown-text';
import { Usuario } from '../../domain/usuario/usuario';
import { roleName, usuarioInitials, usuarioLabel } from '../../domain/usuario/usuario-labels';
import { lastChange } from '../../domain/usuario/usuario-versions';
import { BesideRows } from '../../lists/quick-look/beside-rows';
import { QuickLook } from '../../lists/quick-look/quick-look';
import { Avatar } from '../../ui/avatar';
import { Icon } from '../../ui/icon/icon';
import { StateMark } from '../../ui/state-mark';

/** One account beside the list. */
@Component({
  selector: 'app-usuario-look',
  imports: [Avatar, Icon, MatButtonModule, QuickLook, RouterLink, StateMark],
  template: `
    <app-quick-look [name]="name()" [facts]="facts()" [beside]="beside()">
      <app-avatar
        size="large"
        [id]="usuario().id"
        [letters]="initialsOf(usuario())"
        [inactive]="!usuario().estado"
      />
      <ng-container ngProjectAs="[state]">
        <app-state-mark [active]="usuario().estado" /> {{ role() }}
      </ng-container>
      <a deed matButton="filled" class="grow" [routerLink]="['/usuarios', usuario().id]">Abrir</a>
      <a
        deed
        matButton="outlined"
        routerLink="/correo"
        [state]="{ mail: { recipients: [{ email: usuario().email, name: name() }] } }"
      >
        <app-icon small [icon]="mailIcon" />Correo
      </a>
    </app-quick-look>
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class UsuarioLook {
  readonly beside = input.required<BesideRows<Usuario>>();
  readonly usuario = input.required<Usuario>();

  protected readonly initialsOf = usuarioInitials;
  protected readonly name = computed(() => usuarioLabel(this.usuario()));
  protected readonly role = computed(() => roleName(this.usuario()) || 'sin dato');
  protected readonly facts = computed(() => {
    const { email, name, persona, created_at } = this.usuario();
    return [
      ['Correo', seenText(email)],
      ['En el POS', seenText(name)],
      ['Nacimiento', persona ? formatCalendarDate(persona.fecha_nacimiento) : ''],
      ['Género', persona ? genderLabel(persona.genero) : ''],
      ['Creado', formatInstant(created_at)],
      ['Actualizado', formatInstant(lastChange(this.usuario()))],
    ] as const;
  });
  protected readonly mailIcon = Mail;
}
