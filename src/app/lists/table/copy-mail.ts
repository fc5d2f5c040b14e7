import { Component, inject, input } from '@angular/core';
import { Copy } from 'lucide';
import { Icon } from '../../ui/icon/icon';
import { CopyText } from '../copy-text';

/** Beside the address of a row, while somebody is at the row. */
@Component({
  selector: 'app-copy-mail',
  imports: [Icon],
  template: `
    <button
      type="button"
      class="row-button on-hover"
      data-control="copiar"
      title="Copiar correo"
      [attr.aria-label]="'Copiar el correo de ' + name()"
      (click)="copyText.copyMail(email())"
    >
      <app-icon [icon]="icon" />
    </button>
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class CopyMail {
  readonly email = input.required<string>();
  /** Whose it is. */
  readonly name = input.required<string>();

  protected readonly copyText = inject(CopyText);
  protected readonly icon = Copy;
}
