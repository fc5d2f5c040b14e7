import { Component, computed, effect, inject, Injector, ViewEncapsulation } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatDialog, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { Session } from '../session/session';
import { SessionState } from '../session/session-state';
import { SETTINGS } from '../settings/settings';
import { idleTime } from './idle-time';
import { SignInForm } from './sign-in-form';

/** Asks for the password in place when a session expires or is locked; the screen stays as it is. */
@Component({
  imports: [MatButtonModule, MatDialogModule, SignInForm],
  template: `
    <h2 mat-dialog-title>{{ isLocked() ? 'Pantalla bloqueada' : 'Tu sesión venció' }}</h2>
    <mat-dialog-content>
      @if (isLocked()) {
        <p>No hubo actividad durante {{ idleTime }}.</p>
      }
      <p class="sign-in-why">
        Ingresa tu contraseña para seguir donde estabas. Nada de lo que escribiste se perdió.
      </p>
      <app-sign-in-form [knownEmail]="email" />
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton="outlined" (click)="signOut()">Salir</button>
    </mat-dialog-actions>
  `,
  styles: `
    .sign-in-why {
      margin-bottom: var(--k-4);
    }
    .locked-screen {
      background: var(--k-paper);
    }
  `,
  // The cover lies beside the dialog, not in it.
  encapsulation: ViewEncapsulation.None,
})
export class SignInDialog {
  private readonly session = inject(Session);
  protected readonly isLocked = computed(() => this.session.state().name === 'locked');
  protected readonly idleTime = idleTime(inject(SETTINGS).idleMinutes);
  protected readonly email = this.session.user()?.email ?? '';

  constructor() {
    const dialogRef = inject(MatDialogRef);
    // Also when the person signed in, or out, in another tab.
    effect(() => {
      if (!ASKED.includes(this.session.state().name)) dialogRef.close();
    });
  }

  protected signOut(): void {
    this.session.end('signed-out');
  }
}

/**
 * Opens the dialog, or nothing where it stands open already.
 * @param injector that has the API: the dialogs' own has not.
 */
export function openSignInDialog(injector: Injector): void {
  const dialog = injector.get(MatDialog);
  if (dialog.getDialogById(DIALOG_ID)) return;
  const isLocked = injector.get(Session).state().name === 'locked';
  dialog.open(SignInDialog, {
    injector,
    id: DIALOG_ID,
    disableClose: true,
    width: '420px',
    // In the middle, by the height that it has before the server says anything: nothing moves then.
    position: { top: 'max(16px, calc(50dvh - 192px))' },
    // Dialogs that stood open before are covered too.
    ...(isLocked && { backdropClass: 'locked-screen' }),
  });
}

const ASKED: readonly SessionState['name'][] = ['expired', 'locked'];

const DIALOG_ID = 'sign-in';
