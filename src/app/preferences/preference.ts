import { DOCUMENT, inject, Signal, signal } from '@angular/core';

const PREFIX = 'kantuta_preference:';

/** A choice that this browser remembers. */
export interface Preference<T> {
  readonly value: Signal<T>;
  set(value: T): void;
}

/**
 * Reads a choice that was made before. To be called in an injection context. Where nothing can be
 * stored, a choice lasts as long as the page.
 * @param name of the choice; with a person's id in it where it is theirs.
 * @param read makes sure of what was stored, by whatever build, and gives the default for null.
 */
export function preference<T>(name: string, read: (stored: unknown) => T): Preference<T> {
  const window = inject(DOCUMENT).defaultView!;
  const value = signal(read(stored(window, PREFIX + name)));
  return {
    value: value.asReadonly(),
    set: (chosen) => {
      value.set(chosen);
      store(window, PREFIX + name, chosen);
    },
  };
}

function stored(window: Window, key: string): unknown {
  try {
    return JSON.parse(window.localStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

function store(window: Window, key: string, value: unknown): void {
  try {
    window.localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Storage is denied or full: the choice holds until the page is closed.
  }
}
