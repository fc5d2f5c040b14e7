import { Component, computed, input } from '@angular/core';
import { FieldTree, FormField } from '@angular/forms/signals';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import {
  detailText,
  EMPTY_PERSONA_DETAILS,
  GENDERS,
  PersonaDetails,
} from '../../domain/persona/persona-details';
import { hasNoLetter } from '../../domain/persona/persona-problems';
import { sameText } from '../../domain/text/clean-text';
import { FieldErrors } from '../../forms/fields/field-errors';
import { OUTLINED_FIELDS } from '../../forms/fields/outlined-fields';
import { BirthDateField } from './birth-date-field';

type Field = keyof PersonaDetails;
const NAMES = ['nombres', 'p_apellido', 's_apellido'] as const;
const NO_LETTER = 'No tiene letras: ¿se llama así?';
const FIELDS = Object.keys(EMPTY_PERSONA_DETAILS) as Field[];

/** The five personal details. They are somebody else's: the browser must not offer its owner's. */
@Component({
  selector: 'app-persona-fields',
  imports: [
    BirthDateField,
    FieldErrors,
    FormField,
    MatFormFieldModule,
    MatInputModule,
    MatSelectModule,
  ],
  host: { class: 'fields' },
  providers: [OUTLINED_FIELDS],
  templateUrl: './persona-fields.html',
})
export class PersonaFields {
  readonly details = input.required<FieldTree<PersonaDetails>>();
  /** What is on record: each changed field says what it was. */
  readonly recorded = input<PersonaDetails>();

  /** Begins the ids of the controls: a page has these fields once. */
  protected readonly id = 'persona-';
  protected readonly before = computed(() => {
    const recorded = this.recorded();
    const typed = this.details()().value();
    const changed = recorded
      ? FIELDS.filter((field) => !sameText(recorded[field], typed[field]))
      : [];
    const texts = changed.map((field) => [field, detailText(field, recorded!)]);
    return Object.fromEntries(texts) as Partial<Record<Field, string>>;
  });
  /** A name without a letter may be one: the contract permits it. It is asked, and not refused. */
  protected readonly hints = computed(() => {
    const [before, typed] = [this.before(), this.details()().value()];
    const hints = NAMES.map((field) => [
      field,
      [before[field] && `Antes: ${before[field]}`, hasNoLetter(typed[field]) && NO_LETTER]
        .filter(Boolean)
        .join(' · '),
    ]);
    return Object.fromEntries(hints) as Record<(typeof NAMES)[number], string>;
  });
  /** The gender code on record is kept among the options also when it is an unknown one. */
  protected readonly genders = computed(() => {
    const recorded = this.recorded()?.genero;
    const known = !recorded || GENDERS.some(({ code }) => code === recorded);
    return known ? GENDERS : [...GENDERS, { code: recorded, label: recorded }];
  });
}
