import { signal } from '@angular/core';
import { loadPart } from '../../../ui/load-part';

/** Whether somebody who guesses tries it first. Until their list is there, no password is one. */
export const isFirstGuess = signal<(password: string) => boolean>(() => false);

/**
 * The list is as large as half a form, and not needed before somebody types.
 * @throws TypeError when it cannot be had now
 */
export async function loadFirstGuesses(): Promise<void> {
  const { isCommonPassword } = await loadPart(() => import('./common-passwords'));
  isFirstGuess.set(isCommonPassword);
}
