import { Component, input, output } from '@angular/core';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { Search } from 'lucide';
import { Icon } from '../ui/icon';

/** "Buscar", above a list. */
@Component({
  selector: 'app-search-field',
  imports: [Icon, MatFormFieldModule, MatInputModule],
  template: `
    <mat-form-field appearance="outline" subscriptSizing="dynamic">
      <mat-label>Buscar</mat-label>
      <app-icon matPrefix [icon]="icon" />
      <input
        #field
        matInput
        type="search"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        [value]="text()"
        (input)="textChange.emit(field.value)"
      />
    </mat-form-field>
  `,
  styles: `
    mat-form-field {
      width: 100%;
    }
    app-icon {
      padding: 0 0.5rem 0 0.75rem;
      box-sizing: content-box;
      color: var(--mat-sys-on-surface-variant);
    }
  `,
})
export class SearchField {
  readonly text = input.required<string>();
  readonly textChange = output<string>();

  protected readonly icon = Search;
}
