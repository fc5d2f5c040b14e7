import { Component, computed, input } from '@angular/core';
import { FieldTree, FormField } from '@angular/forms/signals';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import {
  detailText,
  EMPTY_PERSONA_DETAILS,
  GENDERS,
  PERSONA_LABELS,
  PersonaDetails,
} from '../../domain/persona/persona-details';
import { hasNoLetter, recordedProblems } from '../../domain/persona/persona-problems';
import type { NameDoubt } from '../../domain/quality/name-rule';
import { sameText } from '../../domain/text/clean-text';
import { ChoiceField } from '../../forms/fields/choice-field';
import { FieldErrors } from '../../forms/fields/field-errors';
import { MeantText } from '../../forms/fields/meant-text';
import { OUTLINED_FIELDS } from '../../forms/fields/outlined-fields';
import { BirthDateField } from './birth-date-field';
import { DoubtfulNames, NameField, NAMES } from './doubtful-names';

type Field = keyof PersonaDetails;
const NO_LETTER = 'No tiene letras: ¿se llama así?';
const FIELDS = Object.keys(EMPTY_PERSONA_DETAILS) as Field[];

/** The five personal details. They are somebody else's: the browser must not offer its owner's. */
@Component({
  selector: 'app-persona-fields',
  imports: [
    BirthDateField,
    ChoiceField,
    FieldErrors,
    FormField,
    MatFormFieldModule,
    MatInputModule,
    MeantText,
  ],
  host: {
    class: 'fields',
    '(focusout)': 'doubtful.leave()',
    '(input)': 'doubtful.lookAtPasted($event)',
  },
  providers: [OUTLINED_FIELDS],
  templateUrl: './persona-fields.html',
})
export class PersonaFields {
  readonly details = input.required<FieldTree<PersonaDetails>>();
  /** What is on record: each changed field says what it was. */
  readonly recorded = input<PersonaDetails>();

  /** Begins the ids of the controls: a page has these fields once. */
  protected readonly id = 'persona-';
  protected readonly names = NAMES;
  protected readonly labels = PERSONA_LABELS;
  protected readonly before = computed(() => {
    const recorded = this.recorded();
    const typed = this.details()().value();
    const changed = recorded
      ? FIELDS.filter((field) => !sameText(recorded[field], typed[field]))
      : [];
    const texts = changed.map((field) => [field, detailText(field, recorded!)]);
    return Object.fromEntries(texts) as Partial<Record<Field, string>>;
  });
  /** What is on record and was not touched refuses nothing; that it wants mending is said here. */
  protected readonly pending = computed(() => {
    const recorded = this.recorded();
    return recorded ? recordedProblems(recorded, this.details()().value()) : {};
  });
  protected readonly doubtful = new DoubtfulNames(
    () => this.details()().value(),
    () => this.recorded(),
  );
  /** What stands below each name. It asks, and refuses nothing: a name without a letter may be one. */
  protected readonly hints = computed(() => {
    const [before, pending] = [this.before(), this.pending()];
    const [typed, doubts] = [this.details()().value(), this.doubtful.all()];
    const hints = NAMES.map((field) => {
      const meant = doubts[field]?.meant ?? '';
      const noLetter = hasNoLetter(typed[field]) && NO_LETTER;
      const why = noLetter || (!meant && doubts[field]?.why);
      const said = [before[field] && `Antes: ${before[field]}`, pending[field], why];
      const text = said.filter(Boolean).join(' · ');
      return [field, text || meant ? { text: text && meant ? `${text} ·` : text, meant } : null];
    });
    return Object.fromEntries(hints) as Record<NameField, { text: string; meant: string } | null>;
  });
  /** The question for whoever hears the page: it stands behind them by then. */
  protected readonly asked = computed(() => {
    const doubts = Object.entries(this.doubtful.all()) as [NameField, NameDoubt][];
    return doubts
      .map(([field, { meant, why }]) => {
        return `${PERSONA_LABELS[field]}: ${why}${meant ? ` ¿Escribir «${meant}»?` : ''}`;
      })
      .join(' ');
  });
  /** The gender code on record is kept among the options also when it is an unknown one. */
  protected readonly genders = computed(() => {
    const recorded = this.recorded()?.genero;
    const known = !recorded || GENDERS.some(({ code }) => code === recorded);
    const all = known ? GENDERS : [...GENDERS, { code: recorded, label: recorded }];
    return all.map(({ code, label }) => ({ value: code, label }));
  });

  /** The button is gone then: the focus goes to what it changed. */
  protected take(field: NameField, meant: string): void {
    const name = this.details()[field]();
    name.value.set(meant);
    name.markAsDirty();
    name.focusBoundControl();
  }
}
