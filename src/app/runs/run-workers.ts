import { inject, Injector, signal } from '@angular/core';
import { ApiError, toApiError } from '../api/api-error';
import { loadPart } from '../ui/load-part';
import type { Deed } from './deeds/deed';
import { ROW_DEED } from './deeds/row-deed';
import type { RunEngine } from './engine/run-engine';
import { graceOf } from './grace';
import { pause } from './pause';
import { isAsked, isOfRows, isOpen, leftUnreached, RunItem, RunState, timeLeft } from './run';
import { withRunLock } from './run-lock';
import { RunRecords, RunView } from './run-records';
import type { Wait } from './waits';

const ELSEWHERE = 'Continúa en otra pestaña.';
const ASKED = 'Falta decidir qué hacer con algunas.';

interface Worker {
  readonly engine: RunEngine;
  /** When it has come to rest. */
  readonly ended: Promise<void>;
  readonly begunAt: number;
  /** How many items had come to their end before. */
  readonly doneBefore: number;
}

/** Carries runs out in this tab, one engine each. To be made in an injection context. */
export class RunWorkers {
  private readonly injector = inject(Injector);
  private readonly workers = new Map<string, Worker>();
  /** Runs whose worker is about to be there: its code and the lock are waited for. */
  private readonly starting = new Set<string>();
  private readonly pauses = signal<ReadonlyMap<string, Wait>>(new Map());

  constructor(private readonly records: RunRecords) {}

  has(id: string): boolean {
    return this.workers.has(id);
  }

  /** Why nothing is sent for now; null while something is. Of another tab, only its grace is known. */
  waitOf(id: string): Wait | null {
    const run = this.records.find(id);
    return this.pauses().get(id) ?? (run ? graceOf(run) : null);
  }

  /** In ms; null as long as it is not known. */
  timeLeft({ id, items }: RunView): number | null {
    const worker = this.workers.get(id);
    return worker ? timeLeft(items, worker.doneBefore, Date.now() - worker.begunAt) : null;
  }

  /** What is under way comes to its end, and nothing more is begun. */
  rest(id: string): void {
    this.workers.get(id)?.engine.rest('');
  }

  restAll(reason: string): void {
    for (const { engine } of this.workers.values()) engine.rest(reason);
  }

  /** Where no other tab does. Asked for twice, it is begun once. */
  async carryOut(id: string): Promise<void> {
    const resting = this.workers.get(id);
    if (resting) await resting.ended;
    if (this.starting.has(id)) return;
    this.starting.add(id);
    const state = this.records.find(id)?.state;
    await withRunLock(
      id,
      () => this.work(id, state),
      () => this.records.show(id, { reason: ELSEWHERE }),
    ).finally(() => this.starting.delete(id));
  }

  /** Another tab paused or stopped what this one carries out. */
  hold(id: string): void {
    this.rest(id);
    if (this.records.find(id)?.state === 'stopped') void this.settle(id);
  }

  /**
   * Of a run that was stopped: what was not begun stays as it is, and what had no answer is looked
   * at. The tab that carried it out does it: no other knows what it has sent by now.
   */
  async settle(id: string): Promise<void> {
    await this.workers.get(id)?.ended;
    await withRunLock(
      id,
      async () => {
        await this.records.readAnew(id);
        const waiting = this.itemsOf(id).filter(({ state }) => state === 'waiting');
        await this.records.keepItems(id, waiting.map(leftUnreached));
        if (this.itemsOf(id).some(isOpen)) await this.work(id, 'stopped');
      },
      () => undefined,
    );
  }

  private itemsOf(id: string): readonly RunItem[] {
    return this.records.find(id)?.items ?? [];
  }

  /** It waits for its owner, unless it was stopped for good. */
  private async waitForOwner(id: string, reason: string): Promise<void> {
    if (this.records.find(id)?.state === 'stopped') return;
    await this.records.keepRun(id, { state: 'paused', reason });
  }

  /** Unless it was paused or stopped since it was asked for, in this state. */
  private async work(id: string, state: RunState | undefined): Promise<void> {
    const run = this.records.find(id);
    if (!run) return;
    const parts = await Promise.all([
      loadPart(() => import('./engine/run-engine')),
      this.deedOf(run),
    ]).catch((error: unknown) => toApiError(error));
    if (parts instanceof ApiError) {
      return this.waitForOwner(id, `No se pudo empezar. ${parts.message}`);
    }
    const [{ RunEngine }, deed] = parts;
    // Its rows are gone: what is to be done is said where it is shown.
    if (!deed) return this.waitForOwner(id, '');
    if (this.records.find(id)?.state !== state) return;
    const engine = new RunEngine(run.items, {
      deed,
      keep: (item) => this.records.keepItem(id, item),
      pause,
      waiting: (wait) => this.tellWait(id, wait),
      grace: () => graceOf(run),
      onlyLooks: run.state === 'stopped',
    });
    const doneBefore = run.items.filter((item) => !isOpen(item)).length;
    const ended = this.toItsEnd(id, engine);
    this.workers.set(id, { engine, ended, begunAt: Date.now(), doneBefore });
    this.starting.delete(id);
    await ended;
  }

  /** What is done with each; null where that is not known any more. */
  private async deedOf(run: RunView): Promise<Deed | null> {
    if (isOfRows(run)) return this.injector.get(ROW_DEED)(run, this.injector);
    const { deedOf } = await loadPart(() => import('./deeds/deed-of'));
    return deedOf(run, this.injector, run.items);
  }

  private async toItsEnd(id: string, engine: RunEngine): Promise<void> {
    try {
      const rest = await engine.work();
      if (this.records.find(id)?.state === 'stopped') return;
      const open = this.itemsOf(id).some(isOpenOrAsked);
      // Of what came to rest with its very last there is nothing to go on with.
      if (!rest.over && open) return await this.waitForOwner(id, rest.reason);
      await this.records.keepRun(id, {
        state: open ? 'paused' : 'finished',
        reason: open ? ASKED : '',
      });
    } finally {
      this.workers.delete(id);
      this.tellWait(id, null);
      this.records.tell(id);
    }
  }

  private tellWait(id: string, wait: Wait | null): void {
    if ((this.pauses().get(id) ?? null) === wait) return;
    this.pauses.update((waits) => {
      const others = new Map(waits);
      if (wait) others.set(id, wait);
      else others.delete(id);
      return others;
    });
  }
}

/** Whether it is not over: the run has to go on, or the person to answer. */
export function isOpenOrAsked(item: RunItem): boolean {
  return isOpen(item) || isAsked(item);
}
