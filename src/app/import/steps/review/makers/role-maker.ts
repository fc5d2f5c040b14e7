import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { formatCount } from '../../../../domain/text/format-count';
import { ChoiceField } from '../../../../forms/fields/choice-field';
import { OUTLINED_FIELDS } from '../../../../forms/fields/outlined-fields';
import { ImportRow } from '../../../reading/import-cell';
import { ImportWork } from '../../../work/import-work';

/** Gives one role to all who have none. */
@Component({
  selector: 'app-role-maker',
  imports: [ChoiceField, MatButtonModule, MatFormFieldModule],
  providers: [OUTLINED_FIELDS],
  host: { role: 'group', 'aria-label': 'Poner un rol donde falta', class: 'card' },
  template: `
    <div class="line">
      <div class="field">
        <span class="label" id="missing-role-label">Rol</span>
        <mat-form-field>
          <app-choice-field
            labelledBy="missing-role-label"
            placeholder="Elige"
            [choices]="roles()"
            [(value)]="role"
          />
        </mat-form-field>
      </div>
      <button
        type="button"
        matButton="outlined"
        disabledInteractive
        [disabled]="!role()"
        (click)="give()"
      >
        Poner en {{ format(rows().length) }} {{ rows().length === 1 ? 'fila' : 'filas' }}
      </button>
      <button type="button" matButton (click)="closed.emit()">Cerrar</button>
    </div>
  `,
  styleUrl: './maker.scss',
})
export class RoleMaker {
  readonly rows = input.required<readonly ImportRow[]>();
  readonly closed = output();

  private readonly work = inject(ImportWork);
  protected readonly format = formatCount;
  protected readonly roles = computed(() =>
    this.work.roles().map(({ nombre }) => ({ value: nombre, label: nombre })),
  );
  /** None is proposed: a role opens doors. */
  protected readonly role = signal('');

  protected give(): void {
    const text = this.role();
    if (!text) return;
    this.work.write(this.rows().map(({ row }) => ({ row, field: 'rol', text })));
    this.closed.emit();
  }
}
