import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { Info } from 'lucide';
import { ownPath, withoutQuery } from '../session/own-path';
import { Session } from '../session/session';
import { SETTINGS } from '../settings/settings';
import { Mark } from '../ui/mark';
import { oneValue } from '../ui/navigation/one-value';
import { Notice } from '../ui/notice';
import { idleTime } from './idle-time';
import { REFUSALS } from './refusals';
import { SignInForm } from './sign-in-form';

/** The sign-in page. It also says why a session ended, or why an account may not enter. */
@Component({
  imports: [Mark, Notice, SignInForm],
  templateUrl: './sign-in.html',
  styleUrl: './sign-in.scss',
})
export class SignIn {
  /** Where to go afterwards: a path of this app. */
  readonly returnUrl = input('', { transform: oneValue });

  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly idleMinutes = inject(SETTINGS).idleMinutes;

  protected readonly noticeIcon = Info;
  protected readonly notice = computed(() => {
    const state = this.session.state();
    if (state.name === 'locked' || (state.name === 'signed-out' && state.end === 'idle')) {
      return `Cerramos tu sesión después de ${idleTime(this.idleMinutes)} sin actividad.`;
    }
    if (state.name !== 'signed-out') return REFUSALS[this.session.access()];
    if (state.end === 'signed-out-elsewhere') {
      return 'Tu sesión se cerró en otra pestaña o en el POS.';
    }
    return '';
  });

  constructor() {
    // Here, in another tab or in the POS.
    effect(() => {
      if (this.session.access() === 'granted') untracked(() => void this.enter());
    });
  }

  /** Where that page cannot be opened, the first one is. */
  private async enter(): Promise<void> {
    const isThere = await this.router.navigateByUrl(ownPath(this.returnUrl()));
    if (!isThere && isSignIn(this.router.url)) await this.router.navigateByUrl('/usuarios');
  }
}

function isSignIn(url: string): boolean {
  return withoutQuery(url) === '/ingresar';
}
