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
import { Mail } from '../domain/mail/mail';
import { MailPreview } from './mail-preview';

/** A mail that went out, and whether the provider said so. */
export interface SentMail {
  readonly mail: Mail;
  readonly confirmed: boolean;
}

/** What became of the only mail: the provider took it, or only the backend did. */
@Component({
  selector: 'app-mail-result',
  imports: [MailPreview, MatButtonModule, RouterLink],
  host: { class: 'card', tabindex: '-1' },
  template: `
    <h2>{{ sent().confirmed ? 'Enviado' : 'Aceptado, sin confirmación del proveedor' }}</h2>
    <p>{{ sentence() }}</p>
    <app-mail-preview [mail]="sent().mail" />
    <div class="actions">
      <button matButton="filled" type="button" (click)="writeAnother.emit()">
        Escribir otro correo
      </button>
      <a matButton routerLink="/usuarios">Ir a Usuarios</a>
    </div>
  `,
  styles: `
    :host:focus {
      outline: none;
    }
    p {
      margin: 0;
    }
  `,
})
export class MailResult {
  readonly sent = input.required<SentMail>();
  readonly writeAnother = output();

  protected readonly sentence = computed(() => {
    const { mail, confirmed } = this.sent();
    return confirmed
      ? `El proveedor de correo tomó el mensaje para ${mail.name}.`
      : `El servidor aceptó el mensaje para ${mail.name}, pero el proveedor de correo no lo confirmó. Pregunta si llegó antes de enviarlo otra vez.`;
  });

  constructor() {
    // The form that had the focus is gone: who listens hears the result next.
    const host = inject<ElementRef<HTMLElement>>(ElementRef);
    afterNextRender(() => host.nativeElement.focus());
  }
}
