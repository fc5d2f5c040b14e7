import { computed, effect, Signal, signal, untracked } from '@angular/core';
import { Ledger, MemoryLedger } from './ledger/ledger';
import { openLedger } from './ledger/open-ledger';
import { CUT_OFF, mailToKeep, NOBODY, Run, RunItem, RunsHere } from './run';
import { isRunLocked, onceUnlocked } from './run-lock';
import { RunNews } from './run-news';

/** How long a run is remembered. */
const LIFE_MS = 30 * 24 * 60 * 60_000;

/** A run as screens show it. */
export interface RunView extends Run {
  readonly items: readonly RunItem[];
}

/**
 * What is known of the owner's runs: shown, kept in the ledger, and told to the other tabs. To be
 * made in an injection context.
 */
export class RunRecords {
  private readonly _all = signal<readonly RunView[]>([]);
  private readonly ledger = openLedger();
  private readonly news = new RunNews((id) => this.readAnew(id));
  /** Runs that other tabs carry out. */
  private readonly _watched = signal<ReadonlySet<string>>(new Set());
  readonly watched = this._watched.asReadonly();
  /** Runs that the browser had no room for: they are as long as this tab is. */
  private readonly unkept = new MemoryLedger();
  private readonly unkeptIds = signal<ReadonlySet<string>>(new Set());
  private readonly keepsRuns = signal(true);

  /** The newest first. */
  readonly all = this._all.asReadonly();
  /** The owner whose runs were read. */
  private readonly readFor = signal<number | undefined>(undefined);
  readonly areRead = computed(() => this.readFor() === this.owner());

  /** @param ours what this tab carries out: of its items, what other tabs tell is old */
  constructor(
    private readonly owner: Signal<number | undefined>,
    private readonly ours: RunsHere,
  ) {
    effect(() => void this.open(this.owner()));
  }

  find(id: string): RunView | undefined {
    return this._all().find((run) => run.id === id);
  }

  outlivesTab(id: string): boolean {
    return this.keepsRuns() && !this.unkeptIds().has(id);
  }

  /** Also where the browser cannot keep it: then `outlivesTab` is false. */
  async add(run: Run, inOrder: readonly RunItem[]): Promise<void> {
    const items = inOrder.map((item, place) => ({ ...item, place }));
    try {
      await (await this.ledger).begin(run, items);
    } catch {
      await this.unkept.begin(run, items);
      this.unkeptIds.update((ids) => new Set([...ids, run.id]));
    }
    this._all.update((all) => [{ ...run, items }, ...all]);
    this.tell(run.id);
  }

  /** As if it had never been. */
  async remove(id: string): Promise<void> {
    await this.tryToKeep(id, (ledger) => ledger.remove(id));
    this.drop(id);
    this.tell(id);
  }

  async keepRun(
    id: string,
    changes: Partial<Pick<Run, 'state' | 'reason' | 'goneOnAt'>>,
  ): Promise<void> {
    this.show(id, changes);
    const run = this.find(id);
    if (!run) return;
    const { items, ...header } = run;
    const kept = { ...header, mail: header.mail && mailToKeep(header.mail, items) };
    // What cannot be kept is shown all the same: the engine rests before it sends anything more.
    await this.tryToKeep(id, (ledger) => ledger.keepRun(kept));
    this.tell(id);
  }

  /** @throws when the browser could not keep it; shown is what is so all the same. */
  async keepItem(id: string, item: RunItem): Promise<void> {
    try {
      await (await this.ledgerOf(id)).keepItem(id, item);
    } catch (error) {
      if (item.state !== 'sent') this.showItems(id, [item]);
      throw error;
    }
    this.showItems(id, [item]);
    this.tell(id);
  }

  async keepItems(id: string, items: readonly RunItem[]): Promise<void> {
    await this.tryToKeep(id, (ledger) => ledger.keepItems(id, items));
    this.showItems(id, items);
    this.tell(id);
  }

  /** Shown here, and not kept. */
  show(id: string, changes: Partial<RunView>): void {
    this._all.update((all) => all.map((run) => (run.id === id ? { ...run, ...changes } : run)));
  }

  /** Other tabs read what is kept. */
  tell(id: string): void {
    this.news.tell(id);
  }

  private async open(owner: number | undefined): Promise<void> {
    this._all.set([]);
    if (owner === undefined) return;
    const ledger = await this.ledger;
    this.keepsRuns.set(ledger.outlivesTab);
    const views: RunView[] = [];
    for (const run of await ledger.runsOf(owner)) {
      if (Date.now() - run.begunAt > LIFE_MS) await ledger.remove(run.id);
      else views.push(await this.view(ledger, run));
    }
    if (untracked(this.owner) === owner) this._all.set(views.sort(newestFirst));
    this.readFor.set(owner);
  }

  /** A run that is under way nowhere was cut off: it waits for its owner. */
  private async view(ledger: Ledger, run: Run): Promise<RunView> {
    const items = await ledger.itemsOf(run.id);
    const isElsewhere = run.state === 'running' && (await isRunLocked(run.id));
    if (isElsewhere) this.watch(run.id);
    const isAsKept = isElsewhere || run.state !== 'running';
    return { ...(isAsKept ? run : await this.cutOff(ledger, run)), items };
  }

  private async cutOff(ledger: Ledger, run: Run): Promise<Run> {
    const cut: Run = { ...run, state: 'paused', reason: CUT_OFF };
    await ledger.keepRun(cut);
    return cut;
  }

  /** Another tab carries it out: should that one die, it waits for its owner from then on. */
  private watch(id: string): void {
    if (untracked(this.watched).has(id)) return;
    this._watched.update((ids) => new Set(ids).add(id));
    void onceUnlocked(id, async () => {
      this._watched.update((ids) => new Set([...ids].filter((other) => other !== id)));
      const ledger = await this.ledger;
      const run = await this.kept(ledger, id);
      if (run?.state === 'running') await this.cutOff(ledger, run);
      await this.readAnew(id);
    });
  }

  /** As it is in the ledger; of one that is carried out here, whether another tab holds it up. */
  async readAnew(id: string): Promise<void> {
    const ledger = await this.ledgerOf(id);
    const run = await this.kept(ledger, id);
    if (!run) return this.drop(id);
    if (this.ours.has(id)) {
      if (run.state === 'running') return;
      this.show(id, { state: run.state });
      return this.ours.hold(id);
    }
    if (run.state === 'running') this.watch(id);
    const view = { ...run, items: await ledger.itemsOf(id) };
    this._all.update((all) => [view, ...all.filter((other) => other.id !== id)].sort(newestFirst));
  }

  private drop(id: string): void {
    this._all.update((all) => all.filter((run) => run.id !== id));
  }

  private async kept(ledger: Ledger, id: string): Promise<Run | undefined> {
    const runs = await ledger.runsOf(untracked(this.owner) ?? NOBODY);
    return runs.find((run) => run.id === id);
  }

  private showItems(id: string, changed: readonly RunItem[]): void {
    const items = this.find(id)?.items;
    if (!items) return;
    const byId = new Map(changed.map((item) => [item.id, item]));
    this.show(id, { items: items.map((item) => byId.get(item.id) ?? item) });
  }

  private tryToKeep(id: string, keep: (ledger: Ledger) => Promise<void>): Promise<void> {
    return this.ledgerOf(id)
      .then(keep)
      .catch(() => undefined);
  }

  private async ledgerOf(id: string): Promise<Ledger> {
    return untracked(this.unkeptIds).has(id) ? this.unkept : this.ledger;
  }
}

const newestFirst = (one: Run, other: Run) => other.begunAt - one.begunAt;
