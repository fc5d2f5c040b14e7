import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  output,
} from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { MAILS_PER_MINUTE } from './mail-limit';
import { MailPreview } from './mail-preview';
import { MailOutcome, MailSending } from './mail-sending';

/** What became of each mail: the provider took it, only the backend did, nobody knows, or it failed. */
@Component({
  selector: 'app-mail-results',
  imports: [MailPreview, MatButtonModule, RouterLink],
  host: { class: 'card', tabindex: '-1' },
  templateUrl: './mail-results.html',
  styles: `
    :host:focus {
      outline: none;
    }
    p,
    ul {
      margin: 0;
    }
    ul {
      display: grid;
      gap: 8px;
      padding-inline-start: 20px;
      overflow-wrap: anywhere;
    }
    .bar {
      height: 8px;
      border-radius: var(--k-r-s);
      background: var(--k-fill);
      overflow: hidden;
    }
    .bar span {
      display: block;
      height: 100%;
      background: var(--k-ink);
    }
  `,
})
export class MailResults {
  readonly sending = input.required<MailSending>();
  readonly writeAnother = output();
  readonly goOn = output();

  protected readonly perMinute = MAILS_PER_MINUTE;
  protected readonly percent = computed(
    () => (100 * this.sending().outcomes().length) / Math.max(1, this.sending().total()),
  );
  /** The only mail, when there was one. */
  protected readonly only = computed(() =>
    this.sending().total() === 1 ? (this.sending().outcomes()[0] ?? null) : null,
  );
  protected readonly notSent = computed(() =>
    this.sending()
      .outcomes()
      .filter(({ result }) => result !== 'sent'),
  );
  /** How many certainly did not go out. */
  protected readonly again = computed(
    () =>
      this.sending().left().length +
      this.notSent().filter(({ result }) => result === 'failed').length,
  );
  protected readonly title = computed(() => {
    const { outcomes, total, running } = this.sending();
    const only = this.only();
    if (only)
      return only.result === 'sent' ? 'Enviado' : 'Aceptado, sin confirmación del proveedor';
    const sent = outcomes().filter(({ result }) => result === 'sent' || result === 'accepted');
    if (running()) return `${outcomes().length} de ${total()}`;
    return `Salieron ${sent.length} de ${total()} correos`;
  });

  constructor() {
    // The form that had the focus is gone: who listens hears the result next.
    const host = inject<ElementRef<HTMLElement>>(ElementRef);
    afterNextRender(() => host.nativeElement.focus());
  }

  protected sentence({ mail, result, error }: MailOutcome): string {
    switch (result) {
      case 'sent':
        return `El proveedor de correo tomó el mensaje para ${mail.name}.`;
      case 'accepted':
        return `El servidor aceptó el mensaje para ${mail.name}, pero el proveedor de correo no lo confirmó. Pregunta si llegó antes de enviarlo otra vez.`;
      case 'unknown':
        return 'No se sabe si salió: el servidor no respondió. Pregunta si llegó antes de enviarlo otra vez.';
      case 'failed':
        return error?.message ?? 'No salió.';
    }
  }
}
