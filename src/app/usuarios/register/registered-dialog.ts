import { Component, computed, DOCUMENT, inject, Injector, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialog, MatDialogModule } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';
import { usuarioLabel } from '../../domain/usuario/usuario-labels';
import { FailureNotice } from '../../ui/failure-notice';
import { CardHandover } from '../account/credentials/card-handover';
import { CredentialsCard } from '../account/credentials/credentials-card';
import { ShownOnce } from '../account/credentials/shown-once';
import { Registered } from './registration/completion';

export interface RegisteredNews {
  readonly registered: Registered;
  /** Null where it is the one of an earlier attempt, which nobody remembers. */
  readonly password: string | null;
  /** Another one is to be registered next. */
  readonly goesOn: boolean;
  /** Once more what could not be corrected. */
  readonly finish: (registered: Registered) => Promise<Registered>;
}

/** What people do next. */
export type AfterRegistering = 'another' | 'done' | 'reset-password';

/** What was made, as it was read back, and what its person needs to sign in: shown once. */
@Component({
  imports: [CredentialsCard, FailureNotice, MatButtonModule, MatDialogModule, ShownOnce],
  templateUrl: './registered-dialog.html',
  styles: `
    mat-dialog-content {
      display: grid;
      justify-items: stretch;
      gap: 12px;
    }
    p {
      margin: 0;
    }
  `,
})
export class RegisteredDialog {
  private readonly news = inject<RegisteredNews>(MAT_DIALOG_DATA);

  protected readonly registered = signal(this.news.registered);
  protected readonly goesOn = this.news.goesOn;
  protected readonly finishing = signal(false);
  private readonly usuario = computed(() => this.registered().usuario);
  protected readonly title = computed(() => {
    const who = usuarioLabel(this.usuario());
    return this.usuario().estado ? `${who} ya puede ingresar` : `${who}: cuenta inactiva`;
  });
  protected readonly facts = computed(() => {
    const { role, estado } = this.usuario();
    const made = this.registered().readBack ? 'Usuario registrado' : 'Cuenta creada, sin comprobar';
    return [made, role?.nombre || 'rol sin dato', estado ? 'cuenta activa' : 'cuenta inactiva']
      .filter(Boolean)
      .join(' · ');
  });
  protected readonly credentials = computed(() => {
    const { password } = this.news;
    return password === null ? null : { usuario: this.usuario(), password };
  });
  protected readonly handover = new CardHandover(this.credentials);

  protected async finish(): Promise<void> {
    if (this.finishing()) return;
    this.finishing.set(true);
    this.registered.set(await this.news.finish(this.registered()));
    this.finishing.set(false);
  }
}

/**
 * Resolves when the person has read it; undefined where they went on to another page. A stray
 * click, Escape or a second Enter does not take it away: the password is on the screen for the last
 * time.
 */
export function openRegisteredDialog(
  injector: Injector,
  news: RegisteredNews,
): Promise<AfterRegistering | undefined> {
  (injector.get(DOCUMENT).activeElement as HTMLElement | null)?.blur();
  const dialog = injector
    .get(MatDialog)
    .open<RegisteredDialog, RegisteredNews, AfterRegistering>(RegisteredDialog, {
      injector,
      data: news,
      disableClose: true,
      closeOnNavigation: false,
      autoFocus: 'first-heading',
      width: '600px',
      maxWidth: 'calc(100vw - 32px)',
    });
  return firstValueFrom(dialog.afterClosed());
}
