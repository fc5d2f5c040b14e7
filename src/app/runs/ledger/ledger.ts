import { Run, RunItem } from '../run';

/** Where runs are kept, so that they outlive the tab. */
export interface Ledger {
  /** Whether what is kept is still there after the tab is closed. */
  readonly outlivesTab: boolean;
  runsOf(owner: number): Promise<readonly Run[]>;
  itemsOf(run: string): Promise<readonly RunItem[]>;
  begin(run: Run, items: readonly RunItem[]): Promise<void>;
  keepRun(run: Run): Promise<void>;
  keepItem(run: string, item: RunItem): Promise<void>;
  keepItems(run: string, items: readonly RunItem[]): Promise<void>;
  remove(run: string): Promise<void>;
}

/** For browsers without IndexedDB, or that refuse it: as long as the tab is open. */
export class MemoryLedger implements Ledger {
  readonly outlivesTab = false;
  private readonly runs = new Map<string, Run>();
  private readonly items = new Map<string, Map<number, RunItem>>();

  async runsOf(owner: number): Promise<readonly Run[]> {
    return [...this.runs.values()].filter((run) => run.owner === owner);
  }

  async itemsOf(run: string): Promise<readonly RunItem[]> {
    return [...(this.items.get(run)?.values() ?? [])];
  }

  async begin(run: Run, items: readonly RunItem[]): Promise<void> {
    this.runs.set(run.id, run);
    this.items.set(run.id, new Map(items.map((item) => [item.id, item])));
  }

  async keepRun(run: Run): Promise<void> {
    this.runs.set(run.id, run);
  }

  async keepItem(run: string, item: RunItem): Promise<void> {
    this.items.get(run)?.set(item.id, item);
  }

  async keepItems(run: string, items: readonly RunItem[]): Promise<void> {
    for (const item of items) await this.keepItem(run, item);
  }

  async remove(run: string): Promise<void> {
    this.runs.delete(run);
    this.items.delete(run);
  }
}
