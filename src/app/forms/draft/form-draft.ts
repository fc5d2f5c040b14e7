import {
  computed,
  DestroyRef,
  DOCUMENT,
  effect,
  inject,
  linkedSignal,
  signal,
  untracked,
  WritableSignal,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { filter, fromEvent, merge } from 'rxjs';
import { StoredDraft } from '../../session/kept/draft-store';
import { UnsavedChanges } from '../leaving/unsaved-changes';
import { differences, Merged, mergeThreeWay } from '../saving/three-way-merge';
import { DraftNews, FoundDraft, foundIn, newsOf, NO_ROOM, TypedContent } from './draft-news';
import { DraftPlan } from './draft-plan';
import { ScreenDrafts } from './screen-drafts';

const SAVE_AFTER_MS = 500;

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
  readonly model: WritableSignal<T> = linkedSignal<T | undefined, T>({
    source: this.start,
    computation: (start, previous) => {
      if (!start) return this.plan.empty;
      const before = previous?.source;
      if (before) return mergeThreeWay(before, start, previous.value).value;
      const found = untracked(this.found);
      if (found?.state !== 'restored') return start;
      return this.merged(found, start).value;
    },
  });

  /** What is on record of it: what the form starts from, or what was just saved. */
  private readonly saved = linkedSignal(this.start);
  /** Names of the fields that hold something else than what is saved. */
  readonly edited = computed(() => {
    const saved = this.saved();
    return saved ? differences(saved, this.model()) : [];
  });
  /** What the person is told about the draft; null when there is nothing to tell. */
  readonly news = computed<DraftNews | null>(
    () => newsOf(this.found(), this.plan) ?? (this.hasRoom() ? null : NO_ROOM),
  );

  /** Whether the form holds what was typed before, by itself or because the person wanted it. */
  readonly isRestored = computed(() => this.found()?.state === 'restored');

  /** Undefined until it is known; null = nothing is typed. */
  private readonly content = computed<TypedContent<T> | null | undefined>(() => {
    if (!this.hasStart()) return undefined;
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

  /** Puts an offered draft into the form. What it would write over is offered in its place. */
  restore(): void {
    const found = this.found();
    if (!found) return;
    const { value, conflicts } = this.merged(found, this.model());
    const beside = conflicts.length ? this.content() : null;
    const tab = beside ? this.drafts.setAside(beside) : this.drafts.tab;
    if (found.state !== 'open-elsewhere') this.drafts.adopt(found);
    this.model.set(value);
    const next = beside ? { ...beside, savedAt: Date.now() } : found;
    this.found.set({ ...next, tab, state: beside ? 'set-aside' : 'restored' });
    if (!beside) return;
    // What the form holds is the newer one: it is back after a reload.
    this.drafts.remove();
    this.save();
  }

  /** Takes an offer away. What is typed beside it stays. */
  refuse(): void {
    const found = this.found();
    // A tab that is open keeps its own.
    if (found && found.state !== 'open-elsewhere') this.drafts.remove(found);
    this.found.set(null);
  }

  /** Forgets what is typed: the form holds what it starts from. */
  discard(): void {
    const start = this.start();
    this.settle();
    if (start) this.model.set(start);
    this.saved.set(start);
  }

  /** What the form holds is saved, and not kept any more. A draft that is only offered is another one. */
  settle(): void {
    this.drafts.remove();
    if (this.isRestored()) this.found.set(null);
    this.saved.set(this.model());
  }

  /** A draft over what the form holds; where the plan has a base it is one whole. */
  private merged({ base, typed }: FoundDraft<T>, held: T): Merged<T> {
    if (this.plan.base) return { value: typed, conflicts: Object.keys(typed) };
    return mergeThreeWay(base, held, typed);
  }

  private find(): FoundDraft<T> | null {
    const newest = this.drafts.newest();
    if (!newest) return null;
    if (!this.drafts.isOwn(newest)) return this.read(newest, 'asking');
    if (newest.version === this.version()) return this.read(newest, 'restored');
    // Its place is for what is typed beside it.
    return this.read({ ...newest, tab: this.drafts.setAside(newest) }, 'other-version');
  }

  private read(draft: StoredDraft, state: FoundDraft<T>['state']): FoundDraft<T> | null {
    const found = foundIn<T>(draft, state, this.plan.readDraft);
    // Another release of the app wrote it.
    if (!found) this.drafts.remove(draft);
    return found;
  }

  private async decide(found: FoundDraft<T>): Promise<void> {
    const left = await this.drafts.newestLeft();
    if (this.found() !== found || this.isClosed) return;
    if (!left) return this.found.set({ ...found, state: 'open-elsewhere' });
    this.found.set(this.read(left, 'other-version'));
    if (left.version === this.version()) this.restore();
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
