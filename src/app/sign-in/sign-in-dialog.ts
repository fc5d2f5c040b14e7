import { Component, effect, inject, Injector } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatDialog, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { Session } from '../session/session';
import { SignInForm } from './sign-in-form';

/** Asks for the password in place when a session expires; the screen beneath stays as it is. */
@Component({
  imports: [MatButtonModule, MatDialogModule, SignInForm],
  template: `
    <h2 mat-dialog-title>Tu sesión venció</h2>
    <mat-dialog-content>
      <p>Ingresa tu contraseña para seguir donde estabas. Nada de lo que escribiste se perdió.</p>
      <app-sign-in-form [knownEmail]="email" />
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton (click)="signOut()">Cerrar sesión</button>
    </mat-dialog-actions>
  `,
})
export class SignInDialog {
  private readonly session = inject(Session);
  protected readonly email = this.session.user()?.email ?? '';

  constructor() {
    const dialogRef = inject(MatDialogRef);
    // Also when the person signed in, or out, in another tab.
    effect(() => {
      if (this.session.state().name !== 'expired') dialogRef.close();
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
  dialog.open(SignInDialog, { injector, id: DIALOG_ID, disableClose: true, width: '26rem' });
}

const DIALOG_ID = 'sign-in';
