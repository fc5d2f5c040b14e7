import { Component, computed, input } from '@angular/core';
import { FieldTree, FormField } from '@angular/forms/signals';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import { EARLIEST_BIRTH_DATE, formatCalendarDate, today } from '../../domain/calendar-date';
import { GENDERS, PersonaDetails } from '../../domain/persona-details';
import { FieldErrors } from '../../forms/field-errors';

/** The five personal details. They are somebody else's: the browser must not offer its owner's. */
@Component({
  selector: 'app-persona-fields',
  imports: [FieldErrors, FormField, MatFormFieldModule, MatInputModule, MatSelectModule],
  host: { class: 'fields' },
  templateUrl: './persona-fields.html',
  styles: `
    .whole-line {
      grid-column: 1 / -1;
    }
  `,
})
export class PersonaFields {
  readonly details = input.required<FieldTree<PersonaDetails>>();
  /** The gender code on record: kept among the options also when it is an unknown one. */
  readonly recordedGender = input('');

  /** The browser writes dates its own way, 11/30/1998 too: the hint leaves no doubt. */
  protected readonly formatCalendarDate = formatCalendarDate;
  protected readonly earliest = EARLIEST_BIRTH_DATE;
  protected readonly latest = today();
  protected readonly genders = computed(() => {
    const recorded = this.recordedGender();
    const known = !recorded || GENDERS.some(({ code }) => code === recorded);
    return known ? GENDERS : [...GENDERS, { code: recorded, label: recorded }];
  });
}
