import { Component, computed, inject, input, model, output, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { Router } from '@angular/router';
import { Check, Copy, Download, Mail, Printer } from 'lucide';
import { mailState } from '../../../domain/mail/mail';
import { usuarioLabel } from '../../../domain/usuario/usuario-labels';
import { COPY_BY_HAND, writeToClipboard } from '../../../ui/clipboard';
import { Icon } from '../../../ui/icon/icon';
import { CredentialCards } from './credential-cards';
import { Credentials, credentialsText, posAddress } from './credentials';
import { PasswordRows } from './password-rows';
import { ShownOnce } from './shown-once';

/**
 * What many need to sign in, to be handed over: as cards on paper, in a file, or one by one from the
 * screen, where they stand only as long as somebody wants to see them.
 */
@Component({
  selector: 'app-new-credentials',
  imports: [CredentialCards, Icon, MatButtonModule, PasswordRows, ShownOnce],
  host: { class: 'card', role: 'region', '[attr.aria-label]': 'heading()' },
  templateUrl: './new-credentials.html',
  styleUrl: './new-credentials.scss',
})
export class NewCredentials {
  readonly all = input.required<readonly Credentials[]>();
  /** How many there will be: the card has its place before the first is there. */
  readonly expected = input(0);
  /** What they are, as 'cuentas nuevas'. */
  readonly heading = input.required<string>();
  /** How many were taken along so far. */
  readonly taken = model(0);
  /** The file is wanted: with the passwords, or without. */
  readonly save = output<{ withPasswords: boolean }>();

  private readonly router = inject(Router);
  private readonly address = posAddress();
  protected readonly icons = { Check, Copy, Download, Mail, Printer };
  protected readonly areMany = computed(() => Math.max(this.all().length, this.expected()) > 1);
  protected readonly withPasswords = signal(true);
  /** Whether the passwords are in plain view. */
  protected readonly inView = signal(false);
  /** How many were copied at once. */
  private readonly copiedAtOnce = signal(0);
  protected readonly allCopied = computed(
    () => this.copiedAtOnce() > 0 && this.copiedAtOnce() === this.all().length,
  );
  protected readonly copyFailure = signal('');
  /** By id: whose password was copied by itself. */
  private readonly copies = new Set<number>();
  private readonly recipients = computed(() =>
    this.all().map(({ usuario }) => ({ email: usuario.email, name: usuarioLabel(usuario) })),
  );

  /** Once each was copied, all are taken along. */
  protected copied({ usuario }: Credentials): void {
    this.copies.add(usuario.id);
    if (this.all().every((one) => this.copies.has(one.usuario.id))) {
      this.taken.set(this.all().length);
    }
  }

  protected download(): void {
    if (this.all().length === 0) return;
    const withPasswords = this.withPasswords();
    this.save.emit({ withPasswords });
    if (withPasswords) this.taken.set(this.all().length);
  }

  protected print(): void {
    if (this.all().length === 0) return;
    this.taken.set(this.all().length);
    globalThis.print();
  }

  protected async copyAll(): Promise<void> {
    const all = this.all();
    if (all.length === 0) return;
    const texts = all.map((one) => credentialsText(one, this.address));
    const isCopied = await writeToClipboard(texts.join('\n\n'));
    this.copyFailure.set(isCopied ? '' : COPY_BY_HAND);
    if (!isCopied) return;
    this.copiedAtOnce.set(all.length);
    this.taken.set(all.length);
  }

  protected writeToAll(): void {
    if (this.all().length === 0) return;
    const state = mailState({ recipients: this.recipients() });
    void this.router.navigate(['/correo'], { state });
  }
}
