import { Component, input, output } from '@angular/core';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatSelectModule } from '@angular/material/select';

export interface FilterOption {
  /** As in the URL; '' filters nothing. */
  readonly value: string;
  readonly label: string;
}

/** One filter above a list. */
@Component({
  selector: 'app-filter-select',
  imports: [MatFormFieldModule, MatSelectModule],
  template: `
    <mat-form-field appearance="outline" subscriptSizing="dynamic">
      <mat-label>{{ label() }}</mat-label>
      <mat-select
        [value]="value()"
        [disabled]="!!disabledReason()"
        (valueChange)="valueChange.emit($event)"
      >
        @for (option of options(); track option.value) {
          <mat-option [value]="option.value">{{ option.label }}</mat-option>
        }
      </mat-select>
      @if (disabledReason()) {
        <mat-hint>{{ disabledReason() }}</mat-hint>
      }
    </mat-form-field>
  `,
  styles: `
    mat-form-field {
      width: 100%;
    }
  `,
})
export class FilterSelect {
  readonly label = input.required<string>();
  readonly options = input.required<readonly FilterOption[]>();
  readonly value = input.required<string>();
  /** Why this filter cannot be used now; '' when it can. */
  readonly disabledReason = input('');
  readonly valueChange = output<string>();
}
