import { computed, linkedSignal, signal } from '@angular/core';
import type { Choice } from './choice';

/** More than these are searched, and only those in view are drawn. */
export const MOST_DRAWN = 100;

/** A letter after a longer pause begins another word. */
const PAUSE_MS = 700;

const MARKS = /\p{M}/gu;

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
};
const ENDS: Readonly<Record<string, number>> = { Home: -Infinity, End: Infinity };

let lists = 0;

export interface ChoosingPlan<T> {
  readonly offered: () => readonly Choice<T>[];
  readonly chosen: () => T;
  /** What is chosen from, as the label says it. */
  readonly name: () => string;
  readonly take: (value: T) => void;
  /** Where the focus goes then. */
  readonly closed: () => void;
}

/**
 * What is being chosen from a list: what is found, where one is, what was typed. It is here before
 * the panel that shows it is loaded, so that keys that are pressed until then count.
 */
export class Choosing<T> {
  readonly id = `choosing-${lists++}`;
  readonly isOpen = signal(false);
  /** Whether the panel is there to be named by others. */
  readonly isDrawn = signal(false);
  readonly query = signal('');
  private readonly offered = computed(() => this.plan.offered());
  readonly isSearched = computed(() => this.offered().length > MOST_DRAWN);
  readonly found = computed<readonly Choice<T>[]>(() => {
    const offered = this.offered();
    const words = plain(this.query()).split(' ').filter(Boolean);
    if (!words.length) return offered;
    const labels = this.labels();
    return offered.filter((_, place) => words.every((word) => labels[place]!.includes(word)));
  });
  readonly chosenPlace = computed(() => {
    const chosen = this.plan.chosen();
    return this.found().findIndex(({ value }) => value === chosen);
  });
  /** The place of the one that a press of Enter takes. */
  readonly active = linkedSignal(() =>
    this.isOpen() && !this.query() ? Math.max(0, this.chosenPlace()) : 0,
  );

  private readonly labels = computed(() => this.offered().map(({ label }) => plain(label)));
  private word = { text: '', at: 0 };
  private panel?: { dispose(): void };

  constructor(readonly plan: ChoosingPlan<T>) {}

  idOf(place: number): string {
    return `${this.id}-${place}`;
  }

  open(): void {
    this.query.set('');
    this.isOpen.set(true);
  }

  drawn(panel: { dispose(): void }): void {
    this.panel = panel;
    this.isDrawn.set(true);
  }

  close(): void {
    if (!this.isOpen()) return;
    const panel = this.panel;
    this.panel = undefined;
    this.isDrawn.set(false);
    this.isOpen.set(false);
    this.query.set('');
    panel?.dispose();
    this.plan.closed();
  }

  /** Takes what is found there, if anything is. */
  take(place: number): void {
    const choice = this.found()[place];
    if (!choice) return;
    this.close();
    this.plan.take(choice.value);
  }

  /** What a key does while it is open, whether or not the panel is drawn yet. */
  press(event: KeyboardEvent): void {
    if (event.key === 'Tab') return this.leave();
    if (event.key === 'Escape' || (event.altKey && event.key === 'ArrowUp')) this.close();
    else if (event.key === 'Enter' || (event.key === ' ' && this.takesBlank(event))) {
      this.take(this.active());
    } else if (this.isTyped() && !this.isDrawn() && isLetter(event)) {
      // The field that it belongs into is on its way.
      this.query.update((query) => query + event.key);
    } else {
      const place = this.placeAfter(event, this.active());
      if (place === null) return;
      this.active.set(place);
    }
    event.preventDefault();
    // A dialog around it stays open, and a form is not sent.
    event.stopPropagation();
  }

  /** @returns the place that the key leads to, from another one; null for other keys */
  placeAfter(event: KeyboardEvent, from: number): number | null {
    const { key, timeStamp } = event;
    if (isCommand(event)) return null;
    const last = this.found().length - 1;
    const step = STEPS[key] ?? (this.isTyped() ? undefined : ENDS[key]);
    if (step !== undefined) return Math.min(last, Math.max(0, from + step));
    if (this.isTyped() || !isLetter(event)) return null;
    if (key === ' ' && !this.isTyping(timeStamp)) return null;
    return this.beginningWith(key, timeStamp, from);
  }

  /** Who goes on takes what they were at. */
  private leave(): void {
    const choice = this.found()[this.active()];
    this.close();
    if (choice) this.plan.take(choice.value);
  }

  private takesBlank({ timeStamp }: KeyboardEvent): boolean {
    return !this.isTyped() && !this.isTyping(timeStamp);
  }

  /** Whether letters go into a field, which has its own use for some keys. */
  private isTyped(): boolean {
    return this.isSearched() && this.isOpen();
  }

  private isTyping(now: number): boolean {
    return this.word.text !== '' && now - this.word.at < PAUSE_MS;
  }

  /** The next whose label begins with what was typed just now. */
  private beginningWith(letter: string, now: number, from: number): number | null {
    const isNew = !this.isTyping(now);
    this.word = { text: isNew ? letter : this.word.text + letter, at: now };
    const word = plain(this.word.text);
    const labels = this.labels();
    if (!word) return null;
    for (let step = isNew ? 1 : 0; step <= labels.length; step++) {
      const place = (from + step + labels.length) % labels.length;
      if (labels[place]!.startsWith(word)) return place;
    }
    return null;
  }
}

/** As it is searched: 'Muñoz' by 'munoz'. What is longer than a label is no label. */
function plain(text: string): string {
  return text.slice(0, 200).normalize('NFD').replace(MARKS, '').trim().toLowerCase();
}

function isCommand({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey;
}

function isLetter(event: KeyboardEvent): boolean {
  return event.key.length === 1 && !isCommand(event);
}
