import {
  afterRenderEffect,
  ApplicationRef,
  Component,
  computed,
  createComponent,
  DestroyRef,
  DOCUMENT,
  ElementRef,
  EnvironmentInjector,
  inject,
  input,
  inputBinding,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatDialogRef } from '@angular/material/dialog';
import { Router } from '@angular/router';
import { Check, Copy, Mail, Printer } from 'lucide';
import { mailState } from '../../../domain/mail/mail';
import { forgetLastMatch } from '../../../domain/text/last-match';
import { COPY_BY_HAND, writeToClipboard } from '../../../ui/clipboard';
import { Icon } from '../../../ui/icon/icon';
import { QrCode } from '../../../ui/qr-code';
import {
  Credentials,
  credentialsMail,
  credentialsText,
  posAddress,
  signInText,
} from './credentials';
import { CredentialsPrint } from './credentials-print';

/** What somebody needs to sign in, to be handed over: shown once, and kept nowhere. */
@Component({
  selector: 'app-credentials-card',
  imports: [Icon, MatButtonModule, QrCode],
  host: { '(copy)': 'notice()' },
  templateUrl: './credentials-card.html',
  styleUrl: './credentials-card.scss',
})
export class CredentialsCard {
  readonly credentials = input.required<Credentials>();
  /** The password is on paper, in the clipboard, or with its person. */
  readonly taken = output();

  private readonly document = inject(DOCUMENT);
  private readonly router = inject(Router);
  private readonly dialog = inject(MatDialogRef, { optional: true });
  protected readonly address = posAddress();

  protected readonly icons = { copied: Check, copy: Copy, mail: Mail, print: Printer };
  protected readonly all = 'Todo copiado.';
  /** What was copied last, as a sentence. */
  protected readonly copied = signal('');
  protected readonly copyFailure = signal('');
  /** "Escribir correo" was pressed: this card is not there on the page that it leads to. */
  protected readonly leaving = signal(false);
  private readonly leave = viewChild('leave', { read: ElementRef<HTMLElement> });
  protected readonly qrText = computed(() => signInText(this.credentials().usuario, this.address));
  protected readonly rows = computed(() => {
    const { usuario, password } = this.credentials();
    const rows = [
      {
        label: 'Dirección',
        value: this.address,
        what: 'la dirección',
        copied: 'Dirección copiada.',
      },
      {
        label: 'Correo electrónico',
        value: usuario.email,
        what: 'el correo',
        copied: 'Correo copiado.',
      },
      {
        label: 'Contraseña',
        value: password,
        what: 'la contraseña',
        copied: 'Contraseña copiada.',
        secret: true,
      },
    ];
    return rows.filter(({ value }) => value !== '');
  });

  constructor() {
    const printed = createComponent(CredentialsPrint, {
      environmentInjector: inject(EnvironmentInjector),
      bindings: [inputBinding('credentials', this.credentials)],
    });
    // Beside everything else on the page: a sheet of paper shows it alone.
    this.document.body.append(printed.location.nativeElement as HTMLElement);
    inject(ApplicationRef).attachView(printed.hostView);
    inject(DestroyRef).onDestroy(() => {
      printed.destroy();
      forgetLastMatch();
    });
    afterRenderEffect(() => this.leave()?.nativeElement.focus());
  }

  protected copyAll(): Promise<void> {
    return this.copy(credentialsText(this.credentials(), this.address), this.all);
  }

  protected async copy(text: string, done: string): Promise<void> {
    const isCopied = await writeToClipboard(text);
    this.copied.set(isCopied ? done : '');
    this.copyFailure.set(isCopied ? '' : COPY_BY_HAND);
    if (isCopied && text.includes(this.credentials().password)) this.taken.emit();
  }

  /** Something was marked and copied by hand. */
  protected notice(): void {
    const marked = this.document.getSelection()?.toString() ?? '';
    if (marked.includes(this.credentials().password)) this.taken.emit();
  }

  protected print(): void {
    this.taken.emit();
    this.document.defaultView!.print();
  }

  protected async writeMail(): Promise<void> {
    this.taken.emit();
    const mail = credentialsMail(this.credentials(), this.address);
    this.dialog?.close();
    await this.router.navigate(['/correo'], { state: mailState(mail) });
  }
}
