import { Component, inject, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { LEAVE_ANYWAY } from '../../forms/leaving/leave-anyway';
import { ImportSteps } from '../../import/import-steps';
import { GoesBack } from '../../import/step-back-guard';
import { BeginImport } from '../../import/work/begin-import';
import { ImportWork } from '../../import/work/import-work';

/** A spreadsheet of people who get no account. */
@Component({
  imports: [ImportSteps],
  providers: [ImportWork, BeginImport],
  template: `<app-import-steps (register)="begin()" />`,
})
export class PersonaImport implements GoesBack {
  private readonly work = inject(ImportWork);
  private readonly beginImport = inject(BeginImport);
  private readonly router = inject(Router);

  private readonly steps = viewChild(ImportSteps);

  constructor() {
    this.work.kind.set('personas');
  }

  stepBack(): boolean {
    return this.steps()?.stepBack() ?? false;
  }

  protected async begin(): Promise<void> {
    if (this.work.ready().length === 0) return;
    const run = await this.beginImport.begin();
    await this.router.navigate(['/trabajos', run], { info: LEAVE_ANYWAY });
  }
}
