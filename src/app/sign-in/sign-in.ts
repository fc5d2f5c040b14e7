import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { Session } from '../session/session';
import { SETTINGS } from '../settings/settings';
import { REFUSALS } from './refusals';
import { SignInForm } from './sign-in-form';

/** The sign-in page. It also says why a session ended, or why an account may not enter. */
@Component({
  imports: [SignInForm],
  templateUrl: './sign-in.html',
  styleUrl: './sign-in.scss',
})
export class SignIn {
  /** Where to go afterwards: a path of this app. */
  readonly returnUrl = input<string>();

  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly idleMinutes = inject(SETTINGS).idleMinutes;

  protected readonly notice = computed(() => {
    const state = this.session.state();
    if (state.name !== 'signed-out') return REFUSALS[this.session.access()];
    if (state.end === 'idle') return idleNotice(this.idleMinutes);
    if (state.end === 'signed-out-elsewhere') {
      return 'Tu sesión se cerró en otra pestaña o en el POS.';
    }
    return '';
  });

  constructor() {
    // Here, in another tab or in the POS.
    effect(() => {
      if (this.session.access() === 'granted') untracked(() => this.enter());
    });
  }

  private enter(): void {
    void this.router.navigateByUrl(ownPath(this.returnUrl()));
  }
}

function idleNotice(minutes: number): string {
  const time = minutes === 1 ? 'un minuto' : `${minutes} minutos`;
  return `Cerramos tu sesión después de ${time} sin actividad.`;
}

/** Only a path of this app: a full or scheme-relative URL leads home instead. */
export function ownPath(url: string | undefined): string {
  const origin = 'https://own.invalid';
  if (!url?.startsWith('/') || !URL.canParse(url, origin)) return '/';
  const { origin: target, pathname, search, hash } = new URL(url, origin);
  // '/..//example.com' is a path of this app that would be read as another host the next time.
  return target === origin && !pathname.startsWith('//') ? pathname + search + hash : '/';
}
