import { inject, Injector } from '@angular/core';
import { toObservable } from '@angular/core/rxjs-interop';
import { Router } from '@angular/router';
import { filter, firstValueFrom } from 'rxjs';
import { UsuarioApi } from '../api/usuario-api';
import { Recipient, unsentState } from '../domain/mail/mail';
import { RunView } from '../runs/run-records';
import { Runs } from '../runs/runs';
import { Notifier } from '../ui/toast/notifier';
import { RunPeople } from './items/run-people';

/** Takes back a mail to several before its first is out. To be made in an injection context. */
export class Unsending {
  private readonly runs = inject(Runs);
  private readonly router = inject(Router);
  private readonly notifier = inject(Notifier);
  private readonly accounts = inject(UsuarioApi).all;
  private readonly injector = inject(Injector);

  /**
   * Leads back to the form, with all that was written. Where it is too late, or where it is not
   * known whom it was for, the run is stopped, and says what became of it.
   */
  async takeBack({ id, mail, items }: RunView, people: RunPeople): Promise<void> {
    await this.runs.stop(id);
    const named = () => items.map((item) => people.of(item));
    // A tab that has just been opened reads who they are.
    if (!named().every(isKnown)) await this.areRead();
    const recipients = named();
    const isUntouched = this.runs.find(id)?.items.every(({ unreached }) => unreached);
    if (!isUntouched || !recipients.every(isKnown)) return;
    const { subject, message, unreachable } = mail!;
    const state = unsentState({ recipients, subject, message, unreachable });
    await this.router.navigate(['/correo'], { state, replaceUrl: true });
    await this.runs.forget(id);
    this.notifier.success('No se envió nada. Lo que escribiste está como lo dejaste.');
  }

  private areRead(): Promise<boolean> {
    const isLoading = toObservable(this.accounts.isLoading, { injector: this.injector });
    return firstValueFrom(isLoading.pipe(filter((loading) => !loading)));
  }
}

function isKnown(recipient: Recipient | undefined): recipient is Recipient {
  return recipient !== undefined;
}
