import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { UsuarioApi } from '../../api/usuario-api';
import { formatCount } from '../../domain/text/format-count';
import { FormSkeleton } from '../../forms/fields/form-skeleton';
import { UnsavedChanges } from '../../forms/leaving/unsaved-changes';
import { RunItem } from '../../runs/run';
import { Runs } from '../../runs/runs';
import { WorkInTabs } from '../../session/kept/work-in-tabs';
import { RunDetail } from '../../trabajos/run-detail';
import { BlankState } from '../../ui/blank/blank-state';
import { Confirmation } from '../../ui/dialog/confirmation';
import { Confirmations } from '../../ui/dialog/confirmations';
import { loadPart } from '../../ui/load-part';
import { BackLink } from '../../ui/navigation/back-link';
import { oneValue } from '../../ui/navigation/one-value';
import { ComingPasswords } from '../account/credentials/coming-passwords';
import { NewCredentials } from '../account/credentials/new-credentials';
import { PasswordsElsewhere } from '../account/credentials/passwords-elsewhere';
import { PasswordsWithheld } from '../account/credentials/passwords-withheld';
import { RunPasswords } from '../account/credentials/run-passwords';
import { UnknownPasswords } from '../account/credentials/unknown-passwords';
import { ManyResets } from './many-resets';

/** The passwords that a run gave to many: for this page alone, and only until it is closed. */
@Component({
  imports: [
    BackLink,
    BlankState,
    FormSkeleton,
    MatButtonModule,
    NewCredentials,
    PasswordsElsewhere,
    PasswordsWithheld,
    RouterLink,
    RunDetail,
    UnknownPasswords,
  ],
  host: { class: 'page' },
  templateUrl: './reset-result.html',
  styles: `
    app-run-detail {
      min-height: min(520px, 70dvh);
    }
  `,
})
export class ResetResult {
  /** The run, as an address keeps it through a reload. */
  readonly trabajo = input('', { transform: oneValue });

  protected readonly runs = inject(Runs);
  private readonly accounts = inject(UsuarioApi).all;
  private readonly confirmations = inject(Confirmations);
  private readonly resets = new ManyResets();

  protected readonly run = computed(() => {
    const run = this.runs.find(this.trabajo());
    return run?.field === 'clave' ? run : undefined;
  });
  /** Where its number is not in the address, as after a sign-out, which leaves no queries there. */
  protected readonly latest = computed(() =>
    this.runs.all().find(({ field }) => field === 'clave'),
  );
  /** Before that, whose password nobody knows would come above the run, and move it from under a press. */
  protected readonly accountsKnown = computed(
    () => this.accounts.readAt() !== null || this.accounts.error() !== undefined,
  );
  protected readonly passwords = new RunPasswords(this.run);
  protected readonly credentials = this.passwords.credentials;
  protected readonly coming = new ComingPasswords(this.run, this.passwords.unknown, (id) =>
    this.runs.isElsewhere(id),
  );
  protected readonly heading = (count: number) => {
    if (count === 0) return 'Las contraseñas nuevas llegan aquí';
    return count === 1
      ? 'Contraseña nueva de 1 cuenta'
      : `Contraseñas nuevas de ${formatCount(count)} cuentas`;
  };
  /** How many of the passwords were taken along. */
  protected readonly taken = linkedSignal({ source: this.trabajo, computation: () => 0 });
  private readonly isUntaken = computed(() => this.credentials().length > this.taken());

  constructor() {
    this.accounts.refresh();
    inject(UnsavedChanges).watch(this.isUntaken, () => PASSWORDS_UNTAKEN);
    inject(WorkInTabs).follow('passwords', this.isUntaken);
  }

  /** The page of the next run is this one: what it shows now is asked about here. */
  protected async resetAgain(): Promise<void> {
    if (this.isUntaken() && !(await this.confirmations.ask(PASSWORDS_UNTAKEN))) return;
    await this.resets.ask(this.resets.planOf(this.coming.unknown()));
  }

  protected async save(withPasswords: boolean): Promise<void> {
    const { saveResets } = await loadPart(() => import('./reset-sheet'));
    const passwordOf = ({ id }: RunItem) => (withPasswords ? this.passwords.of(id) : '');
    await saveResets(this.run()!, this.accounts.value(), passwordOf);
  }
}

const PASSWORDS_UNTAKEN: Confirmation = {
  title: '¿Salir sin las contraseñas?',
  message:
    'Las de antes ya no sirven. En Trabajos las nuevas se ven hasta que recargues o cierres esta pestaña, o salgas de tu sesión; después nadie podría ingresar hasta que las restablezcas otra vez. Descarga el resultado o imprime las credenciales.',
  confirm: 'Salir sin ellas',
  cancel: 'Quedarme',
  danger: true,
  leaves: true,
};
