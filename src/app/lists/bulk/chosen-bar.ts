import { Component, computed, input } from '@angular/core';
import { X } from 'lucide';
import { formatCount } from '../../domain/text/format-count';
import { Icon } from '../../ui/icon/icon';
import { ShownList } from '../list-screen';
import { BarAction } from './bar-action';
import { Chosen } from './chosen';

/**
 * How many are chosen, and what can be done to all of them at once: its content. On phones it lies over
 * the head of the page, and what is marked as `footAction` over the sections at its foot.
 */
@Component({
  selector: 'app-chosen-bar',
  imports: [BarAction, Icon],
  host: { role: 'region', 'aria-label': 'Elegidos' },
  template: `
    <div class="who">
      <strong class="count" aria-live="polite" [title]="sentence()">{{ sentence() }}</strong>
      @if (screen().rows().length > chosen().rows().length - chosen().hidden().size) {
        <button appBarAction class="quiet" (click)="screen().chooseAll()">
          Elegir los {{ format(screen().rows().length) }}
        </button>
      }
    </div>
    <span class="divider"></span>
    <div class="foot"><ng-content select="[footAction]" /></div>
    <ng-content />
    <button
      appBarAction
      class="clear"
      label="Quitar la selección"
      (click)="screen().selection.clear()"
    >
      <app-icon small [icon]="clearIcon" />
    </button>
  `,
  styleUrl: './chosen-bar.scss',
})
export class ChosenBar<T extends { readonly id: number }> {
  readonly screen = input.required<ShownList<T>>();
  readonly chosen = input.required<Chosen<T>>();

  protected readonly format = formatCount;
  protected readonly clearIcon = X;
  protected readonly sentence = computed(() => {
    const [count, hidden] = [this.chosen().rows().length, this.chosen().hidden().size];
    const chosen = count === 1 ? '1 elegido' : `${formatCount(count)} elegidos`;
    return hidden
      ? `${chosen}, ${formatCount(hidden)} no se ${hidden === 1 ? 've' : 'ven'}`
      : chosen;
  });
}
