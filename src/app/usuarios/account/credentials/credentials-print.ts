import { Component, computed, input, ViewEncapsulation } from '@angular/core';
import { roleName, usuarioLabel } from '../../../domain/usuario/usuario-labels';
import { QrCode } from '../../../ui/qr-code';
import { Credentials, posAddress, signInText } from './credentials';

/**
 * The card on paper: one, on one page, while its dialog is open. Not on the screen. Its styles know
 * the rest of the page (hence no encapsulation), because on paper the rest must go.
 */
@Component({
  selector: 'app-credentials-print',
  imports: [QrCode],
  encapsulation: ViewEncapsulation.None,
  host: { 'aria-hidden': 'true' },
  template: `
    <div class="credentials-print-weave"></div>
    <h2>Kantuta POS</h2>
    <p>{{ name() }}</p>
    @if (role()) {
      <p>{{ role() }}</p>
    }
    <dl>
      @if (address) {
        <dt>Dirección</dt>
        <dd>{{ address }}</dd>
      }
      <dt>Correo electrónico</dt>
      <dd>{{ credentials().usuario.email }}</dd>
      <dt>Contraseña</dt>
      <dd>{{ credentials().password }}</dd>
    </dl>
    <app-qr-code [text]="qrText()" [label]="qrLabel" />
    <p class="caption">{{ qrLabel }}, sin la contraseña</p>
  `,
  styles: `
    app-credentials-print {
      display: none;
    }
    @media print {
      body:has(> app-credentials-print) > :not(app-credentials-print) {
        display: none !important;
      }
      app-credentials-print {
        display: block;
        width: 100mm;
        padding: 6mm;
        border: 1px solid CanvasText;
        border-radius: 3mm;
        break-inside: avoid;
        color: CanvasText;
        background: Canvas;
        color-scheme: light;
        font-size: 11pt;
      }
      .credentials-print-weave {
        height: 8px;
        margin-bottom: 4mm;
        background: var(--k-weave);
        print-color-adjust: exact;
      }
      app-credentials-print :is(h2, p, dl, dd) {
        margin: 0;
      }
      app-credentials-print dt {
        margin-top: 3mm;
        font-size: 9pt;
      }
      app-credentials-print dd {
        font-weight: 600;
        overflow-wrap: anywhere;
      }
      app-credentials-print .caption {
        font-size: 9pt;
      }
      app-credentials-print app-qr-code {
        width: 30mm;
        margin-top: 5mm;
      }
    }
  `,
})
export class CredentialsPrint {
  readonly credentials = input.required<Credentials>();

  protected readonly address = posAddress();
  protected readonly qrLabel = this.address ? 'Dirección y correo' : 'Correo';
  protected readonly role = computed(() => roleName(this.credentials().usuario));
  protected readonly name = computed(() => usuarioLabel(this.credentials().usuario));
  protected readonly qrText = computed(() => signInText(this.credentials().usuario, this.address));
}
