import { Component, computed, ElementRef, inject, Injector, input, viewChild } from '@angular/core';
import { FieldTree, FormField } from '@angular/forms/signals';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { Calendar } from 'lucide';
import { ageOn } from '../../domain/calendar-date';
import { isUnlikelyAge } from '../../domain/persona/persona-problems';
import { FieldErrors } from '../../forms/fields/field-errors';
import { OUTLINED_FIELDS } from '../../forms/fields/outlined-fields';
import { Icon } from '../../ui/icon/icon';
import { loadPart } from '../../ui/load-part';
import { Notifier } from '../../ui/toast/notifier';
import { DateText } from './date-text';

/** The date of birth: typed, or chosen in a calendar that is loaded when it is asked for. */
@Component({
  selector: 'app-birth-date-field',
  imports: [
    DateText,
    FieldErrors,
    FormField,
    Icon,
    MatButtonModule,
    MatFormFieldModule,
    MatInputModule,
  ],
  providers: [OUTLINED_FIELDS],
  template: `
    <mat-form-field [class.changed]="before()">
      <input matInput appDateText autocomplete="off" [id]="inputId()" [formField]="date()" />
      <button
        #button
        matIconButton
        matSuffix
        type="button"
        aria-haspopup="dialog"
        [disabled]="date()().disabled()"
        aria-label="Elegir la fecha en el calendario"
        (click)="choose($event)"
      >
        <app-icon [icon]="icon" />
      </button>
      @if (hint(); as hint) {
        <mat-hint>{{ hint }}</mat-hint>
      }
      <mat-error [fieldErrors]="date()" />
    </mat-form-field>
  `,
})
export class BirthDateField {
  readonly date = input.required<FieldTree<string>>();
  /** For the label. */
  readonly inputId = input.required<string>();
  /** The day on record, as people read it, when another one is typed. */
  readonly before = input<string>();
  /** What is to be mended of the day on record. */
  readonly pending = input<string>();

  private readonly injector = inject(Injector);
  private readonly button = viewChild.required('button', { read: ElementRef<HTMLElement> });
  protected readonly icon = Calendar;
  protected readonly hint = computed(() => {
    const age = ageOn(this.date()().value());
    const before = this.before();
    const years = age === null ? '' : age === 1 ? '1 año' : `${age} años`;
    const doubt = age !== null && isUnlikelyAge(age) ? ': revisa el año' : '';
    return [before && `Antes: ${before}`, this.pending(), years + doubt]
      .filter(Boolean)
      .join(' · ');
  });

  protected async choose(click: Event): Promise<void> {
    // The field would take the focus, and with its loss to the calendar complain that it is empty.
    click.stopPropagation();
    const code = await loadPart(() => import('./date-calendar')).catch(() => null);
    if (!code) {
      this.injector
        .get(Notifier)
        .failure('No se pudo abrir el calendario. Escribe la fecha, o pulsa otra vez.');
      return;
    }
    const field = this.date()();
    const chosen = await code.chooseDate(this.injector, this.button().nativeElement, field.value());
    if (chosen === null) return;
    field.value.set(chosen);
    field.markAsDirty();
    field.markAsTouched();
  }
}
