import { Component, computed, effect, inject, input, output, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { Check, FileSpreadsheet } from 'lucide';
import { Role } from '../domain/role';
import { UnsavedChanges } from '../forms/unsaved-changes';
import { BackLink } from '../ui/back-link';
import { Icon } from '../ui/icon';
import { clashes } from './reading/column-map';
import { ImportKind } from './reading/import-field';
import { ColumnsStep } from './steps/columns-step';
import { FileStep } from './steps/file-step';
import { ReviewStep } from './steps/review-step';
import { ImportWork } from './work/import-work';

const STEPS = ['Archivo', 'Columnas', 'Revisión'] as const;

/** From a spreadsheet to the people in it, in three steps; what is done with them is the page's. */
@Component({
  selector: 'app-import-steps',
  imports: [BackLink, ColumnsStep, FileStep, Icon, MatButtonModule, ReviewStep],
  templateUrl: './import-steps.html',
  styleUrl: './import-steps.scss',
  host: { '[class.fills]': 'step() === 2' },
})
export class ImportSteps {
  readonly kind = input.required<ImportKind>();
  readonly roles = input<readonly Role[]>([]);
  /** For rows that say no role. */
  readonly usualRole = input('');
  readonly register = output();

  protected readonly work = inject(ImportWork);
  protected readonly steps = STEPS;
  protected readonly step = signal(0);
  protected readonly icons = { Check, FileSpreadsheet };
  protected readonly list = computed(() => (this.kind() === 'usuarios' ? 'Usuarios' : 'Personas'));
  protected readonly mayGoOn = computed(
    () => this.work.sheet() !== null && (this.step() === 0 || clashes(this.work.map()).size === 0),
  );
  protected readonly leftOut = computed(() => {
    const { duplicate, error, 'email-taken': taken } = this.work.counts();
    return duplicate + error + taken;
  });
  protected readonly primary = computed(() => {
    const count = this.work.ready().length;
    return count === 1 ? 'Registrar 1 persona' : `Registrar ${count} personas`;
  });
  protected readonly said = computed(() => {
    const { present } = this.work.counts();
    const left = this.leftOut();
    return [
      left &&
        (left === 1
          ? '1 queda fuera si no la corriges.'
          : `${left} quedan fuera si no las corriges.`),
      present && (present === 1 ? '1 ya está.' : `${present} ya están.`),
    ]
      .filter(Boolean)
      .join(' ');
  });

  constructor() {
    inject(UnsavedChanges).watch(computed(() => this.work.people().rows.length > 0));
    effect(() => this.work.kind.set(this.kind()));
    effect(() => this.work.roles.set(this.roles()));
  }

  protected async goOn(): Promise<void> {
    if (!this.mayGoOn()) return;
    if (this.step() === 0 && !this.work.map().includes('rol')) {
      this.work.defaultRole.set(this.usualRole());
    }
    if (this.step() === 1) await this.work.review();
    this.step.update((step) => Math.min(step + 1, STEPS.length - 1));
  }

  protected back(): void {
    this.step.update((step) => Math.max(step - 1, 0));
  }

  protected async saveLeftOut(): Promise<void> {
    const { saveLeftOut } = await import('./work/left-out');
    const verdicts = this.work.verdicts() ?? [];
    const rows = this.work.rows().flatMap((row, i) => {
      const verdict = verdicts[i];
      const isOut = verdict && ['email-taken', 'duplicate', 'error'].includes(verdict.name);
      return isOut ? [{ row, verdict }] : [];
    });
    await saveLeftOut(this.kind(), this.work.fileName(), rows);
  }
}
