import { Component, computed, input, output, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { Check, Copy } from 'lucide';
import { namesakesAmong } from '../../../domain/text/namesakes';
import { usuarioLabel } from '../../../domain/usuario/usuario-labels';
import { RowWindow } from '../../../lists/table/window/row-window';
import { COPY_BY_HAND, writeToClipboard } from '../../../ui/clipboard';
import { Icon } from '../../../ui/icon/icon';
import { Credentials } from './credentials';

const ROW_PX = 52;
/** Half a row shows that there are more. */
const MOST_ROWS = 4.5;

/** Each password in plain view, to be read out or copied: not everybody has a printer. */
@Component({
  selector: 'app-password-rows',
  imports: [Icon, MatButtonModule, RowWindow],
  template: `
    <div
      #window="rowWindow"
      class="people"
      role="region"
      tabindex="0"
      aria-label="Contraseñas nuevas"
      [appRowWindow]="all().length"
      [rowSize]="rowSize"
      [style.height.px]="rowSize * (all().length < mostRows ? all().length : mostRows)"
    >
      <ul [style.height.px]="window.height()" [style.padding-top.px]="window.above()">
        @for (one of all().slice(window.start(), window.end()); track one.usuario.id) {
          @let name = label(one.usuario);
          <li [style.height.px]="rowSize">
            <span class="who">
              <bdi class="name">{{ name }}</bdi>
              @if (isNamesake()(name)) {
                <bdi class="beside caption muted">{{ one.usuario.email }}</bdi>
              }
            </span>
            <span class="password">{{ one.password }}</span>
            <button
              matIconButton
              type="button"
              [attr.aria-label]="'Copiar la contraseña de ' + name"
              (click)="copy(one)"
            >
              <app-icon small [icon]="last() === one.usuario.id ? icons.Check : icons.Copy" />
            </button>
          </li>
        }
      </ul>
    </div>
    <p class="muted small" role="status">{{ told() }}</p>
  `,
  styleUrl: './password-rows.scss',
})
export class PasswordRows {
  readonly all = input.required<readonly Credentials[]>();
  /** It is in the clipboard. */
  readonly taken = output<Credentials>();

  /** The account whose password was copied last. */
  protected readonly last = signal<number | null>(null);
  /** What became of it. */
  protected readonly told = signal('');
  protected readonly icons = { Check, Copy };
  protected readonly rowSize = ROW_PX;
  protected readonly mostRows = MOST_ROWS;
  protected readonly label = usuarioLabel;
  protected readonly isNamesake = computed(() =>
    namesakesAmong(this.all().map(({ usuario }) => usuarioLabel(usuario))),
  );

  protected async copy(one: Credentials): Promise<void> {
    const isCopied = await writeToClipboard(one.password);
    this.last.set(isCopied ? one.usuario.id : null);
    this.told.set(
      isCopied ? `Copiada la contraseña de ${usuarioLabel(one.usuario)}.` : COPY_BY_HAND,
    );
    if (isCopied) this.taken.emit(one);
  }
}
