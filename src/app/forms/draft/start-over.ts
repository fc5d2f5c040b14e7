import { WritableSignal } from '@angular/core';
import { FieldTree } from '@angular/forms/signals';
import { forgetLastMatch } from '../../domain/text/last-match';

/**
 * Begins a form anew with this value, and lets go of what was typed. A signal form remembers its
 * former value, passwords too, until each of its states is read again: hence the order, and the
 * reading at the end.
 */
export function startOver<T>(
  form: FieldTree<unknown>,
  model: WritableSignal<T>,
  value: NoInfer<T>,
): void {
  model.set(value);
  form().reset();
  form().errorSummary();
  forgetLastMatch();
}
