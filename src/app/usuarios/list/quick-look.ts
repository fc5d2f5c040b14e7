import { Component, computed, input, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { ChevronLeft, ChevronRight, Mail, X } from 'lucide';
import { formatCalendarDate, formatInstant } from '../../domain/calendar-date';
import { fullName } from '../../domain/persona';
import { genderLabel } from '../../domain/persona-details';
import { seenText } from '../../domain/shown-text';
import { roleName, Usuario, usuarioLabel, usuarioShortName } from '../../domain/usuario';
import { formatCount } from '../../lists/record-count';
import { Avatar } from '../../ui/avatar';
import { Icon } from '../../ui/icon';
import { StateMark } from '../../ui/state-mark';

/** One account beside the list, on wide screens: read without leaving the list. */
@Component({
  selector: 'app-quick-look',
  imports: [Avatar, Icon, MatButtonModule, RouterLink, StateMark],
  templateUrl: './quick-look.html',
  styleUrl: './quick-look.scss',
  host: { role: 'region', 'aria-label': 'Vista rápida' },
})
export class QuickLook {
  readonly usuario = input.required<Usuario>();
  /** Its place in the list, from 0. */
  readonly place = input.required<number>();
  readonly count = input.required<number>();
  /** To the neighbour: 1 or -1. */
  readonly step = output<number>();
  readonly closed = output();

  protected readonly position = computed(
    () => `${formatCount(this.place() + 1)} de ${formatCount(this.count())}`,
  );
  protected readonly initialsOf = usuarioShortName;
  protected readonly name = computed(
    () => fullName(this.usuario().persona) || usuarioLabel(this.usuario()),
  );
  protected readonly role = computed(() => roleName(this.usuario()) || 'sin dato');
  protected readonly facts = computed(() => {
    const { email, name, persona, created_at, updated_at } = this.usuario();
    return [
      ['Correo', seenText(email)],
      ['En el POS', seenText(name)],
      ['Nacimiento', persona ? formatCalendarDate(persona.fecha_nacimiento) : ''],
      ['Género', persona ? genderLabel(persona.genero) : ''],
      ['Creado', formatInstant(created_at)],
      ['Actualizado', formatInstant(updated_at)],
    ] as const;
  });
  protected readonly icons = { ChevronLeft, ChevronRight, Mail, X };
}
