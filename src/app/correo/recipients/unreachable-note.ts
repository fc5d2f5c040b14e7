import { Component, computed, input, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Info, TriangleAlert } from 'lucide';
import { isEmail } from '../../domain/text/email';
import { formatCount } from '../../domain/text/format-count';
import { Usuario } from '../../domain/usuario/usuario';
import { usuarioLabel } from '../../domain/usuario/usuario-labels';
import { Icon } from '../../ui/icon/icon';
import { mendedNote, whyUnreachable } from './recipient-notes';

/** So many are named; who is mended makes room for the next. */
const MOST_NAMED = 3;
const LIST = new Intl.ListFormat('es');

/** Who was chosen and gets no mail, with the way to their record, and back in once it is mended. */
@Component({
  selector: 'app-unreachable-note',
  imports: [Icon, MatButtonModule, RouterLink],
  host: { role: 'status' },
  template: `
    @if (unreachable().length > 0) {
      <p class="hint">
        <app-icon small [icon]="icons.warning" />
        <span>
          @for (one of named(); track one.usuario.id) {
            <a
              class="link"
              target="_blank"
              title="Se abre en otra pestaña"
              [routerLink]="['/usuarios', one.usuario.id]"
              >{{ label(one.usuario) }}</a>{{ one.after }}
          }
          {{ why() }}
        </span>
      </p>
    }
    @if (mended().length > 0) {
      <p class="hint">
        <app-icon small [icon]="icons.info" /><span>{{ mendedNote(mended()) }}</span>
      </p>
      <button matButton type="button" (click)="add.emit(mended())">Agregar</button>
    }
  `,
  styles: `
    :host {
      display: block;
    }

    p {
      margin-bottom: 0;
    }
  `,
})
export class UnreachableNote {
  /** Whose address was none when they were chosen. */
  readonly usuarios = input.required<readonly Usuario[]>();
  readonly add = output<readonly Usuario[]>();

  protected readonly icons = { info: Info, warning: TriangleAlert };
  protected readonly label = usuarioLabel;
  protected readonly mendedNote = mendedNote;
  protected readonly mended = computed(() => this.usuarios().filter(({ email }) => isEmail(email)));
  protected readonly unreachable = computed(() =>
    this.usuarios().filter(({ email }) => !isEmail(email)),
  );
  protected readonly why = computed(() => whyUnreachable(this.unreachable()));
  /** 'Ana Rojas, Luis Choque, Eva Mamani y 2 más': each with what follows their name. */
  protected readonly named = computed(() => {
    const shown = this.unreachable().slice(0, MOST_NAMED);
    const folded = this.unreachable().length - shown.length;
    const names = shown.map(usuarioLabel);
    const parts = LIST.formatToParts(folded ? [...names, `${formatCount(folded)} más`] : names);
    const texts = parts.map(({ value }) => value);
    return shown.map((usuario, i) => {
      const next = i + 1 < shown.length ? 2 * i + 2 : texts.length;
      return { usuario, after: texts.slice(2 * i + 1, next).join('') };
    });
  });
}
