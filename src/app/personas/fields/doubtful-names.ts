import { computed, DOCUMENT, inject, Signal, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { fromEvent } from 'rxjs';
import { cleanDetails, PersonaDetails } from '../../domain/persona/persona-details';
import { NameDoubt, nameDoubt } from '../../domain/quality/name-rule';
import { clean, sameText } from '../../domain/text/clean-text';

export const NAMES = ['nombres', 'p_apellido', 's_apellido'] as const;
export type NameField = (typeof NAMES)[number];

/**
 * Names that somebody wrote in capitals, with digits or the like, by the rule of "Calidad de datos".
 * People are asked about them when they have left the field or pasted into it, never in the middle of
 * a word, and only about what they changed. To be made in an injection context.
 */
export class DoubtfulNames {
  private readonly document = inject(DOCUMENT);
  /** As they were when the person last was through with one of them. */
  private readonly left = signal<PersonaDetails | null>(null);
  private isPressed = false;

  readonly all: Signal<Partial<Record<NameField, NameDoubt>>> = computed(() => {
    const left = this.left();
    if (!left) return {};
    const [typed, recorded] = [this.typed(), this.recorded()];
    const doubts = NAMES.filter(
      (field) =>
        clean(typed[field]) === left[field] &&
        !(recorded && sameText(recorded[field], left[field])),
    ).map((field) => [field, nameDoubt(left, field)]);
    return Object.fromEntries(doubts.filter(([, doubt]) => doubt)) as Partial<
      Record<NameField, NameDoubt>
    >;
  });

  constructor(
    private readonly typed: () => PersonaDetails,
    private readonly recorded: () => PersonaDetails | undefined,
  ) {
    const onDocument = (type: string) =>
      fromEvent(this.document, type, { capture: true }).pipe(takeUntilDestroyed());
    onDocument('pointerdown').subscribe(() => (this.isPressed = true));
    for (const end of ['pointerup', 'pointercancel']) {
      onDocument(end).subscribe(() => (this.isPressed = false));
    }
  }

  /** A press that takes the focus away ends first: nothing may move from under it. */
  leave(): void {
    if (!this.isPressed) return this.look();
    this.document.addEventListener('pointerup', () => this.look(), { once: true });
  }

  lookAtPasted(event: Event): void {
    if (event instanceof InputEvent && event.inputType === 'insertFromPaste') this.look();
  }

  private look(): void {
    this.left.set(cleanDetails(this.typed()));
  }
}
