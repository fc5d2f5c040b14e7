import { Component, computed, input, output } from '@angular/core';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatSelectModule } from '@angular/material/select';
import { formatCount } from './record-count';

export interface FilterOption {
  /** As in the URL; '' filters nothing. */
  readonly value: string;
  readonly label: string;
  /** How many records of the list have it. */
  readonly count?: number;
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
        <mat-select-trigger>{{ chosen() }}</mat-select-trigger>
        @for (option of options(); track option.value) {
          <mat-option [value]="option.value" [attr.aria-description]="described(option)">
            {{ option.label }}
            @if (option.count !== undefined) {
              <span class="option-count" aria-hidden="true">{{ format(option.count) }}</span>
            }
          </mat-option>
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

  protected readonly format = formatCount;
  /** Without the count, which belongs to the choice. */
  protected readonly chosen = computed(
    () => this.options().find(({ value }) => value === this.value())?.label ?? '',
  );

  protected described({ count }: FilterOption): string | null {
    return count === undefined ? null : `${formatCount(count)} en la lista`;
  }
}
