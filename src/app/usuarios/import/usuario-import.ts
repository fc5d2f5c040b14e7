import { Component, computed, inject, signal } from '@angular/core';
import { ImportSteps } from '../../import/import-steps';
import { BeginImport } from '../../import/work/begin-import';
import { ImportWork } from '../../import/work/import-work';
import { LastRole } from '../../preferences/last-role';
import { preselectedRole } from '../register/roles/preselected-role';
import { ImportResult } from './import-result';

/** A spreadsheet of people becomes accounts. */
@Component({
  imports: [ImportResult, ImportSteps],
  providers: [ImportWork, BeginImport],
  template: `
    @if (run(); as run) {
      <app-import-result [id]="run" (again)="startOver()" />
    } @else {
      <app-import-steps [usualRole]="usualRole()" (register)="begin()" />
    }
  `,
})
export class UsuarioImport {
  private readonly work = inject(ImportWork);
  private readonly beginImport = inject(BeginImport);
  private readonly lastRole = inject(LastRole).read();

  protected readonly run = signal('');
  protected readonly usualRole = computed(() => {
    const id = preselectedRole(this.work.roles(), this.lastRole);
    return this.work.roles().find((role) => role.id === id)?.nombre ?? '';
  });

  protected async begin(): Promise<void> {
    if (this.work.ready().length) this.run.set(await this.beginImport.begin());
  }

  protected startOver(): void {
    this.work.close();
    this.run.set('');
  }
}
