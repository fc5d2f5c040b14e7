import {
  Directive,
  ElementRef,
  forwardRef,
  inject,
  linkedSignal,
  model,
  output,
} from '@angular/core';
import { FormValueControl } from '@angular/forms/signals';
import { MAT_INPUT_VALUE_ACCESSOR } from '@angular/material/input';
import { formatCalendarDate } from '../../domain/calendar-date';
import { typedDate, withSlashes } from '../../domain/typed-date';

/**
 * A calendar date in a text field, day first whatever the browser's language. The model is
 * 'YYYY-MM-DD' once the date is whole; until then it is what is typed, which the rules judge.
 */
@Directive({
  selector: 'input[appDateText]',
  host: {
    inputmode: 'numeric',
    placeholder: 'dd/mm/aaaa',
    '[value]': 'text()',
    '(input)': 'type($event)',
    '(blur)': 'leave()',
  },
  providers: [{ provide: MAT_INPUT_VALUE_ACCESSOR, useExisting: forwardRef(() => DateText) }],
})
export class DateText implements FormValueControl<string> {
  readonly value = model('');
  readonly touch = output();

  private readonly input = inject<ElementRef<HTMLInputElement>>(ElementRef).nativeElement;
  /** Stays as it is typed until the field is left. */
  protected readonly text = linkedSignal<string, string>({
    source: this.value,
    computation: (value, previous) => {
      const typed = previous?.value ?? '';
      return typedDate(typed) === value ? typed : formatCalendarDate(value);
    },
  });

  focus(): void {
    this.input.focus();
  }

  protected type(event: Event): void {
    const { value } = event.target as HTMLInputElement;
    const text = withSlashes(value, this.text());
    this.text.set(text);
    // The binding alone would not: the text that was bound last may be the same.
    if (text !== value) this.input.value = text;
    this.value.set(typedDate(text));
  }

  protected leave(): void {
    this.text.set(formatCalendarDate(this.value()));
    this.touch.emit();
  }
}
