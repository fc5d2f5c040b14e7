import { Component, ElementRef, input, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { LogOut, UserRound } from 'lucide';
import { Usuario } from '../../domain/usuario/usuario';
import { usuarioLabel } from '../../domain/usuario/usuario-labels';
import { SIGN_OUT } from '../../session/session-guards';
import { Icon } from '../../ui/icon/icon';
import { ThemeSwitch } from '../theme-switch';
import { liveBuild } from './live-build';

/** Whose session it is, their account, and the way out. Opened by a button with `popovertarget`. */
@Component({
  selector: 'app-person-menu',
  imports: [Icon, RouterLink, ThemeSwitch],
  template: `
    <div #menu [id]="menuId()" class="shell-menu" popover (toggle)="look()">
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
      @if (build()) {
        <p class="build caption muted">Versión {{ build() }}</p>
      }
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
  protected readonly build = signal('');

  close(): void {
    this.menu().nativeElement.hidePopover();
  }

  protected async look(): Promise<void> {
    // Once: the page stays the build that it is.
    if (!this.build()) this.build.set(await liveBuild());
  }
}
