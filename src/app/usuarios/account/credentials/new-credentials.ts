import { Component, computed, inject, input, model, output, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { Router } from '@angular/router';
import { Download, Mail, Printer } from 'lucide';
import { mailState } from '../../../domain/mail/mail';
import { usuarioLabel } from '../../../domain/usuario/usuario-labels';
import { Icon } from '../../../ui/icon/icon';
import { CredentialCards } from './credential-cards';
import { Credentials } from './credentials';
import { ShownOnce } from './shown-once';

/** What many need to sign in, to be handed over: as cards on paper, or in a file. Never on the screen. */
@Component({
  selector: 'app-new-credentials',
  imports: [CredentialCards, Icon, MatButtonModule, ShownOnce],
  host: { class: 'card', role: 'region', '[attr.aria-label]': 'heading()' },
  templateUrl: './new-credentials.html',
  styleUrl: './new-credentials.scss',
})
export class NewCredentials {
  readonly all = input.required<readonly Credentials[]>();
  /** What they are, as 'cuentas nuevas'. */
  readonly heading = input.required<string>();
  /** How many were taken along so far. */
  readonly taken = model(0);
  /** The file is wanted: with the passwords, or without. */
  readonly save = output<{ withPasswords: boolean }>();

  private readonly router = inject(Router);
  protected readonly icons = { Download, Mail, Printer };
  protected readonly withPasswords = signal(true);
  private readonly recipients = computed(() =>
    this.all().map(({ usuario }) => ({ email: usuario.email, name: usuarioLabel(usuario) })),
  );

  protected download(): void {
    const withPasswords = this.withPasswords();
    this.save.emit({ withPasswords });
    if (withPasswords) this.taken.set(this.all().length);
  }

  protected print(): void {
    this.taken.set(this.all().length);
    globalThis.print();
  }

  protected writeToAll(): void {
    const state = mailState({ recipients: this.recipients() });
    void this.router.navigate(['/correo'], { state });
  }
}
