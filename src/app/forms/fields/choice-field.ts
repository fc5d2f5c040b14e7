import { LiveAnnouncer } from '@angular/cdk/a11y';
import {
  Component,
  computed,
  DestroyRef,
  effect,
  ElementRef,
  forwardRef,
  inject,
  Injector,
  input,
  model,
  output,
  signal,
} from '@angular/core';
import { FormValueControl } from '@angular/forms/signals';
import { MAT_FORM_FIELD, MatFormFieldControl } from '@angular/material/form-field';
import { Subject } from 'rxjs';
import type { Choice } from '../../ui/choosing/choice';
import { Choosing } from '../../ui/choosing/choosing';
import { showChoosing } from '../../ui/choosing/show-choosing';

let fields = 0;

/**
 * A field of Material's whose value is one of several. Closed it is whole: its list, with the code of
 * overlays, is loaded when it is opened first, and arrows and letters choose without it.
 */
@Component({
  selector: 'app-choice-field',
  providers: [{ provide: MatFormFieldControl, useExisting: forwardRef(() => ChoiceField) }],
  host: {
    role: 'combobox',
    'aria-haspopup': 'listbox',
    '[id]': 'id',
    '[attr.tabindex]': 'disabled() ? -1 : 0',
    '[attr.aria-labelledby]': 'labelledBy()',
    '[attr.aria-describedby]': 'description()',
    '[attr.aria-disabled]': 'disabled() || null',
    '[attr.aria-invalid]': 'errorState() || null',
    '[attr.aria-expanded]': 'choosing.isOpen()',
    '[attr.aria-controls]': 'choosing.isDrawn() ? choosing.id : null',
    '[attr.aria-activedescendant]': 'activeId()',
    '(click)': 'open()',
    '(keydown)': 'press($event)',
    '(focus)': 'hasFocus.set(true)',
    '(blur)': 'leave()',
  },
  template: `
    <bdi class="text" [class.placeholder]="!chosen()" [attr.title]="chosen()?.label">{{
      chosen()?.label ?? placeholder()
    }}</bdi>
    <span class="arrow" aria-hidden="true"></span>
  `,
  styleUrl: './choice-field.scss',
})
export class ChoiceField<T> implements FormValueControl<T>, MatFormFieldControl<T> {
  readonly choices = input.required<readonly Choice<T>[]>();
  readonly value = model.required<T>();
  readonly labelledBy = input.required<string>();
  readonly placeholder = input('');
  readonly disabled = input(false);
  readonly invalid = input(false);
  readonly touched = input(false);
  readonly touch = output();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  private readonly around = inject(MAT_FORM_FIELD, { optional: true });
  private readonly announcer = inject(LiveAnnouncer);

  protected readonly choosing = new Choosing<T>({
    offered: this.choices,
    chosen: this.value,
    name: () => this.labelText(),
    take: (value) => this.value.set(value),
    closed: () => this.host.focus(),
  });
  protected readonly chosen = computed(() => {
    const value = this.value();
    return this.choices().find((choice) => choice.value === value);
  });
  /** The search of a long list has the focus itself. */
  protected readonly activeId = computed(() =>
    this.choosing.isDrawn() && !this.choosing.isSearched()
      ? this.choosing.idOf(this.choosing.active())
      : null,
  );
  protected readonly hasFocus = signal(false);
  private readonly describedBy = signal<string[]>([]);
  protected readonly description = computed(() => this.describedBy().join(' ') || null);

  /** For Material's field. */
  readonly id = `choice-field-${fields++}`;
  readonly controlType = 'app-choice-field';
  readonly ngControl = null;
  readonly required = input(false);
  readonly shouldLabelFloat = true;
  readonly empty = computed(() => !this.chosen());
  readonly focused = computed(() => this.hasFocus() || this.choosing.isOpen());
  readonly errorState = computed(() => this.invalid() && this.touched());
  readonly stateChanges = new Subject<void>();

  constructor() {
    effect(() => {
      this.focused();
      this.errorState();
      this.stateChanges.next();
    });
    inject(DestroyRef).onDestroy(() => this.choosing.close());
  }

  get describedByIds(): string[] {
    return this.describedBy();
  }

  setDescribedByIds(ids: string[]): void {
    this.describedBy.set(ids);
  }

  onContainerClick({ target }: MouseEvent): void {
    if (this.host.contains(target as Node)) return;
    this.focus();
    this.open();
  }

  focus(): void {
    this.host.focus();
  }

  protected open(): void {
    if (this.disabled() || this.choosing.isOpen()) return;
    const origin = this.around?.getConnectedOverlayOrigin() as ElementRef<HTMLElement> | undefined;
    void showChoosing(this.choosing, this.injector, origin?.nativeElement ?? this.host);
  }

  protected press(event: KeyboardEvent): void {
    if (this.disabled()) return;
    if (this.choosing.isOpen()) return this.choosing.press(event);
    const opens = event.key === 'Enter' || (event.altKey && /^Arrow(Up|Down)$/.test(event.key));
    const place = opens ? null : this.choosing.placeAfter(event, this.choosing.chosenPlace());
    const choice = place === null ? undefined : this.choices()[place];
    if (choice) {
      this.value.set(choice.value);
      void this.announcer.announce(choice.label, 10_000);
    } else if (opens || event.key === ' ') this.open();
    else return;
    event.preventDefault();
  }

  protected leave(): void {
    this.hasFocus.set(false);
    if (!this.choosing.isOpen()) this.touch.emit();
  }

  private labelText(): string {
    const ids = this.labelledBy().split(' ');
    return ids
      .map((id) => this.host.ownerDocument.getElementById(id)?.textContent.trim())
      .join(' ');
  }
}
