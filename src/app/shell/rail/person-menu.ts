import { Component, ElementRef, input, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { LogOut, UserRound } from 'lucide';
import { Usuario, usuarioLabel } from '../../domain/usuario';
import { SIGN_OUT } from '../../session/session-guards';
import { Icon } from '../../ui/icon';
import { ThemeSwitch } from '../theme-switch';

/** Whose session it is, their account, and the way out. Opened by a button with `popovertarget`. */
@Component({
  selector: 'app-person-menu',
  imports: [Icon, RouterLink, ThemeSwitch],
  template: `
    <div #menu [id]="menuId()" class="shell-menu" popover>
      <p class="who">
        <strong>{{ label(user()) }}</strong>
        <span>{{ user().email }}</span>
        <span>{{ user().role?.nombre }}</span>
      </p>
      <ng-content />
      <app-theme-switch />
      <a [routerLink]="['/usuarios', user().id]" (click)="close()">
        <app-icon [icon]="accountIcon" />Mi cuenta
      </a>
      <a routerLink="/salir" [info]="signOut" (click)="close()">
        <app-icon [icon]="leaveIcon" />Salir
      </a>
    </div>
  `,
})
export class PersonMenu {
  readonly user = input.required<Usuario>();
  readonly menuId = input.required<string>();

  private readonly menu = viewChild.required<ElementRef<HTMLElement>>('menu');
  protected readonly label = usuarioLabel;
  protected readonly signOut = SIGN_OUT;
  protected readonly accountIcon = UserRound;
  protected readonly leaveIcon = LogOut;

  close(): void {
    this.menu().nativeElement.hidePopover();
  }
}
