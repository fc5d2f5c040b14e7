import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router } from '@angular/router';
import { LEAVE_ANYWAY } from '../../forms/leaving/leave-anyway';
import { ImportSteps } from '../../import/import-steps';
import { BeginImport } from '../../import/work/begin-import';
import { ImportWork } from '../../import/work/import-work';
import { LastRole } from '../../preferences/last-role';
import { Runs } from '../../runs/runs';
import { oneValue } from '../../ui/one-value';
import { preselectedRole } from '../register/roles/preselected-role';
import { ImportResult } from './import-result';

/** A spreadsheet of people becomes accounts. */
@Component({
  imports: [ImportResult, ImportSteps],
  providers: [ImportWork, BeginImport],
  template: `
    @if (shown(); as run) {
      <app-import-result
        [id]="run"
        [hasSheet]="hasSheet()"
        (again)="startOver()"
        (correct)="correct()"
      />
    } @else {
      <app-import-steps [usualRole]="usualRole()" [firstStep]="firstStep()" (register)="begin()" />
    }
  `,
})
export class UsuarioImport {
  /** The run of an import, which an address keeps through a reload. */
  readonly trabajo = input<string | readonly string[]>();

  private readonly work = inject(ImportWork);
  private readonly beginImport = inject(BeginImport);
  private readonly runs = inject(Runs);
  private readonly router = inject(Router);
  private readonly lastRole = inject(LastRole).read();

  private readonly run = linkedSignal(() => oneValue(this.trabajo()));
  protected readonly shown = computed(() => {
    const run = this.runs.find(this.run());
    return run?.field === 'registro' ? run.id : '';
  });
  protected readonly hasSheet = computed(() => this.work.people().rows.length > 0);
  protected readonly firstStep = signal(0);
  protected readonly usualRole = computed(() => {
    const id = preselectedRole(this.work.roles(), this.lastRole);
    return this.work.roles().find((role) => role.id === id)?.nombre ?? '';
  });

  protected async begin(): Promise<void> {
    if (this.work.ready().length) this.show(await this.beginImport.begin());
  }

  protected startOver(): void {
    this.beginImport.allowAgain();
    this.work.close();
    this.firstStep.set(0);
    this.show('');
  }

  /** Whoever was registered is on record by now. */
  protected correct(): void {
    this.beginImport.allowAgain();
    this.work.judging.readAnew();
    this.firstStep.set(2);
    this.show('');
  }

  private show(run: string): void {
    this.run.set(run);
    void this.router.navigate(['/usuarios/importar'], {
      queryParams: run ? { trabajo: run } : {},
      replaceUrl: true,
      info: LEAVE_ANYWAY,
    });
  }
}
