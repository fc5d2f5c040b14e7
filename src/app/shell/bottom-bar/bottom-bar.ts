import { Component, inject, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { Menu } from 'lucide';
import { Usuario } from '../../domain/usuario/usuario';
import { usuarioLabel } from '../../domain/usuario/usuario-labels';
import { Icon } from '../../ui/icon/icon';
import { SectionCounts } from '../counts/section-counts';
import { PersonMenu } from '../rail/person-menu';
import { SECTIONS } from '../sections';

/** The sections on a phone, at the foot, and the rest behind 'Más'. */
@Component({
  selector: 'app-bottom-bar',
  imports: [Icon, PersonMenu, RouterLink, RouterLinkActive],
  host: { role: 'banner' },
  template: `
    <nav class="on-bar" aria-label="Secciones">
      @for (section of onBar; track section.path) {
        <a [routerLink]="section.path" routerLinkActive="current" ariaCurrentWhenActive="page">
          <span class="pill"><app-icon [icon]="section.icon" /></span>
          @if (counts.of(section.path); as count) {
            @if (count.isCall) {
              <span class="badge" aria-hidden="true">{{ count.text }}</span>
            }
          }
          {{ section.short ?? section.label }}
        </a>
      }
      <button type="button" popovertarget="more-menu">
        <span class="pill"><app-icon [icon]="moreIcon" /></span>Más
        <span class="visually-hidden">. Tu cuenta: {{ label(user()) }}</span>
      </button>
    </nav>
    <app-person-menu #menu menuId="more-menu" [user]="user()">
      @for (section of behindMore; track section.path) {
        <a
          [routerLink]="section.path"
          routerLinkActive="current"
          ariaCurrentWhenActive="page"
          (click)="menu.close()"
        >
          <app-icon [icon]="section.icon" />{{ section.label }}
        </a>
      }
    </app-person-menu>
  `,
})
export class BottomBar {
  readonly user = input.required<Usuario>();

  protected readonly counts = inject(SectionCounts);
  protected readonly label = usuarioLabel;
  protected readonly onBar = SECTIONS.filter(({ behindMore }) => !behindMore);
  protected readonly behindMore = SECTIONS.filter(({ behindMore }) => behindMore);
  protected readonly moreIcon = Menu;
}
