import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { formatCount } from '../../../../domain/text/format-count';
import { ChoiceField } from '../../../../forms/fields/choice-field';
import { OUTLINED_FIELDS } from '../../../../forms/fields/outlined-fields';
import {
  EMAIL_PATTERNS,
  EmailPattern,
  patternEmail,
  usualDomain,
} from '../../../judging/proposals';
import { ImportRow } from '../../../reading/import-cell';
import { ImportWork } from '../../../work/import-work';
import { CellEdit } from '../../../work/row-edits';

const LABELS: Readonly<Record<EmailPattern, string>> = {
  'nombre.apellido': 'nombre.apellido',
  'n.apellido': 'inicial.apellido',
  'nombre.apellido.apellido': 'nombre.apellido.apellido',
};

/** Makes the e-mails that are missing, of names. */
@Component({
  selector: 'app-email-maker',
  imports: [ChoiceField, MatButtonModule, MatFormFieldModule, MatInputModule],
  providers: [OUTLINED_FIELDS],
  host: { role: 'group', 'aria-label': 'Crear los correos que faltan', class: 'card' },
  template: `
    <div class="line">
      <div class="field">
        <span class="label" id="pattern-label">Forma</span>
        <mat-form-field>
          <app-choice-field labelledBy="pattern-label" [choices]="patterns" [(value)]="pattern" />
        </mat-form-field>
      </div>
      <div class="field">
        <label for="email-domain">Dominio</label>
        <mat-form-field>
          <input
            #domainField
            matInput
            id="email-domain"
            [value]="domain()"
            (input)="domain.set(domainField.value.trim())"
          />
        </mat-form-field>
      </div>
      <button type="button" matButton="outlined" (click)="make()">
        Crear {{ format(made().length) }} {{ made().length === 1 ? 'correo' : 'correos' }}
      </button>
      <button type="button" matButton (click)="closed.emit()">Cerrar</button>
    </div>
    @if (made()[0]; as first) {
      <p class="small muted">Por ejemplo, {{ first.text }} en la fila {{ first.row }}.</p>
    } @else {
      <p class="small muted">Escribe el dominio, como kantuta.bo. Hacen falta nombre y apellido.</p>
    }
  `,
  styleUrl: './maker.scss',
})
export class EmailMaker {
  readonly rows = input.required<readonly ImportRow[]>();
  readonly closed = output();

  private readonly work = inject(ImportWork);
  protected readonly format = formatCount;
  protected readonly patterns = EMAIL_PATTERNS.map((each) => ({
    value: each,
    label: LABELS[each],
  }));
  protected readonly pattern = signal<EmailPattern>('nombre.apellido');
  protected readonly domain = linkedSignal(() => this.usual());
  private readonly usual = computed(() => {
    const inSheet = this.work
      .rows()
      .flatMap(({ cells: { email } }) => (email.problem ? [] : email.value));
    return usualDomain(inSheet) || usualDomain(this.work.judging.knownEmails());
  });
  /** One after another, so that no two are alike. */
  protected readonly made = computed<readonly CellEdit[]>(() => {
    const made = new Set<string>();
    return this.rows().flatMap((row) => {
      const taken = (email: string) => made.has(email) || this.work.isEmailTaken(email);
      const text = patternEmail(row, this.pattern(), this.domain(), taken);
      if (!text) return [];
      made.add(text);
      return { row: row.row, field: 'email' as const, text };
    });
  });

  protected make(): void {
    this.work.write(this.made());
    this.closed.emit();
  }
}
