import { DestroyRef, DOCUMENT, ElementRef, inject } from '@angular/core';
import { focusHeading } from './focus-heading';

/** What had the focus, and went away. */
export interface Lost {
  /** What it said. */
  readonly text: string;
  /** Where it and all around it stood, from the inside out. */
  readonly places: readonly { readonly parent: Element; readonly index: number }[];
}

/** What the innermost component answers for: those around it do not. */
const answeredFor = new WeakSet<Event>();

/**
 * Where what has the focus goes away within this component, as a button that has done its work, the
 * focus goes elsewhere, or to the heading: on `<body>` it would be nowhere. To be called in an injection
 * context.
 */
export function keepFocus(elsewhere: (lost: Lost) => HTMLElement | null): void {
  const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  const document = inject(DOCUMENT);
  let focused: Element | null = null;
  let lost: Lost = { text: '', places: [] };
  host.addEventListener('focusin', (event) => {
    focused = answeredFor.has(event) ? null : (event.target as Element);
    if (!focused) return;
    answeredFor.add(event);
    lost = { text: textOf(focused), places: placesOf(focused, host) };
  });
  // Without a place where it goes to, what had it may be on its way out.
  host.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget) focused = null;
  });
  const observer = new MutationObserver(() => {
    if (!focused || focused.isConnected || document.activeElement !== document.body) return;
    focused = null;
    const next = elsewhere(lost);
    if (next) next.focus({ preventScroll: true });
    else focusHeading(document.querySelector('main'));
  });
  observer.observe(host, { childList: true, subtree: true });
  inject(DestroyRef).onDestroy(() => observer.disconnect());
}

/** What says the same where it stood, as the button of the next row; else what is nearest. */
export function inItsPlace({ text, places }: Lost): HTMLElement | null {
  const place = places.find(({ parent }) => parent.isConnected);
  if (!place) return null;
  const { children } = place.parent;
  const next = children[place.index];
  const there = next ?? children[place.index - 1];
  const all = [...(there?.querySelectorAll<HTMLElement>('button, a, input') ?? [])];
  return all.find((one) => textOf(one) === text) ?? all.at(next ? 0 : -1) ?? null;
}

function placesOf(inner: Element, host: Element): Lost['places'] {
  const places = [];
  for (let one = inner; one !== host && one.parentElement; one = one.parentElement) {
    const parent = one.parentElement;
    places.push({ parent, index: [...parent.children].indexOf(one) });
  }
  return places;
}

const textOf = ({ textContent }: Element) => textContent.trim();
