import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Users } from 'lucide';
import { UsuarioApi } from '../../api/usuario-api';
import { formatCalendarDate } from '../../domain/calendar-date';
import { Persona } from '../../domain/persona/persona';
import { fullName } from '../../domain/persona/persona-name';
import { Icon } from '../../ui/icon/icon';
import { LikelyDuplicate } from './likely-duplicates';

/** Who may already be the person that is being typed. It warns, and keeps nobody from saving. */
@Component({
  selector: 'app-duplicate-notice',
  imports: [Icon, RouterLink],
  host: { role: 'status' },
  template: `
    @if (duplicates().length > 0) {
      <div class="notice">
        <app-icon [icon]="icon" />
        <div>
          <p>Puede que esta persona ya esté registrada:</p>
          <ul>
            @for (duplicate of duplicates(); track duplicate.persona.id) {
              <li>
                <a [routerLink]="['/personas', duplicate.persona.id]" target="_blank">
                  {{ fullName(duplicate.persona) }}
                  <span class="visually-hidden">(se abre en otra pestaña)</span>
                </a>
                <span>{{ factsOf(duplicate) }}</span>
              </li>
            }
          </ul>
        </div>
      </div>
    }
  `,
  styles: `
    /* With nothing to say it takes no row of its card, and is still heard when it speaks. */
    :host:empty {
      position: absolute;
    }
    .notice {
      display: flex;
      gap: 10px;
      padding: 10px 12px;
      border: 1px solid var(--k-gold-edge);
      border-radius: var(--k-r-m);
      background: var(--k-gold-soft);
      font-size: var(--k-text-small);
    }
    ul {
      display: grid;
      gap: var(--k-1);
      margin: var(--k-1) 0 0;
      padding: 0;
      list-style: none;
      overflow-wrap: anywhere;
    }
    a {
      display: inline-block;
      min-height: 24px;
      font-weight: 600;
    }
    li > span {
      margin-inline-start: var(--k-2);
    }
  `,
})
export class DuplicateNotice {
  readonly duplicates = input.required<readonly LikelyDuplicate[]>();

  private readonly accounts = inject(UsuarioApi).all;

  protected readonly icon = Users;
  protected readonly fullName = fullName;

  /** What is known of them, as '15/01/1990 · sin cuenta'. */
  protected factsOf({ persona, sameBirthDate }: LikelyDuplicate): string {
    const born = formatCalendarDate(persona.fecha_nacimiento) || 'sin fecha de nacimiento';
    const same = sameBirthDate && 'misma fecha de nacimiento';
    return [born, same, this.accountOf(persona)].filter(Boolean).join(' · ');
  }

  /** Which account is theirs; '' where that is not known. */
  private accountOf({ id }: Persona): string {
    if (!this.accounts.hasValue()) return '';
    const accounts = this.accounts.value();
    const theirs = accounts.find(({ persona }) => persona?.id === id);
    if (theirs) return `cuenta ${theirs.estado ? 'activa' : 'inactiva'}: ${theirs.email}`;
    return accounts.every(({ persona }) => persona) ? 'sin cuenta' : '';
  }
}
