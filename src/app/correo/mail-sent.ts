import { afterNextRender, Component, ElementRef, inject, input, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Mail, MailReceipt } from '../domain/mail';
import { MailPreview } from './mail-preview';

/** What became of a mail: the provider took it, or only the backend did. */
@Component({
  selector: 'app-mail-sent',
  imports: [MailPreview, MatButtonModule, RouterLink],
  host: { class: 'card', tabindex: '-1', role: 'status' },
  template: `
    @if (receipt().id) {
      <h2>Enviado</h2>
      <p>El proveedor de correo tomó el mensaje para {{ mail().name }}.</p>
    } @else {
      <h2>Aceptado, sin confirmación del proveedor</h2>
      <p>
        El servidor aceptó el mensaje para {{ mail().name }}, pero el proveedor de correo no lo
        confirmó. Pregunta si llegó antes de enviarlo otra vez.
      </p>
    }
    <app-mail-preview [mail]="mail()" />
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
export class MailSent {
  readonly mail = input.required<Mail>();
  readonly receipt = input.required<MailReceipt>();
  readonly writeAnother = output();

  constructor() {
    // The form that had the focus is gone: who listens hears the result next.
    const host = inject<ElementRef<HTMLElement>>(ElementRef);
    afterNextRender(() => host.nativeElement.focus());
  }
}
