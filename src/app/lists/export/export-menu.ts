import { Component, computed, inject, Injector, input } from '@angular/core';
import { toObservable } from '@angular/core/rxjs-interop';
import { MatButtonModule } from '@angular/material/button';
import { Download, FileSpreadsheet, FileText, Printer } from 'lucide';
import { filter, firstValueFrom } from 'rxjs';
import { today } from '../../domain/calendar-date';
import { formatCount } from '../../domain/text/format-count';
import { Icon } from '../../ui/icon/icon';
import { loadPart } from '../../ui/load-part';
import type { MenuEntry } from '../../ui/menu/menu-entry';
import { OpensMenu } from '../../ui/menu/opens-menu';
import { addShortcuts } from '../../ui/shortcuts';
import { Notifier } from '../../ui/toast/notifier';
import { ShownList } from '../list-screen';

/** More sheets than anybody prints; no browser lays them out in a time that people wait. */
const MOST_PRINTED = 10_000;

/** "Exportar": the rows of a list, in its order and the columns that it shows, as a file or on paper. */
@Component({
  selector: 'app-export-menu',
  imports: [Icon, MatButtonModule, OpensMenu],
  template: `
    <button
      type="button"
      matButton
      title="Exportar"
      aria-label="Exportar"
      [class.compact]="chosenAs()"
      [appMenu]="menu"
    >
      <app-icon small [icon]="downloadIcon" /><span class="words">Exportar</span>
    </button>
  `,
  styles: `
    .compact {
      --mat-button-text-container-height: 28px;
      --mat-button-text-horizontal-padding: 7px;
      --mat-button-text-label-text-color: var(--k-ink);
      --mat-button-text-label-text-size: var(--k-text-small);
    }

    /* In a bar that has no room for all words: its own go first. */
    @container (width < 760px) {
      .words {
        display: none;
      }
    }
    @media (width < 720px) {
      .words {
        display: none;
      }
    }
    @media (width < 600px) {
      .compact {
        --mat-button-text-container-height: 44px;
      }
    }
  `,
})
export class ExportMenu<T extends { readonly id: number }> {
  readonly screen = input.required<ShownList<T>>();
  readonly title = input.required<string>();
  /** What those that are chosen are called, as 'elegidos', where these are meant; '' = all that match. */
  readonly chosenAs = input('');
  /** Whether all is known that the columns say. */
  readonly known = input(true);

  private readonly rows = computed(() =>
    this.chosenAs() ? this.screen().chosen() : this.screen().rows(),
  );
  /** Which of them, as 'Cajeros activos'; '' = all. */
  private readonly scope = computed(() => this.chosenAs() || this.screen().scope());
  /** Whether each row is in its place. */
  private readonly settled = computed(
    () => this.known() && (this.chosenAs() !== '' || this.screen().found.isSettled()),
  );
  private readonly injector = inject(Injector);
  private readonly notifier = inject(Notifier);
  protected readonly downloadIcon = Download;
  protected readonly menu = (): readonly MenuEntry[] => [
    { label: 'Hoja de Excel (XLSX)', icon: FileSpreadsheet, run: () => void this.save('xlsx') },
    {
      label: 'Texto separado por punto y coma (CSV)',
      icon: FileText,
      run: () => void this.save('csv'),
    },
    { label: 'Imprimir', icon: Printer, run: () => void this.printAll() },
  ];

  constructor() {
    const command = (label: string, also: string, run: () => void) => {
      return { keys: '', label, also, when: () => !this.chosenAs(), run };
    };
    addShortcuts(
      command('Imprimir la lista', 'papel', () => void this.printAll()),
      command('Exportar a CSV', 'descargar texto', () => void this.save('csv')),
      command('Exportar a Excel', 'descargar planilla xlsx', () => void this.save('xlsx')),
    );
  }

  private async save(format: 'xlsx' | 'csv'): Promise<void> {
    try {
      const code = loadPart(() => import('./save-list'));
      await this.isSettled();
      const { saveList } = await code;
      await saveList(format, {
        title: this.title(),
        scope: this.scope(),
        columns: this.screen().view.shown(),
        rows: this.rows(),
        today: today(),
      });
    } catch {
      this.notifier.failure('No se pudo preparar el archivo. Inténtalo de nuevo.');
    }
  }

  private async printAll(): Promise<void> {
    await this.isSettled();
    const count = this.rows().length;
    if (count > MOST_PRINTED) {
      this.notifier.failure(
        `Son ${formatCount(count)} filas, y se imprimen ${formatCount(MOST_PRINTED)} como máximo. Filtra la lista, o expórtala.`,
      );
      return;
    }
    const heading = [this.title(), this.scope()].filter(Boolean).join(', ');
    this.screen().printing.print({ heading, rows: this.rows() });
  }

  private isSettled(): Promise<boolean> {
    const settled = toObservable(this.settled, { injector: this.injector });
    return this.screen().found.hurry(firstValueFrom(settled.pipe(filter(Boolean))));
  }
}
