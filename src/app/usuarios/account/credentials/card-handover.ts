import { computed, inject, Signal, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatDialogRef } from '@angular/material/dialog';
import { NavigationEnd, Router } from '@angular/router';
import { filter } from 'rxjs';
import { isGeneratedPassword } from '../../../domain/usuario/password-generator';
import { UnsavedChanges } from '../../../forms/leaving/unsaved-changes';
import { WorkInTabs } from '../../../session/kept/work-in-tabs';
import { withoutQuery } from '../../../session/own-path';
import { Confirmation } from '../../../ui/dialog/confirmation';
import { Confirmations } from '../../../ui/dialog/confirmations';
import { Credentials } from './credentials';

/**
 * Sees to it that the password on the card of one does not go by a slip: until it was taken along,
 * leaving the page asks first, as it does where many passwords are shown. To be made in the
 * injection context of the card's dialog, which is opened with `closeOnNavigation: false`: it
 * goes with its page.
 */
export class CardHandover {
  private readonly dialog = inject<MatDialogRef<unknown>>(MatDialogRef);
  private readonly confirmations = inject(Confirmations);
  private readonly isTaken = signal(false);

  /** @param coming whether a password is on its way that nobody can see yet */
  constructor(
    private readonly credentials: Signal<Credentials | null>,
    coming: Signal<boolean> = signal(false),
  ) {
    const isUntaken = computed(() => coming() || (this.credentials() !== null && !this.isTaken()));
    inject(UnsavedChanges).watch(isUntaken, () => PASSWORD_UNTAKEN);
    inject(WorkInTabs).follow('passwords', isUntaken);
    const router = inject(Router);
    const page = withoutQuery(router.url);
    router.events
      .pipe(
        filter((event) => event instanceof NavigationEnd && withoutQuery(router.url) !== page),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.dialog.close());
  }

  /** It was copied, printed, or handed over before a mail is written. */
  take(): void {
    this.isTaken.set(true);
  }

  /**
   * Closes the card. What somebody typed they have, and who says "Listo" is believed; of what was
   * generated there is nothing but this card, and it asks once.
   */
  async close(result?: string): Promise<void> {
    const { password = '' } = this.credentials() ?? {};
    const wouldBeLost = !this.isTaken() && isGeneratedPassword(password);
    if (wouldBeLost && !(await this.confirmations.ask(PASSWORD_UNTAKEN))) return;
    this.take();
    this.dialog.close(result);
  }
}

const PASSWORD_UNTAKEN: Confirmation = {
  title: '¿Cerrar sin la contraseña?',
  message:
    'Desde aquí nadie la copió ni la imprimió, y no se vuelve a mostrar: después solo se restablece.',
  confirm: 'Cerrar sin ella',
  cancel: 'Volver a verla',
  danger: true,
  leaves: true,
};
