import { computed, effect, inject, Injectable, untracked } from '@angular/core';
import { Session } from '../session/session';
import { canUndo, Run, RunItem } from './run';
import { RunRecords, RunView } from './run-records';
import { isOpenOrAsked, RunWorkers } from './run-workers';
import { itemsStillToUndo, undoingTitle } from './undoing';
import type { Wait } from './waits';

/** What is to be done, as the person agreed to it. */
export type RunPlan = Pick<Run, 'title' | 'field' | 'closesAccess' | 'mail'> &
  Partial<Pick<Run, 'undoes' | 'id'>> & { readonly items: readonly RunItem[] };

/**
 * The runs of whoever is signed in, in this browser. One tab carries a run out, while people work
 * elsewhere in the module; the others show it. It outlives the tab: its owner lets it go on.
 */
@Injectable()
export class Runs {
  private readonly session = inject(Session);
  private readonly owner = computed(() =>
    this.session.access() === 'granted' ? this.session.user()?.id : undefined,
  );
  private readonly records = new RunRecords(this.owner, {
    has: (id) => this.workers.has(id),
    hold: (id) => this.workers.hold(id),
  });
  private readonly workers: RunWorkers = new RunWorkers(this.records);

  /** The newest first. */
  readonly all = this.records.all;
  /** Whether what this browser keeps of them was read. */
  readonly areRead = this.records.areRead;
  /** The one that is under way, here or in another tab. */
  readonly current = computed(() => this.all().find(({ state }) => state === 'running') ?? null);

  constructor() {
    effect(() => {
      this.owner();
      this.workers.restAll('Ingresa de nuevo para continuar.');
    });
  }

  /** Whether a run goes on after its tab was closed. */
  outlivesTab(id: string): boolean {
    return this.records.outlivesTab(id);
  }

  /** Whether another tab carries it out. */
  isElsewhere(id: string): boolean {
    return this.records.watched().has(id);
  }

  /** Why nothing is sent for now; null while something is, or where another tab does it. */
  waitOf(id: string): Wait | null {
    return this.workers.waitOf(id);
  }

  find(id: string): RunView | undefined {
    return this.records.find(id);
  }

  /** Begins a run, also where the browser cannot keep it: then it says so. @returns its id */
  async begin({
    items,
    undoes = null,
    id = crypto.randomUUID(),
    ...plan
  }: RunPlan): Promise<string> {
    const owner = untracked(this.owner);
    if (owner === undefined) throw new Error('Nobody is signed in.');
    const run: Run = {
      id,
      owner,
      ...plan,
      begunAt: Date.now(),
      state: 'running',
      reason: '',
      undoes,
    };
    await this.records.add(run, items);
    void this.workers.carryOut(run.id);
    return run.id;
  }

  pause(id: string): void {
    if (this.workers.has(id)) this.workers.rest(id);
    else void this.records.keepRun(id, { state: 'paused', reason: '' });
  }

  /** Pressed twice, it goes on once. */
  async goOn(id: string): Promise<void> {
    if (this.find(id)?.state !== 'running') await this.carryOn(id);
  }

  private async carryOn(id: string): Promise<void> {
    await this.records.keepRun(id, { state: 'running', reason: '', goneOnAt: Date.now() });
    await this.workers.carryOut(id);
  }

  /** What was not begun stays as it is. */
  async stop(id: string): Promise<void> {
    this.workers.rest(id);
    await this.records.keepRun(id, { state: 'stopped', reason: '' });
    await this.settle(id);
  }

  /** Finds out what became of what had no answer when the run was stopped. Nothing is sent. */
  settle(id: string): Promise<void> {
    return this.workers.settle(id);
  }

  /** Goes on with those that were not reached before it was stopped. */
  async reopen(id: string): Promise<void> {
    const items = this.find(id)?.items.filter(({ unreached }) => unreached) ?? [];
    await this.records.keepItems(
      id,
      items.map(({ unreached: _, ...item }) => ({ ...item, state: 'waiting' })),
    );
    await this.goOn(id);
  }

  /** As if it had never been begun: for one that was stopped before anything was sent. */
  forget(id: string): Promise<void> {
    return this.records.remove(id);
  }

  /** Tries again what failed, or what is not known. */
  async retry(id: string): Promise<void> {
    const items = this.find(id)?.items.filter(({ state }) => state === 'failed') ?? [];
    await this.records.keepItems(
      id,
      items.map((item) => ({ ...item, state: 'waiting', reason: '' })),
    );
    await this.goOn(id);
  }

  /** Answers for a record that the person was asked about: done after all, or left. */
  async decide(id: string, item: RunItem, change: boolean): Promise<void> {
    const isMail = this.find(id)?.field === 'correo';
    const asItIs = item.state === 'changed' || isMail ? { before: null, version: '' } : {};
    const decided: RunItem = change
      ? { ...item, ...asItIs, state: 'waiting', reason: '' }
      : { ...item, state: 'left' };
    await this.records.keepItems(id, [decided]);
    if (change || !this.find(id)?.items.some(isOpenOrAsked)) await this.carryOn(id);
  }

  /**
   * Takes back what of a run was not taken back yet, in a run of its own.
   * @param closesAccess whether who is inactive then gets a password that nobody knows
   * @returns its id
   */
  async undo(id: string, closesAccess = false): Promise<string | null> {
    const run = this.find(id);
    if (!run || !canUndo(run)) return null;
    const items = itemsStillToUndo(run, this.all());
    if (items.length === 0) return null;
    const field = run.field === 'registro' ? 'estado' : run.field;
    return this.begin({ title: undoingTitle(run), field, items, undoes: run.id, closesAccess });
  }

  /** In ms, by its pace so far; null as long as it is not known. Of mails, see `mailsLeft`. */
  timeLeft(run: RunView): number | null {
    return this.workers.timeLeft(run);
  }
}
