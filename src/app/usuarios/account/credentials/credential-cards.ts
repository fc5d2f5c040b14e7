import {
  ApplicationRef,
  Component,
  createComponent,
  DestroyRef,
  DOCUMENT,
  EnvironmentInjector,
  inject,
  input,
  inputBinding,
  ViewEncapsulation,
} from '@angular/core';
import { roleName, usuarioLabel } from '../../../domain/usuario/usuario-labels';
import { Credentials, posAddress } from './credentials';

/**
 * Cards on paper, eight on a page, with marks to cut along. Not on the screen. Its styles know the
 * rest of the page (hence no encapsulation), because on paper the rest must go.
 */
@Component({
  selector: 'app-printed-cards',
  encapsulation: ViewEncapsulation.None,
  host: { 'aria-hidden': 'true' },
  template: `
    @for (each of all(); track each.usuario.id) {
      <div class="printed-card">
        <strong>Kantuta POS</strong>
        <span>{{ label(each.usuario) }}</span>
        @if (role(each.usuario); as name) {
          <span>{{ name }}</span>
        }
        <dl>
          @if (address) {
            <dt>Dirección</dt>
            <dd>{{ address }}</dd>
          }
          <dt>Correo electrónico</dt>
          <dd>{{ each.usuario.email }}</dd>
          <dt>Contraseña</dt>
          <dd>{{ each.password }}</dd>
        </dl>
      </div>
    }
  `,
  styles: `
    app-printed-cards {
      display: none;
    }
    @media print {
      body:has(> app-printed-cards) > :not(app-printed-cards) {
        display: none !important;
      }
      app-printed-cards {
        display: grid;
        grid-template-columns: 1fr 1fr;
        color: CanvasText;
        background: Canvas;
        color-scheme: light;
        font-size: 10pt;
      }
      .printed-card {
        display: grid;
        gap: 1.5mm;
        align-content: center;
        box-sizing: border-box;
        min-height: 64mm;
        padding: 5mm;
        border: 1px dashed CanvasText;
        break-inside: avoid;
        overflow-wrap: break-word;
      }
      .printed-card > *,
      .printed-card dd {
        min-width: 0;
      }
      .printed-card :is(dl, dd) {
        margin: 0;
      }
      .printed-card dt {
        margin-top: 1.5mm;
        font-size: 8pt;
      }
      .printed-card dd {
        font-weight: 600;
      }
    }
  `,
})
class PrintedCards {
  readonly all = input.required<readonly Credentials[]>();
  protected readonly address = posAddress();
  protected readonly label = usuarioLabel;
  protected readonly role = roleName;
}

/** Puts the printed cards beside everything else on the page, as long as it is there. */
@Component({ selector: 'app-credential-cards', template: '', styles: ':host { display: none; }' })
export class CredentialCards {
  readonly all = input.required<readonly Credentials[]>();

  constructor() {
    const printed = createComponent(PrintedCards, {
      environmentInjector: inject(EnvironmentInjector),
      bindings: [inputBinding('all', this.all)],
    });
    inject(DOCUMENT).body.append(printed.location.nativeElement as HTMLElement);
    inject(ApplicationRef).attachView(printed.hostView);
    inject(DestroyRef).onDestroy(() => printed.destroy());
  }
}
