import {
  computed,
  DestroyRef,
  DOCUMENT,
  effect,
  inject,
  linkedSignal,
  untracked,
  WritableSignal,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { filter, fromEvent, merge } from 'rxjs';
import { formatInstant } from '../domain/calendar-date';
import { DraftNews } from './draft-notice';
import { DraftContent, DraftStore } from '../session/draft-store';
import { Session } from '../session/session';

const SAVE_AFTER_MS = 500;

/** Why the draft of a record is only offered. */
export const RECORD_CHANGED =
  'Desde entonces este registro cambió en el servidor: elige si recuperas lo que escribiste o te quedas con lo guardado.';

/** What is to be stored of a screen; nothing typed is null. */
interface Content {
  screen: string;
  draft: DraftContent | null;
}

export interface DraftOptions<T> {
  /** The screen, and the record on it: 'usuarios/7'. */
  screen(): string;
  /** What the form starts from; undefined until the record is there. */
  start(): T | undefined;
  /** What the form holds until then. */
  empty: T;
  /** What of the form may be stored; secrets become ''. @throws UnexpectedAnswer */
  readDraft(value: unknown): T;
  /** Makes the form untouched. */
  clean(): void;
  hasUnsavedChanges(): boolean;
  /** The version of the record. A draft of another version is offered, not put back. */
  version?(): string;
  /** What counts as not typed, where that is not what the form starts from. */
  base?: T;
  /** Why a draft is only offered: what is different about the screen now. */
  otherVersion?: string;
  /** What the draft leaves out, as a sentence. */
  leftOut?: string;
}

/**
 * Keeps what is typed on a form for its owner, for a day: through a closed tab, a crash, a reload
 * and the end of the session, never through a secret. Whoever leaves the page by choice, or saves,
 * leaves no draft behind. To be made in an injection context.
 */
export class FormDraft<T> {
  private readonly store = inject(DraftStore);
  private readonly session = inject(Session);
  private readonly owner = this.session.user()?.id;

  private readonly screen = computed(() => (this.options.start() ? this.options.screen() : null));
  /** The draft that waited for this screen, and whether its content is in the form. */
  private readonly found = linkedSignal({
    source: this.screen,
    computation: (screen) => (screen === null ? null : this.read(screen)),
  });

  /** The form's model: what it starts from, and on top of it what was typed before. */
  readonly model: WritableSignal<T> = linkedSignal(() => {
    const start = this.options.start();
    const found = this.found();
    if (start === undefined) return this.options.empty;
    return found?.restored ? rebase(found.base, found.typed, start) : start;
  });

  readonly isRestored = computed(() => this.found()?.restored ?? false);
  /** What the person is told about the draft; null when there is nothing to tell. */
  readonly news = computed<DraftNews | null>(() => {
    const found = this.found();
    if (!found) return null;
    const { leftOut = '', otherVersion = '' } = this.options;
    const savedAt = formatInstant(new Date(found.savedAt).toISOString());
    return found.restored
      ? { text: `Se recuperó lo que escribiste el ${savedAt}. ${leftOut}`.trim(), isOffer: false }
      : {
          text: `Hay un borrador tuyo del ${savedAt}. ${otherVersion} ${leftOut}`.trim(),
          isOffer: true,
        };
  });

  /** Undefined while there is no form, and while nobody has decided on an offer. */
  private readonly content = computed<Content | undefined>(() => {
    const screen = this.screen();
    if (screen === null || this.found()?.restored === false) return undefined;
    if (!this.options.hasUnsavedChanges()) return { screen, draft: null };
    const { base, version } = this.options;
    const draft = {
      version: version?.() ?? '',
      base: this.options.readDraft(base ?? this.options.start()),
      typed: this.options.readDraft(this.model()),
    };
    return { screen, draft };
  });
  private latest: Content | undefined;

  constructor(private readonly options: DraftOptions<T>) {
    const document = inject(DOCUMENT);
    effect((onCleanup) => {
      const content = this.content();
      if (content && this.latest && content.screen !== this.latest.screen) {
        this.leave(this.latest.screen);
      }
      this.latest = content ?? this.latest;
      const timer = setTimeout(() => this.save(), SAVE_AFTER_MS);
      onCleanup(() => clearTimeout(timer));
    });
    merge(
      fromEvent(document.defaultView!, 'pagehide'),
      fromEvent(document, 'visibilitychange').pipe(filter(() => document.hidden)),
    )
      .pipe(takeUntilDestroyed())
      .subscribe(() => this.save());
    inject(DestroyRef).onDestroy(() => this.latest && this.leave(this.latest.screen));
  }

  /** Puts an offered draft into the form. */
  restore(): void {
    this.found.update((found) => found && { ...found, restored: true });
  }

  /** Forgets the draft: the form holds what it starts from. Also to be called after saving. */
  discard(): void {
    const screen = this.screen();
    if (screen !== null && this.owner !== undefined) this.store.remove(this.owner, screen);
    this.found.set(null);
    this.options.clean();
  }

  private read(screen: string) {
    const { version } = this.options;
    const draft = this.owner === undefined ? null : this.store.read(this.owner, screen);
    if (!draft) return null;
    try {
      const base = this.options.readDraft(draft.base);
      const typed = this.options.readDraft(draft.typed);
      const restored = draft.version === (untracked(() => version?.()) ?? '');
      return { savedAt: draft.savedAt, base, typed, restored };
    } catch {
      // Another release of the app wrote it.
      this.store.remove(this.owner!, screen);
      return null;
    }
  }

  private save(): void {
    // Once somebody has signed out, nothing of theirs is written any more.
    if (this.session.user()?.id === this.owner) this.write(untracked(this.content));
  }

  private write(content: Content | undefined): void {
    if (!content || this.owner === undefined) return;
    const { screen, draft } = content;
    if (draft) this.store.write(this.owner, screen, draft);
    else this.store.remove(this.owner, screen);
  }

  /** By choice, after the question about unsaved changes, or because the session has ended. */
  private leave(screen: string): void {
    const user = untracked(this.session.user);
    if (user?.id !== this.owner) {
      // Somebody else signed in elsewhere: the first person's last words are kept for them.
      if (user) this.write(this.latest);
    } else if (untracked(this.session.access) === 'granted' && this.owner !== undefined) {
      this.store.remove(this.owner, screen);
    }
  }
}

/** What was typed, on top of what is there now: fields that were not touched follow the record. */
export function rebase<T>(base: T, typed: T, current: T): T {
  if (typeof typed !== 'object' || typed === null) return typed === base ? current : typed;
  const entries = Object.keys(typed).map((key) => {
    const name = key as keyof T;
    return [key, rebase(base[name], typed[name], current[name])];
  });
  return Object.fromEntries(entries) as T;
}
