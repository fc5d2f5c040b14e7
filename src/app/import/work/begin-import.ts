import { inject, Service } from '@angular/core';
import { formatCount } from '../../domain/text/format-count';
import { waitingItem } from '../../runs/run';
import { Runs } from '../../runs/runs';
import { loadPart } from '../../ui/load-part';
import { RowVault } from '../keeping/row-vault';
import { ImportWork } from './import-work';
import { sheetPerson } from './sheet-person';

/** Begins the run that puts the rows on record that are ready. */
@Service({ autoProvided: false })
export class BeginImport {
  private readonly work = inject(ImportWork);
  private readonly vault = inject(RowVault);
  private readonly runs = inject(Runs);

  private begun: Promise<string> | null = null;

  /**
   * However often it is pressed, a review is registered once: the page takes a moment to change, and
   * persons that were made twice can't be deleted.
   * @returns the run's id
   */
  begin(): Promise<string> {
    this.begun ??= this.beginRun().catch((error: unknown) => {
      this.allowAgain();
      throw error;
    });
    return this.begun;
  }

  /** The rows are reviewed anew. */
  allowAgain(): void {
    this.begun = null;
  }

  private async beginRun(): Promise<string> {
    const kind = this.work.kind();
    const rows = this.work.ready();
    const people = rows.map((row) => sheetPerson(row, this.work.roles()));
    const id = crypto.randomUUID();
    const { leftOutRows } = await loadPart(() => import('./left-out'));
    const leftOut = leftOutRows(kind, this.work.rows(), this.work.verdicts() ?? []);
    await this.vault.keep(id, { kind, fileName: this.work.file.name(), people, leftOut });
    const count = people.length === 1 ? '1 persona' : `${formatCount(people.length)} personas`;
    return this.runs.begin({
      id,
      title: `Registrar ${count}`,
      field: kind === 'usuarios' ? 'registro' : 'persona',
      items: people.map(({ row }) => waitingItem(row, null, true)),
    });
  }
}
