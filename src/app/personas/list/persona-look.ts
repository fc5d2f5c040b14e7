import { Component, computed, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { formatCalendarDate, formatInstant } from '../../domain/calendar-date';
import { PersonaRow } from '../../domain/persona/persona-columns';
import { genderLabel } from '../../domain/persona/persona-details';
import { fullName, initials } from '../../domain/persona/persona-name';
import { seenText } from '../../domain/text/shown-text';
import { roleName } from '../../domain/usuario/usuario-labels';
import { BesideRows } from '../../lists/quick-look/beside-rows';
import { QuickLook } from '../../lists/quick-look/quick-look';
import { Avatar } from '../../ui/avatar';
import { StateMark } from '../../ui/state-mark';

/** One persona beside the list, with the account where there is one. */
@Component({
  selector: 'app-persona-look',
  imports: [Avatar, MatButtonModule, QuickLook, RouterLink, StateMark],
  template: `
    @let persona = row().persona;
    <app-quick-look [name]="name()" [facts]="facts()" [beside]="beside()">
      <app-avatar
        size="large"
        [id]="persona.id"
        [letters]="initialsOf(persona)"
        [inactive]="!persona.estado"
      />
      <ng-container ngProjectAs="[state]">
        @if (row().account; as account) {
          <app-state-mark [active]="account.estado" /> {{ role() }}
        } @else if (accountsKnown()) {
          <span class="tag">sin cuenta</span>
        }
      </ng-container>
      <a deed matButton="filled" class="grow" [routerLink]="['/personas', persona.id]">Abrir</a>
      @if (row().account; as account) {
        <a deed matButton="outlined" [routerLink]="['/usuarios', account.id]">Abrir su cuenta</a>
      }
    </app-quick-look>
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class PersonaLook {
  readonly beside = input.required<BesideRows<PersonaRow>>();
  readonly row = input.required<PersonaRow>();
  /** Whether the accounts were read, so that nobody is called without one who has one. */
  readonly accountsKnown = input.required<boolean>();

  protected readonly initialsOf = initials;
  protected readonly name = computed(() => fullName(this.row().persona) || 'sin dato');
  protected readonly role = computed(() => {
    const { account } = this.row();
    return (account && roleName(account)) || 'sin dato';
  });
  protected readonly facts = computed(() => {
    const { persona, account } = this.row();
    const facts = [
      ['Nacimiento', formatCalendarDate(persona.fecha_nacimiento)],
      ['Género', genderLabel(persona.genero)],
      ['Creada', formatInstant(persona.created_at)],
      ['Actualizada', formatInstant(persona.updated_at)],
    ] as const;
    return account ? ([['Correo', seenText(account.email)], ...facts] as const) : facts;
  });
}
