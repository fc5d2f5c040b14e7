import { inject } from '@angular/core';
import { DraftContent, DraftStore, StoredDraft } from '../../session/kept/draft-store';
import { Session } from '../../session/session';
import { OpenTabs } from './open-tabs';

/** The drafts of one screen, for the person who opened it. To be made in an injection context. */
export class ScreenDrafts {
  private readonly store = inject(DraftStore);
  private readonly session = inject(Session);
  private readonly tabs = inject(OpenTabs);
  private readonly owner = this.session.user()?.id;
  /** This one. */
  readonly tab = this.tabs.own;

  constructor(private readonly screen: () => string) {}

  isOwn({ tab }: { tab: string }): boolean {
    return tab === this.tab;
  }

  /** The newest of this tab, else of all others; null when there is none. */
  newest(): StoredDraft | null {
    return this.all()[0] ?? null;
  }

  /** The newest whose tab is gone, as this one's before a reload; null where all others are open. */
  async newestLeft(): Promise<StoredDraft | null> {
    for (const draft of this.all()) {
      if (!this.isOwn(draft) && !(await this.tabs.isOpen(draft.tab))) return draft;
    }
    return null;
  }

  /** From now on the draft is this tab's. */
  adopt({ tab }: { tab: string }): void {
    if (this.owner !== undefined) this.store.handOver(this.owner, this.screen(), tab, this.tab);
  }

  /** What this tab has typed waits beside it from now on. @returns as whose it is kept. */
  setAside(content: DraftContent): string {
    const aside = `${this.tab}-${Date.now()}`;
    this.keep(content);
    if (this.owner !== undefined) this.store.handOver(this.owner, this.screen(), this.tab, aside);
    return aside;
  }

  /**
   * @param content null when nothing is typed, undefined when nothing is to be changed.
   * @returns whether this browser had room for it.
   */
  keep(content: DraftContent | null | undefined): boolean {
    if (this.owner === undefined || content === undefined) return true;
    if (content) return this.store.write(this.owner, this.screen(), this.tab, content);
    this.remove();
    return true;
  }

  remove(draft = { tab: this.tab }): void {
    if (this.owner !== undefined) this.store.remove(this.owner, this.screen(), draft.tab);
  }

  /** Whose turn it is. */
  turn(): 'owner' | 'another' | 'nobody' {
    const user = this.session.user();
    if (user?.id === this.owner) return 'owner';
    return user ? 'another' : 'nobody';
  }

  /** Whether the owner goes by choice, and not because the session has ended. */
  leavesByChoice(): boolean {
    return this.turn() === 'owner' && this.session.access() === 'granted';
  }

  private all(): readonly StoredDraft[] {
    if (this.owner === undefined) return [];
    return this.store
      .readAll(this.owner, this.screen())
      .sort(
        (one, other) =>
          Number(this.isOwn(other)) - Number(this.isOwn(one)) || other.savedAt - one.savedAt,
      );
  }
}
