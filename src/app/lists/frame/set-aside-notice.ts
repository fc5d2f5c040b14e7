import { Component, computed, input } from '@angular/core';
import { Info } from 'lucide';
import { SetAsideRow } from '../../domain/record-list';
import { formatCount } from '../../domain/text/format-count';
import { Icon } from '../../ui/icon/icon';

/** Says that a list is not whole: rows that could not be read are missing from it. */
@Component({
  selector: 'app-set-aside-notice',
  imports: [Icon],
  template: `
    @if (count()) {
      <div class="notice" role="status">
        <app-icon [icon]="icon" />
        <p>{{ sentence() }}</p>
        <details>
          <summary>Detalles</summary>
          <ul>
            @for (row of rows(); track row.place) {
              <li>
                Fila {{ row.place }}{{ row.id ? ' (id ' + row.id + ')' : '' }}: {{ row.reason }}
              </li>
            }
            @if (count() > rows().length) {
              <li>… y {{ format(count() - rows().length) }} más</li>
            }
          </ul>
        </details>
      </div>
    }
  `,
  styles: `
    /* Without anything to say it takes no place, and no gap, on the page. */
    :host {
      display: contents;
    }
    .notice {
      display: grid;
      grid-template-columns: 20px minmax(0, 1fr);
      gap: 0 10px;
      max-height: 40dvh;
      margin-bottom: var(--k-3);
      padding: 10px 12px;
      border: 1px solid var(--k-gold-edge);
      border-radius: var(--k-r-m);
      background: var(--k-gold-soft);
      font-size: var(--k-text-small);
      overflow-y: auto;
    }
    p {
      margin: 0;
    }
    details {
      grid-column: 2;
    }
    summary {
      width: fit-content;
      font-weight: 600;
      cursor: pointer;
    }
    ul {
      margin: var(--k-1) 0 0;
      padding-left: var(--k-5);
      overflow-wrap: anywhere;
    }
  `,
})
export class SetAsideNotice {
  readonly count = input.required<number>();
  /** The first of them. */
  readonly rows = input.required<readonly SetAsideRow[]>();

  protected readonly format = formatCount;
  protected readonly icon = Info;
  protected readonly sentence = computed(() =>
    this.count() === 1
      ? '1 registro no se pudo leer y no aparece en la lista.'
      : `${formatCount(this.count())} registros no se pudieron leer y no aparecen en la lista.`,
  );
}
