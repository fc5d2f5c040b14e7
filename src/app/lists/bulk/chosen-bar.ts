import { Component, computed, input } from '@angular/core';
import { X } from 'lucide';
import { Icon } from '../../ui/icon/icon';
import { Selection } from '../selection/selection';
import { BarAction } from './bar-action';

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
      @if (rows().length > chosen() - hidden()) {
        <button appBarAction class="quiet" (click)="chooseAll()">
          Elegir los {{ rows().length }}
        </button>
      }
    </div>
    <span class="divider"></span>
    <div class="foot"><ng-content select="[footAction]" /></div>
    <ng-content />
    <button appBarAction class="clear" label="Quitar la selección" (click)="selection().clear()">
      <app-icon small [icon]="clearIcon" />
    </button>
  `,
  styleUrl: './chosen-bar.scss',
})
export class ChosenBar {
  readonly selection = input.required<Selection>();
  /** The rows that match what is searched and filtered. */
  readonly rows = input.required<readonly { readonly id: number }[]>();
  /** What is searched and filtered, as one text. */
  readonly filter = input.required<string>();
  /** How many are chosen, and how many of them are out of view. */
  readonly chosen = input.required<number>();
  readonly hidden = input.required<number>();

  protected readonly clearIcon = X;
  protected readonly sentence = computed(() => {
    const [count, hidden] = [this.chosen(), this.hidden()];
    const chosen = count === 1 ? '1 elegido' : `${count} elegidos`;
    return hidden ? `${chosen}, ${hidden} no se ${hidden === 1 ? 've' : 'ven'}` : chosen;
  });

  protected chooseAll(): void {
    this.selection().chooseAll(this.rows(), this.filter());
  }
}
