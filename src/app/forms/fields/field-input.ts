import { computed, Directive, effect, ElementRef, forwardRef, inject, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { MatFormFieldControl } from '@angular/material/form-field';
import { Subject } from 'rxjs';

let inputs = 0;

/**
 * What is typed into, in a field of Material's. Material's own directive, for forms of every kind, weighs
 * more than the fields of a page (docs/decisions/choices-of-our-own.md); all of ours are signal forms.
 */
@Directive({
  selector: 'input[appInput], textarea[appInput]',
  providers: [{ provide: MatFormFieldControl, useExisting: forwardRef(() => FieldInput) }],
  host: {
    class: 'mat-mdc-input-element mat-mdc-form-field-input-control mdc-text-field__input',
    '[class.mat-mdc-form-field-textarea-control]': "element.localName === 'textarea'",
    // What is empty is missing, and not wrong: as Material's own has it.
    '[attr.aria-invalid]': 'empty ? null : errorState()',
    '(focus)': 'focused.set(true)',
    '(blur)': 'focused.set(false)',
  },
})
export class FieldInput implements MatFormFieldControl<string> {
  protected readonly element = inject<ElementRef<HTMLInputElement>>(ElementRef).nativeElement;
  private readonly field = inject(FormField, { self: true, optional: true });

  readonly ngControl = null;
  readonly shouldLabelFloat = true;
  readonly required = false;
  readonly focused = signal(false);
  readonly disabled = computed(() => this.field?.state().disabled() ?? false);
  readonly errorState = computed(() => {
    const state = this.field?.state();
    return state ? state.invalid() && state.touched() : false;
  });
  readonly stateChanges = new Subject<void>();

  constructor() {
    if (!this.element.id) this.element.id = `field-input-${inputs++}`;
    effect(() => {
      this.focused();
      this.errorState();
      this.stateChanges.next();
    });
  }

  get id(): string {
    return this.element.id;
  }

  get empty(): boolean {
    return !this.element.value;
  }

  /** For what completes it. */
  get value(): string {
    return this.element.value;
  }

  set value(value: string) {
    this.element.value = value;
  }

  get describedByIds(): string[] {
    return this.element.getAttribute('aria-describedby')?.split(' ') ?? [];
  }

  setDescribedByIds(ids: string[]): void {
    if (ids.length) this.element.setAttribute('aria-describedby', ids.join(' '));
    else this.element.removeAttribute('aria-describedby');
  }

  onContainerClick(): void {
    this.element.focus();
  }
}
