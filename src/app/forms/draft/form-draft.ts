import {
  computed,
  DestroyRef,
  DOCUMENT,
  effect,
  inject,
  linkedSignal,
  Signal,
  signal,
  untracked,
  WritableSignal,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { filter, fromEvent, merge } from 'rxjs';
import { DraftContent } from '../../session/kept/draft-store';
import { UnsavedChanges } from '../leaving/unsaved-changes';
import { differences, mergeThreeWay } from '../saving/three-way-merge';
import { DraftNews, FoundDraft, newsOf, NO_ROOM } from './draft-news';
import { ScreenDrafts } from './screen-drafts';

const SAVE_AFTER_MS = 500;

export interface DraftPlan<T extends object> {
  /** The screen, and the record on it: 'usuarios/7'. */
  screen(): string;
  /** What the form starts from; undefined until the record is there. */
  readonly start: Signal<T | undefined>;
  /** What the form holds until then. */
  readonly empty: T;
  /** What of the form may be stored; secrets become ''. @throws UnexpectedAnswer */
  readonly readDraft: (value: unknown) => T;
  /** The version of the record. A draft of another version is offered, not put back. */
  readonly version?: Signal<string>;
  /** What counts as not typed, where that is not what the form starts from. */
  readonly base?: T;
  /** Why a draft is only offered: what is different about the screen now. */
  readonly otherVersion?: string;
  /** What the draft leaves out, as a sentence. */
  readonly leftOut?: string;
}

/**
 * Keeps what is typed on a form for its owner, for a day: through a closed tab, a crash, a reload
 * and the end of the session, never through a secret. Whoever leaves the page by choice, or saves,
 * leaves no draft behind. To be made in an injection context.
 */
export class FormDraft<T extends object> {
  private readonly drafts = new ScreenDrafts(() => this.plan.screen());
  private readonly unsaved = inject(UnsavedChanges);

  /** Both stay while the record is read anew, and when it goes with the session. */
  private readonly start = linkedSignal<T | undefined, T | undefined>({
    source: () => this.plan.start(),
    computation: (start, previous) => start ?? previous?.value,
  });
  private readonly version = linkedSignal<string, string>({
    source: () => this.plan.version?.() ?? '',
    computation: (version, previous) => version || (previous?.value ?? ''),
  });
  private readonly hasStart = computed(() => this.start() !== undefined);
  private readonly found = linkedSignal<boolean, FoundDraft<T> | null>({
    source: this.hasStart,
    computation: (hasStart) => (hasStart ? untracked(() => this.find()) : null),
  });

  /**
   * The form's model: what it starts from, and on top of it what was typed, here or in the draft.
   * When the record changes under it, fields that nobody typed in follow.
   */
  readonly model: WritableSignal<T> = linkedSignal<{ start?: T; restored: boolean }, T>({
    source: () => ({ start: this.start(), restored: this.found()?.state === 'restored' }),
    computation: ({ start, restored }, previous) => {
      if (!start) return this.plan.empty;
      const before = previous?.source.start;
      const value = before ? mergeThreeWay(before, start, previous.value).value : start;
      if (!restored || previous?.source.restored) return value;
      const { base, typed } = untracked(this.found)!;
      return mergeThreeWay(base, value, typed).value;
    },
  });

  /** What is on record of it: what the form starts from, or what was just saved. */
  private readonly saved = linkedSignal(() => this.start());
  /** Names of the fields that hold something else than what is saved. */
  readonly edited = computed(() => {
    const saved = this.saved();
    return saved ? differences(saved, this.model()) : [];
  });
  /** What the person is told about the draft; null when there is nothing to tell. */
  readonly news = computed<DraftNews | null>(
    () => newsOf(this.found(), this.plan) ?? (this.hasRoom() ? null : NO_ROOM),
  );

  /** Undefined while nothing is to be stored or removed; null = nothing is typed. */
  private readonly content = computed<DraftContent | null | undefined>(() => {
    if (!this.hasStart() || this.drafts.isUndecided(this.found())) return undefined;
    if (this.edited().length === 0) return null;
    return {
      version: this.version(),
      base: this.plan.readDraft(this.plan.base ?? this.start()),
      typed: this.plan.readDraft(this.model()),
    };
  });
  /** Whether this browser could keep what is typed. */
  private readonly hasRoom = signal(true);
  private isClosed = false;

  /** @param sending whether what is typed is on its way: the draft is kept until its outcome is known */
  constructor(
    private readonly plan: DraftPlan<T>,
    private readonly sending: () => boolean,
  ) {
    const document = inject(DOCUMENT);
    effect((onCleanup) => {
      this.content();
      const timer = setTimeout(() => this.save(), SAVE_AFTER_MS);
      onCleanup(() => clearTimeout(timer));
    });
    effect(() => {
      const found = this.found();
      if (found?.state === 'asking') void this.decide(found);
    });
    merge(
      fromEvent(document.defaultView!, 'pagehide'),
      fromEvent(document, 'visibilitychange').pipe(filter(() => document.hidden)),
    )
      .pipe(takeUntilDestroyed())
      .subscribe(() => this.save());
    inject(DestroyRef).onDestroy(() => this.leave());
  }

  /** Puts an offered draft into the form. */
  restore(): void {
    const found = this.found();
    if (!found) return;
    if (found.state !== 'open-elsewhere') this.drafts.adopt(found);
    this.found.set({ ...found, tab: this.drafts.tab, state: 'restored' });
  }

  /** Forgets the draft: the form holds what it starts from. */
  discard(): void {
    const [found, start] = [this.found(), this.start()];
    // A tab that is open keeps its own.
    if (found && found.state !== 'open-elsewhere') this.drafts.remove(found);
    this.found.set(null);
    this.settle();
    if (start) this.model.set(start);
    this.saved.set(start);
  }

  /** What the form holds is saved, and not kept any more. A draft that is only offered is another one. */
  settle(): void {
    if (!this.drafts.isUndecided(this.found())) {
      this.drafts.remove();
      this.found.set(null);
    }
    this.saved.set(this.model());
  }

  private find(): FoundDraft<T> | null {
    const newest = this.drafts.newest();
    if (!newest) return null;
    const { tab, savedAt, version } = newest;
    try {
      const base = this.plan.readDraft(newest.base);
      const typed = this.plan.readDraft(newest.typed);
      const known = version === this.version() ? 'restored' : 'other-version';
      return { base, typed, tab, savedAt, state: this.drafts.isOwn(newest) ? known : 'asking' };
    } catch {
      // Another release of the app wrote it.
      this.drafts.remove(newest);
      return null;
    }
  }

  private async decide(found: FoundDraft<T>): Promise<void> {
    const left = await this.drafts.newestLeft();
    if (this.found() !== found || this.isClosed) return;
    if (!left) return this.found.set({ ...found, state: 'open-elsewhere' });
    this.drafts.adopt(left);
    this.found.set(this.find());
  }

  private save(): void {
    if (untracked(() => this.drafts.turn()) !== 'owner') return;
    const content = this.unsaved.areGivenUp() ? null : untracked(this.content);
    this.hasRoom.set(this.drafts.keep(content));
  }

  /** By choice, after the question about unsaved changes, while it is sent, or because the session has ended. */
  private leave(): void {
    this.isClosed = true;
    const content = untracked(this.content);
    const isByChoice = untracked(() => this.drafts.leavesByChoice()) || this.unsaved.areGivenUp();
    if (untracked(this.sending)) this.drafts.keep(content);
    else if (content !== undefined && isByChoice) this.drafts.remove();
    // Signed out, here or elsewhere, or another person came: the owner's last words wait for them.
    else if (untracked(() => this.drafts.turn()) !== 'owner') this.drafts.keep(content);
  }
}
