import { DOCUMENT, inject, Signal, signal } from '@angular/core';
import { storedPreference, storePreference } from './preference-storage';

/** A choice that this browser remembers. */
export interface Preference<T> {
  readonly value: Signal<T>;
  set(value: T): void;
}

/**
 * Reads a choice that was made before. To be called in an injection context.
 * @param name of the choice; with a person's id in it where it is theirs.
 * @param read makes sure of what was stored, by whatever build, and gives the default for null.
 */
export function preference<T>(name: string, read: (stored: unknown) => T): Preference<T> {
  const window = inject(DOCUMENT).defaultView!;
  const value = signal(read(storedPreference(window, name)));
  return {
    value: value.asReadonly(),
    set: (chosen) => {
      value.set(chosen);
      storePreference(window, name, chosen);
    },
  };
}
