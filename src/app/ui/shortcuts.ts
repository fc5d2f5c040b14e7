import { DestroyRef, DOCUMENT, inject, Service, signal } from '@angular/core';

export interface Shortcut {
  /**
   * As `KeyboardEvent.key` has it, with 'Control+' before it where that is held: '/', 'Control+s'.
   * '' where it is found among the commands only.
   */
  readonly keys: string;
  /** What it does, a sentence for the list of keys and for the commands: 'Registrar usuario'. */
  readonly label: string;
  /** What else people call it, for the commands. */
  readonly also?: string;
  /** Whether it can be done now; always, unless told. */
  readonly when?: () => boolean;
  readonly run: () => void;
}

/** Where letters are text, or keys have another meaning already. */
const BUSY = [
  'input:not([type=checkbox], [type=radio], [type=button])',
  'textarea',
  'select',
  '[contenteditable]',
  '[role=combobox]',
  '[role=listbox]',
  '[role=menu]',
].join();

/** The keys that do something now. Each screen adds its own, which go when it goes. */
@Service()
export class Shortcuts {
  private readonly document = inject(DOCUMENT);
  private readonly added = signal<readonly Shortcut[]>([]);

  /** Those of the open screen last. */
  readonly all = this.added.asReadonly();

  constructor() {
    this.document.addEventListener('keydown', (event) => this.press(event));
  }

  /** @returns what takes them away. */
  add(...shortcuts: readonly Shortcut[]): () => void {
    this.added.update((before) => [...before, ...shortcuts]);
    return () => this.added.update((all) => all.filter((one) => !shortcuts.includes(one)));
  }

  private press(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.altKey || event.isComposing) return;
    const held = event.ctrlKey || event.metaKey;
    if (isElsewhere(event.target, held)) return;
    const keys = held ? `Control+${event.key.toLowerCase()}` : event.key;
    // The open screen's own come before the shell's.
    const shortcut = [...this.added()]
      .reverse()
      .find((one) => one.keys === keys && (one.when?.() ?? true));
    if (!shortcut) return;
    event.preventDefault();
    shortcut.run();
  }
}

/** Whether the key is meant for a dialog, a menu, or a text that is being written. */
function isElsewhere(target: EventTarget | null, held: boolean): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('.cdk-overlay-container')) return true;
  return !held && target.closest(BUSY) !== null;
}

/** For a component's or a service's field: there as long as it is. */
export function addShortcuts(...shortcuts: readonly Shortcut[]): void {
  inject(DestroyRef).onDestroy(inject(Shortcuts).add(...shortcuts));
}

const NAMES: Readonly<Record<string, string>> = {
  Control: 'Ctrl',
  Enter: 'Intro',
  ' ': 'Espacio',
  Escape: 'Esc',
};

/** As people read keys: 'Control+s' is 'Ctrl S'. */
export function keysLabel(keys: string): string {
  return keys
    .split(/\+(?=.)/)
    .map((key, index, all) => NAMES[key] ?? (all.length > 1 && index > 0 ? key.toUpperCase() : key))
    .join(' ');
}
